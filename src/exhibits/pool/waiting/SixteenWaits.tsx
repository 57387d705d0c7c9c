import { Lanes } from '../lesson/Lanes.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import type { RecordOf } from '../lesson/script.ts'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { waitingLanes } from './lanes.ts'
import { seconds, waitsFinding } from './rounds.ts'
import styles from './SixteenWaits.module.css'
import type { scripts } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

const counts = [1, 2, 4, 8, 16] as const
const tasks = 16
const ms = 100

/** Sixteen waits of 100 ms with 1 to 16 workers. */
export default function sixteenWaits({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const latest = counts.map((workers) => ({
    workers,
    run: recordsOf(records, 'waits')
      .filter(({ setup }) => setup.workers === workers)
      .at(-1),
  }))
  const measured = latest.flatMap(({ workers, run }) =>
    run === undefined ? [] : [{ workers, wallMs: run.result.wallMs }],
  )
  const { logicalCpus } = page.capabilities
  const runAll = async (): Promise<void> => {
    for (const workers of counts) if (!(await model.run('waits', { workers, tasks, ms }))) return
  }
  const span = Math.max(1600, ...measured.map(({ wallMs }) => wallMs))
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...waitsFinding(measured, logicalCpus)}
      name="Waiting"
      context="16 waits of 100 ms"
      side={<ThenNow items={notes} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Run with 1, 2, 4, 8 and 16 workers"
        progress="About four seconds in all"
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <ol className={lesson['main']}>
        {latest.map(({ workers, run }) => (
          <li key={workers} className={styles['count']}>
            <div className={styles['name']}>
              <b>{workers === 1 ? '1 worker' : `${workers} workers`}</b>
              <span>{run === undefined ? '' : seconds(run.result.wallMs)}</span>
              {workers > logicalCpus && <span className={lesson['kind']}>more than CPUs</span>}
            </div>
            <Waits workers={workers} run={run} span={span} />
          </li>
        ))}
      </ol>
      <p className={lesson['kind']}>
        One bar is one wait of 100 ms, one line a worker, {seconds(span)} from left to right. Measured on this machine;
        the workers were up before the clock started.
      </p>
    </LessonFrame>
  )
}

interface WaitsProps {
  readonly workers: number
  readonly run: RecordOf<typeof scripts, 'waits'> | undefined
  readonly span: number
}

function Waits({ workers, run, span }: WaitsProps) {
  const lanes = waitingLanes(run?.result.chunks ?? [], workers, (task) => `${task + 1}`)
  const label =
    run === undefined
      ? `${workers} workers: not measured yet`
      : `${workers} workers: 16 waits side by side in ${seconds(run.result.wallMs)}`
  return <Lanes lanes={lanes.map(({ aside: _, ...lane }) => lane)} span={span} label={label} thin />
}

const notes = [
  {
    lecture: 'As many processes as CPU cores is often best.',
    today:
      'For tasks that compute. Tasks that wait leave the CPU to others: CPython 3.11 on 2 cores took 1.62, 0.82, 0.44, 0.21 and 0.12 s.',
  },
  {
    lecture: 'More workers than CPUs can help when the work is I/O-intensive.',
    today:
      'Yes. For many waits one process with asyncio or threads does the same with less memory; a worker is a whole interpreter.',
  },
  {
    lecture: 'With p workers the time can fall to almost 1/p.',
    today:
      'Waiting comes close to it. For computing, four cores may only halve the time: the Speedup exhibit measures why.',
  },
]
