import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import type { PartProps } from '../part.ts'
import { Loves } from './Loves.tsx'
import { PartialSums } from './PartialSums.tsx'
import { params, type Settings } from './params.ts'
import { SquaresLog } from './SquaresLog.tsx'
import { SumOfSquares } from './SumOfSquares.tsx'
import type { scripts } from './scripts.ts'

const viewOptions = [
  { value: 'log', label: 'Ten squares' },
  { value: 'loves', label: 'Two sentences' },
  { value: 'sum', label: '5,000 squares' },
  { value: 'cuts', label: 'Partial sums' },
] as const

const views = { log: SquaresLog, loves: Loves, sum: SumOfSquares, cuts: PartialSums } as const

/** Which worker computed what: the notes' first pools, live. */
export default function Who(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'who', params)
  const View = views[snapshot.settings.view]
  const tabs = (
    <Choice
      label="Program"
      options={viewOptions}
      value={snapshot.settings.view}
      onChange={(view) => model.set({ view })}
    />
  )
  return <View {...{ page, model, snapshot, tabs }} />
}
