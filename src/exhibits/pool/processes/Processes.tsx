import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import type { PartProps } from '../part.ts'
import { Bob } from './Bob.tsx'
import { Endings } from './Endings.tsx'
import { FinishOrder } from './FinishOrder.tsx'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'

const viewOptions = [
  { value: 'first', label: 'Who is first' },
  { value: 'bob', label: 'Process tree' },
  { value: 'endings', label: 'How they end' },
] as const

const views = { first: FinishOrder, bob: Bob, endings: Endings } as const

/** Process, before Pool. */
export default function Processes(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'processes', params)
  const { view } = snapshot.settings
  const View = views[view]
  const tabs = <Choice label="About" options={viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  return <View {...{ page, model, snapshot, tabs }} />
}
