import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import type { PartProps } from '../part.ts'
import { BrokenPool } from './BrokenPool.tsx'
import { Errors } from './Errors.tsx'
import { PoolEnds } from './PoolEnds.tsx'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'

const viewOptions = [
  { value: 'broken', label: 'What workers know' },
  { value: 'ending', label: 'How a pool ends' },
  { value: 'errors', label: 'When a task raises' },
] as const

const views = { broken: BrokenPool, ending: PoolEnds, errors: Errors } as const

/** The lifetime of a pool: what its workers know, and how it ends. */
export default function Lifetime(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'lifetime', params)
  const { view } = snapshot.settings
  const View = views[view]
  const tabs = <Choice label="About" options={viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  return <View {...{ page, model, snapshot, tabs }} />
}
