import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'streams',
  title: text.title,
  order: 7,
  question: text.question,
  load: () => import('./Streams.tsx'),
})
