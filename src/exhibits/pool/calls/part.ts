import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'calls',
  title: 'Calls',
  order: 2,
  question: 'What do map, imap and the rest do with the same tasks?',
  load: () => import('./Calls.tsx'),
})
