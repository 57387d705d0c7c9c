import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'processes',
  title: text.title,
  order: 1,
  question: text.question,
  load: () => import('./Processes.tsx'),
})
