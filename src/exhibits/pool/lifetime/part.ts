import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'lifetime',
  title: text.lifetime,
  order: 4,
  question: text.whatDoTheWorkersKnow,
  load: () => import('./Lifetime.tsx'),
})
