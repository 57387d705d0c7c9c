import { CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { bytes, holdingFinding } from './findings.ts'
import { holdingListing } from './listings.ts'
import { MeasuredMemory } from './MeasuredMemory.tsx'
import { text } from './text/held-data.ts'
import type { ViewProps } from './view-props.ts'

const sizeBytes = 8_000_000

/** Each worker holds its own interpreter and its own copy of the data. */
export default function heldData({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { workers, data } = settings
  const shared = data === 'shared'
  const running = activity.state === 'running'
  const last = recordsOf(records, 'holding')
    .filter(({ setup }) => setup.workers === workers && setup.shared === shared)
    .at(-1)
  const lines = [...(running ? snapshot.lines : (last?.lines ?? []))].sort((a, b) => a.pid - b.pid)
  // The pool of the last run is kept, and no other.
  const isHeld = last !== undefined && recordsOf(records, 'holding').at(-1) === last
  const off = page.capabilities.sharedMemory.state === 'off'
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...holdingFinding(workers, sizeBytes, shared, last !== undefined)}
      name={text.part}
      context={text.context(bytes(sizeBytes), workers)}
      controls={
        <>
          <WorkersSlider
            label={text.workers}
            most={8}
            value={workers}
            onChange={(value) => model.set({ workers: value })}
          />
          <Choice
            label={text.data(bytes(sizeBytes))}
            options={text.dataOptions}
            value={data}
            onChange={(value) => model.set({ data: value })}
          />
        </>
      }
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel
          caption={text.listing}
          source={holdingListing(workers, shared)}
          parentLines={shared ? [11, 12] : [12, 13]}
          workerLines={shared ? [5, 8] : [6, 9]}
        />
      }
    >
      <RunSlot
        running={running}
        label={text.run}
        disabledReason={shared && off ? text.noShared : undefined}
        onRun={() => void model.run('holding', { workers, sizeBytes, shared }, workers)}
        onCancel={() => model.cancel()}
      />
      <div className={styles['boxes']}>
        <Holder name={text.parent} slot={8} aside="" holds={shared ? text.sees : bytes(sizeBytes)} />
        {Array.from({ length: workers }, (_, slot) => {
          const line = lines[slot]
          return (
            <Holder
              // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its place
              key={slot}
              name={text.worker(slot + 1)}
              slot={slot}
              aside={line === undefined ? '' : text.pid(line.pid)}
              holds={
                line === undefined
                  ? '…'
                  : line.text.startsWith('sees')
                    ? line.text
                    : bytes(Number(line.text.split(' ')[4]))
              }
            />
          )
        })}
        {shared && (
          <section className={classNames(styles['box'], styles['shared'])}>
            <h3>{text.sharedMemory}</h3>
            <p className={styles['value']}>{bytes(sizeBytes)}</p>
          </section>
        )}
      </div>
      <p className={styles['kind']}>{text.source}</p>
      <MeasuredMemory
        key={data}
        {...{ workers, shared }}
        disabledReason={running ? text.starting : isHeld ? undefined : text.startFirst}
      />
    </LessonFrame>
  )
}

interface HolderProps {
  readonly name: string
  readonly slot: number
  readonly aside: string
  readonly holds: string
}

function Holder({ name, slot, aside, holds }: HolderProps) {
  return (
    <section className={classNames(styles['box'], processTone(slot))}>
      <h3>
        {name} <small>{aside}</small>
      </h3>
      <p className={styles['value']}>{holds}</p>
    </section>
  )
}
