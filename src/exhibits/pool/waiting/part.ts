import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'waiting',
  title: 'Waiting',
  order: 6,
  question: 'Do more workers than CPUs help when the tasks wait?',
  load: () => import('./Waiting.tsx'),
})
