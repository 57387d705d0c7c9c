import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import type { PartProps } from '../part.ts'
import { GeneratorInput } from './GeneratorInput.tsx'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { Tools } from './Tools.tsx'

const viewOptions = [
  { value: 'stream', label: 'A generator as input' },
  { value: 'tools', label: 'Which tool when' },
] as const

const views = { stream: GeneratorInput, tools: Tools } as const

/** Input that is never held whole, and what else there is beside Pool. */
export default function Streams(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'streams', params)
  const { view } = snapshot.settings
  const View = views[view]
  const tabs = <Choice label="About" options={viewOptions} value={view} onChange={(to) => model.set({ view: to })} />
  return <View {...{ page, model, snapshot, tabs }} />
}
