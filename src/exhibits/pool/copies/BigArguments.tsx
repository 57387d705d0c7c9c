import { formatDuration, median } from '#measure'
import { DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { bytes, costFinding } from './findings.ts'
import type { HandOver } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

const sizes = [64_000, 1_000_000, 16_000_000] as const
const rounds = 9

/** A big argument, copied and shared, measured. */
export default function bigArguments({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const rows = sizes.map((sizeBytes) => ({
    sizeBytes,
    handed: recordsOf(records, 'handOver')
      .filter(({ setup }) => setup.sizeBytes === sizeBytes)
      .at(-1)?.result,
  }))
  const runAll = async (): Promise<void> => {
    for (const sizeBytes of sizes) if (!(await model.run('handOver', { sizeBytes, rounds }))) return
  }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...costFinding(rows.flatMap(({ handed }) => (handed === undefined ? [] : [handed])))}
      name="Copies"
      context="A big argument"
      side={<ThenNow items={notes} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Measure three sizes"
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly sizeBytes: number; readonly handed: HandOver | undefined }>
          caption={`An array of numbers to a worker and one number back: median of ${rounds}`}
          showCaption
          columns={[
            { title: 'Array', cell: ({ sizeBytes }) => bytes(sizeBytes) },
            { title: 'Copied', cell: ({ handed }) => time(handed?.copied) },
            { title: 'Copied, slowest', cell: ({ handed }) => most(handed?.copied) },
            {
              title: 'Shared',
              cell: ({ handed }) => (handed?.shared === null ? 'no shared memory' : time(handed?.shared)),
            },
            { title: 'Shared, slowest', cell: ({ handed }) => most(handed?.shared ?? undefined) },
          ]}
          rows={rows}
          keyOf={({ sizeBytes }) => sizeBytes}
        />
      </Panel>
      <p className={styles['kind']}>
        Measured on this machine, the two ways in turns, on one worker that is up; the first round of each is left out.
      </p>
    </LessonFrame>
  )
}

const time = (rows: readonly number[] | undefined): string => (rows === undefined ? '' : formatDuration(median(rows)))
const most = (rows: readonly number[] | undefined): string =>
  rows === undefined ? '' : formatDuration(Math.max(...rows))

const notes = [
  {
    lecture: 'Parent and children communicate, and that costs time.',
    today:
      'In CPython arguments and results are pickled, sent through a pipe and unpickled. Here they are cloned by the browser; a typed array as a result is moved, not copied.',
  },
  {
    lecture: 'For large data use iterators instead of a list of everything.',
    today: 'Or hand over a place instead of the data: a file name, a range of indices, shared memory.',
  },
]
