import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'streams',
  title: text.streams,
  order: 7,
  question: text.howMuchOfItsInput,
  load: () => import('./Streams.tsx'),
})
