import { definePart } from '../part.ts'

export const part = definePart({
  slug: 'lifetime',
  title: 'Lifetime',
  order: 4,
  question: 'What do the workers know, and when do they end?',
  load: () => import('./Lifetime.tsx'),
})
