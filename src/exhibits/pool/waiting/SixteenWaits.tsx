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
import { text } from './text/sixteen-waits.ts'
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
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        progress={text.progress}
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <ol className={lesson['main']}>
        {latest.map(({ workers, run }) => (
          <li key={workers} className={styles['count']}>
            <div className={styles['name']}>
              <b>{workers === 1 ? text.oneWorker : text.workers(workers)}</b>
              <span>{run === undefined ? '' : seconds(run.result.wallMs)}</span>
              {workers > logicalCpus && <span className={lesson['kind']}>{text.moreThanCpus}</span>}
            </div>
            <Waits workers={workers} run={run} span={span} />
          </li>
        ))}
      </ol>
      <p className={lesson['kind']}>{text.source(seconds(span))}</p>
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
  const label = run === undefined ? text.lanesEmpty(workers) : text.lanes(workers, seconds(run.result.wallMs))
  return <Lanes {...{ lanes, span, label }} thin />
}
