import { defineExhibit } from '../exhibit.ts'

export const exhibit = defineExhibit({
  slug: 'race',
  title: 'Race',
  order: 3,
  load: () => import('./Race.tsx'),
  about: () => import('./about.ts'),
})
