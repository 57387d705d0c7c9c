import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'waiting',
  title: text.waiting,
  order: 6,
  question: text.doMoreWorkersThanCpus,
  load: () => import('./Waiting.tsx'),
})
