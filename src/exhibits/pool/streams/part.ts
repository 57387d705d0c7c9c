import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'streams',
  title: 'Streams',
  order: 7,
  question: 'How much of its input does a call hold at once?',
  load: () => import('./Streams.tsx'),
})
