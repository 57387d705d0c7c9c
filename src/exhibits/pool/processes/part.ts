import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'processes',
  title: 'Processes',
  order: 1,
  question: 'Does the process started first finish first?',
  load: () => import('./Processes.tsx'),
})
