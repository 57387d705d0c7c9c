import { defineExhibit } from '../exhibit.ts'
import { text } from './text/card.ts'

export const exhibit = defineExhibit({
  slug: 'race',
  title: text.title,
  order: 3,
  load: () => import('./Race.tsx'),
  about: () => import('./about.ts'),
})
