import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'copies',
  title: text.title,
  order: 5,
  question: text.question,
  load: () => import('./Copies.tsx'),
})
