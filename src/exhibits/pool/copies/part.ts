import { definePart } from '../part.ts'
import { text } from './text/part.ts'

export const part = definePart({
  slug: 'copies',
  title: text.copies,
  order: 5,
  question: text.whatDoesAParentSee,
  load: () => import('./Copies.tsx'),
})
