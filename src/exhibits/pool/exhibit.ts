import { defineExhibit } from '../exhibit.ts'

export const exhibit = defineExhibit({
  slug: 'pool',
  title: 'Pool',
  order: 2,
  load: () => import('./Pool.tsx'),
  about: () => import('./about.ts'),
})
