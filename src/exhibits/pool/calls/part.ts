import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'calls',
  title: text.title,
  order: 2,
  question: text.question,
  load: () => import('./Calls.tsx'),
})
