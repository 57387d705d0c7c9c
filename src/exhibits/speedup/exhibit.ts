import { defineExhibit } from '../exhibit.ts'

export const exhibit = defineExhibit({
  slug: 'speedup',
  title: 'Speedup',
  order: 1,
  load: () => import('./Speedup.tsx'),
  about: () => import('./about.ts'),
})
