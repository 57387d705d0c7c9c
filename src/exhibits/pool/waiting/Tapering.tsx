import { formatDuration } from '#measure'
import { DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { Question } from '../Question.tsx'
import { taperQuestion } from './questions.ts'
import { speedupOf, type Taper, taperFinding, taperOf } from './taper.ts'
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
      name="Waiting"
      context="64 computations, 1 to 8 workers"
      side={<ThenNow items={notes} />}
    >
      <Question question={taperQuestion} answer={settings.taper} onAnswer={(value) => model.set({ taper: value })}>
        {last !== undefined && runs.length > 1 && (
          <p>
            Your own runs: <b>{speedupOf(runs, last).toFixed(1)}×</b> with {last.workers} workers. The table shows what
            each cause took.
          </p>
        )}
      </Question>
      <RunSlot
        running={activity.state === 'running'}
        label="Run with 1, 2, 4 and 8 workers"
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly workers: number; readonly run: Taper | undefined }>
          caption="64 computations, one a message, on this machine"
          showCaption
          columns={[
            { title: 'Workers', cell: ({ workers }) => workers },
            { title: 'Time', cell: ({ run }) => run && formatDuration(run.wallMs) },
            { title: 'Speedup', cell: ({ run }) => run && `${speedupOf(runs, run).toFixed(2)}×` },
            { title: 'One task takes', cell: ({ run }) => run && formatDuration(run.taskMs) },
            { title: 'Workers without a task', cell: ({ run }) => run && `${Math.round(100 * run.idleShare)}%` },
          ]}
          rows={counts.map((workers) => ({ workers, run: runs.find((run) => run.workers === workers) }))}
          keyOf={({ workers }) => workers}
          ruleBelow={[...counts].reverse().find((count) => count <= logicalCpus)}
        />
      </Panel>
      <p className={lesson['kind']}>
        One run each, workers up before the clock started. A task that takes longer shares its CPU; a worker without a
        task waits for its next one or for the last. The Speedup exhibit measures this with repeats and intervals.
      </p>
    </LessonFrame>
  )
}

const notes = [
  {
    lecture: 'Coordinating many processes takes time.',
    today: 'Yes: handing out, collecting, and waiting for the last task. It grows with the number of messages.',
  },
  {
    lecture: 'A four-core processor might only halve the time.',
    today:
      'Overhead between parent and children can cost that much, and so can CPUs that are two threads of one core, or other programs.',
  },
  {
    lecture: 'More processes does not have to mean faster.',
    today:
      'A balance: what is saved against what managing the processes costs. Past the CPUs there is nothing to save.',
  },
]
