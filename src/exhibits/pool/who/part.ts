import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'who',
  title: text.whoRanWhat,
  order: 3,
  question: text.whichWorkerComputesWhichSquare,
  load: () => import('./Who.tsx'),
})
