import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'waiting',
  title: text.title,
  order: 6,
  question: text.question,
  load: () => import('./Waiting.tsx'),
})
