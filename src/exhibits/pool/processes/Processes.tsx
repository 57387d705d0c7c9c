import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { useView } from '../lesson/use-view.ts'
import { ViewOutline } from '../lesson/ViewOutline.tsx'
import type { PartProps } from '../part.ts'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { text } from './text/processes.ts'

const views = {
  first: () => import('./FinishOrder.tsx'),
  bob: () => import('./Bob.tsx'),
  endings: () => import('./Endings.tsx'),
} as const

/** Process, before Pool. */
export default function Processes(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'processes', params)
  const { view } = snapshot.settings
  const show = useView(views, view)
  const tabs = (
    <Choice label={text.topic} options={text.viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  )
  return show === null ? <ViewOutline /> : show({ page, model, snapshot, tabs })
}
