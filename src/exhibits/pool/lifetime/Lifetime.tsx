import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { useView } from '../lesson/use-view.ts'
import { ViewOutline } from '../lesson/ViewOutline.tsx'
import type { PartProps } from '../part.ts'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { text } from './text/lifetime.ts'

const views = {
  broken: () => import('./BrokenPool.tsx'),
  life: () => import('./PoolLife.tsx'),
  ending: () => import('./PoolEnds.tsx'),
  errors: () => import('./Errors.tsx'),
} as const

/** The lifetime of a pool: what its workers know, and how it ends. */
export default function Lifetime(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'lifetime', params)
  const { view } = snapshot.settings
  const show = useView(views, view)
  const tabs = (
    <Choice
      label={text.topic}
      options={text.viewOptions}
      value={view}
      onChange={(to) => model.set({ view: to, step: 0 })}
    />
  )
  return show === null ? <ViewOutline /> : show({ page, model, snapshot, tabs })
}
