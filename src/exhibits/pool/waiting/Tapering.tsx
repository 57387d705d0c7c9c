import { formatDuration } from '#measure'
import { DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { Question } from '../Question.tsx'
import { speedupOf, type Taper, taperFinding, taperOf } from './taper.ts'
import { taperQuestion } from './text/questions.ts'
import { text } from './text/tapering.ts'
import type { ViewProps } from './view-props.ts'

const counts = [1, 2, 4, 8] as const
const tasks = 64

/** The same computations with more and more workers: why the gains taper off. */
export default function tapering({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { logicalCpus } = page.capabilities
  const runs = counts.flatMap((workers): readonly Taper[] => {
    const run = recordsOf(records, 'computes')
      .filter(({ setup }) => setup.workers === workers)
      .at(-1)
    return run === undefined ? [] : [taperOf(workers, run.result)]
  })
  const last = runs.at(-1)
  const runAll = async (): Promise<void> => {
    for (const workers of counts) if (!(await model.run('computes', { workers, tasks }))) return
  }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...taperFinding(runs, logicalCpus)}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
    >
      <Question question={taperQuestion} answer={settings.taper} onAnswer={(value) => model.set({ taper: value })}>
        {last !== undefined && runs.length > 1 && <p>{text.ownRuns(speedupOf(runs, last).toFixed(1), last.workers)}</p>}
      </Question>
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly workers: number; readonly run: Taper | undefined }>
          caption={text.table}
          showCaption
          columns={[
            { title: text.workers, cell: ({ workers }) => workers },
            { title: text.time, cell: ({ run }) => run && formatDuration(run.wallMs) },
            { title: text.speedup, cell: ({ run }) => run && `${speedupOf(runs, run).toFixed(2)}×` },
            { title: text.task, cell: ({ run }) => run && formatDuration(run.taskMs) },
            { title: text.idle, cell: ({ run }) => run && `${Math.round(100 * run.idleShare)}%` },
          ]}
          rows={counts.map((workers) => ({ workers, run: runs.find((run) => run.workers === workers) }))}
          keyOf={({ workers }) => workers}
          ruleBelow={[...counts].reverse().find((count) => count <= logicalCpus)}
        />
      </Panel>
      <p className={lesson['kind']}>{text.source}</p>
    </LessonFrame>
  )
}
