import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'who',
  title: 'Who ran what',
  order: 3,
  question: 'Which worker computes which square?',
  load: () => import('./Who.tsx'),
})
