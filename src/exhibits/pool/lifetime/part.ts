import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'lifetime',
  title: text.title,
  order: 4,
  question: text.question,
  load: () => import('./Lifetime.tsx'),
})
