import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { useView } from '../lesson/use-view.ts'
import { ViewOutline } from '../lesson/ViewOutline.tsx'
import type { PartProps } from '../part.ts'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { text } from './text/streams.ts'

const views = { stream: () => import('./GeneratorInput.tsx'), tools: () => import('./WhichTool.tsx') } as const

/** Input that is never held whole, and what else there is beside Pool. */
export default function Streams(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'streams', params)
  const { view } = snapshot.settings
  const show = useView(views, view)
  const tabs = (
    <Choice label={text.topic} options={text.viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  )
  return show === null ? <ViewOutline /> : show({ page, model, snapshot, tabs })
}
