import { Choice } from '../lesson/Choice.tsx'
import { useLesson } from '../lesson/use-lesson.ts'
import { useView } from '../lesson/use-view.ts'
import { ViewOutline } from '../lesson/ViewOutline.tsx'
import type { PartProps } from '../part.ts'
import { params, type Settings } from './params.ts'
import type { scripts } from './scripts.ts'
import { text } from './text/who.ts'

const views = {
  log: () => import('./SquaresLog.tsx'),
  loves: () => import('./Loves.tsx'),
  sum: () => import('./SumOfSquares.tsx'),
  counters: () => import('./WordCounts.tsx'),
  cuts: () => import('./PartialSums.tsx'),
} as const

/** Which worker computed what: the notes' first pools, live. */
export default function Who(page: PartProps) {
  const { model, snapshot } = useLesson<Settings, typeof scripts>(page, 'who', params)
  const show = useView(views, snapshot.settings.view)
  const tabs = (
    <Choice
      label={text.program}
      options={text.viewOptions}
      value={snapshot.settings.view}
      onChange={(view) => model.set({ view })}
    />
  )
  return show === null ? <ViewOutline /> : show({ page, model, snapshot, tabs })
}
