import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { useView } from '../lesson/use-view.ts'
import { ViewOutline } from '../lesson/ViewOutline.tsx'
import type { PartProps } from '../part.ts'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { text } from './text/waiting.ts'

const views = {
  waits: () => import('./SixteenWaits.tsx'),
  squares: () => import('./FiveSquares.tsx'),
  taper: () => import('./Tapering.tsx'),
} as const

/** Tasks that wait: more workers than CPUs pay, and a last round may be nearly empty. */
export default function Waiting(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'waiting', params)
  const { view } = snapshot.settings
  const show = useView(views, view)
  const tabs = (
    <Choice label={text.tasks} options={text.viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  )
  return show === null ? <ViewOutline /> : show({ page, model, snapshot, tabs })
}
