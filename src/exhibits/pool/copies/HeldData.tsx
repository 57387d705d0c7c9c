import { classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { bytes, holdingFinding } from './findings.ts'
import { MeasuredMemory } from './MeasuredMemory.tsx'
import type { ViewProps } from './view-props.ts'

const sizeBytes = 8_000_000

const dataOptions = [
  { value: 'copied', label: 'an ordinary array' },
  { value: 'shared', label: 'a RawArray' },
] as const

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
      name="Copies"
      context={`${bytes(sizeBytes)} for ${workers} workers`}
      controls={
        <>
          <WorkersSlider
            label="Workers (p)"
            most={8}
            value={workers}
            onChange={(value) => model.set({ workers: value })}
          />
          <Choice
            label={`${bytes(sizeBytes)} of data as`}
            options={dataOptions}
            value={data}
            onChange={(value) => model.set({ data: value })}
          />
        </>
      }
      side={<ThenNow items={notes} />}
    >
      <RunSlot
        running={running}
        label="Start the pool"
        disabledReason={shared && off ? 'This page has no shared memory' : undefined}
        onRun={() => void model.run('holding', { workers, sizeBytes, shared }, workers)}
        onCancel={() => model.cancel()}
      />
      <div className={styles['boxes']}>
        <Holder name="parent" slot={8} aside="" holds={shared ? 'sees the shared array' : bytes(sizeBytes)} />
        {Array.from({ length: workers }, (_, slot) => {
          const line = lines[slot]
          return (
            <Holder
              // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its place
              key={slot}
              name={`W${slot + 1}`}
              slot={slot}
              aside={line === undefined ? '' : `PID ${line.pid}`}
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
            <h3>
              shared memory <small />
            </h3>
            <p className={styles['value']}>{bytes(sizeBytes)}</p>
          </section>
        )}
      </div>
      <p className={styles['kind']}>
        The boxes show what each worker said that it holds; the interpreters come on top. Real workers on this machine.
      </p>
      <MeasuredMemory
        key={data}
        {...{ workers, shared }}
        disabledReason={
          running ? 'The pool starts.' : isHeld ? undefined : 'Start the pool first: only one that is there has memory.'
        }
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

const notes = [
  {
    lecture: 'Each process has its own interpreter and its own copy of the data: watch memory for large data.',
    today:
      'Still so. A forked worker shares the parent’s pages until one of them writes; CPython’s reference counts are such writes.',
  },
  {
    lecture: 'A pool of p workers is p + 1 processes: one parent and p children.',
    today:
      'Still so, here as well: the parent is a worker of its own, and shares a CPU with a child while it hands out and collects.',
  },
]
