import { defineExhibit } from '../exhibit.ts'
import { text } from './text/exhibit.ts'

export const exhibit = defineExhibit({
  slug: 'pool',
  title: text.title,
  order: 2,
  load: () => import('./Pool.tsx'),
  about: () => import('./about.ts'),
})
