import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'copies',
  title: 'Copies',
  order: 5,
  question: 'What does a parent see of what its child changes?',
  load: () => import('./Copies.tsx'),
})
