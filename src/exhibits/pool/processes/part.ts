import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'processes',
  title: text.processes,
  order: 1,
  question: text.doesTheProcessStartedFirst,
  load: () => import('./Processes.tsx'),
})
