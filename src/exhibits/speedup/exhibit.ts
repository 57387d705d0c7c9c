import { defineExhibit } from '../exhibit.ts'
import { text } from './text/card.ts'

export const exhibit = defineExhibit({
  slug: 'speedup',
  title: text.title,
  order: 1,
  load: () => import('./Speedup.tsx'),
  about: () => import('./about.ts'),
})
