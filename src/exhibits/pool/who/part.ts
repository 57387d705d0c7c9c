import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'who',
  title: text.title,
  order: 3,
  question: text.question,
  load: () => import('./Who.tsx'),
})
