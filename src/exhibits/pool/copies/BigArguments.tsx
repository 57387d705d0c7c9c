import { formatDuration, median } from '#measure'
import { CodePanel, DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { bytes, costFinding } from './findings.ts'
import { costListing } from './listings.ts'
import type { HandOver } from './scripts.ts'
import { text } from './text/big-arguments.ts'
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
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.listing} source={costListing} parentLines={[16, 17]} workerLines={[8, 11]} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly sizeBytes: number; readonly handed: HandOver | undefined }>
          caption={text.table(rounds)}
          showCaption
          columns={[
            { title: text.array, cell: ({ sizeBytes }) => bytes(sizeBytes) },
            { title: text.copied, cell: ({ handed }) => time(handed?.copied) },
            { title: text.copiedSlowest, cell: ({ handed }) => most(handed?.copied) },
            {
              title: text.shared,
              cell: ({ handed }) => (handed?.shared === null ? text.noSharedMemory : time(handed?.shared)),
            },
            { title: text.sharedSlowest, cell: ({ handed }) => most(handed?.shared ?? undefined) },
          ]}
          rows={rows}
          keyOf={({ sizeBytes }) => sizeBytes}
        />
      </Panel>
      <p className={styles['kind']}>{text.source}</p>
    </LessonFrame>
  )
}

const time = (rows: readonly number[] | undefined): string => (rows === undefined ? '' : formatDuration(median(rows)))
const most = (rows: readonly number[] | undefined): string =>
  rows === undefined ? '' : formatDuration(Math.max(...rows))
