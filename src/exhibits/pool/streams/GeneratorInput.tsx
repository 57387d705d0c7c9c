import { CodePanel } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { ahead, streamFinding } from './counts.ts'
import { StreamChart } from './StreamChart.tsx'
import type { How, StreamSetup, scripts } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

const items = 40

const howOptions = [
  { value: 'imap', label: 'imap' },
  { value: 'unordered', label: 'imap_unordered' },
  { value: 'list', label: 'map, of a list' },
] as const
const callerOptions = [
  { value: 'quick', label: 'at once' },
  { value: 'slow', label: 'one in 40 ms' },
] as const

/** A generator as the input of imap, imap_unordered, or, as a list, of map. */
export default function generatorInput({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { how, workers, caller } = settings
  const setup: StreamSetup = { how, workers, items, takeMs: caller === 'slow' ? 40 : 0 }
  const running = activity.state === 'running'
  const last = recordsOf<typeof scripts, 'stream'>(records, 'stream')
    .filter((record) => JSON.stringify(record.setup) === JSON.stringify(setup))
    .at(-1)?.result
  const moments = running ? activity.news : (last?.moments ?? [])
  const now = moments.at(-1) ?? { at: 0, pulled: 0, taken: 0 }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...streamFinding(setup, moments, running ? null : (last?.order ?? null))}
      name="Streams"
      context={`${items} items, ${workers} workers`}
      controls={
        <>
          <Choice label="Method" options={howOptions} value={how} onChange={(value) => model.set({ how: value })} />
          <WorkersSlider most={4} value={workers} onChange={(value) => model.set({ workers: value })} />
          <Choice
            label="The caller takes results"
            options={callerOptions}
            value={caller}
            onChange={(value) => model.set({ caller: value })}
          />
        </>
      }
      side={<ThenNow items={notes} />}
      below={
        <CodePanel
          caption="A generator as input"
          source={listing(how, workers)}
          parentLines={how === 'list' ? [12] : [12, 13]}
          workerLines={[4]}
        />
      }
    >
      <RunSlot
        running={running}
        label="Run"
        progress={`${now.taken} of ${items} taken`}
        onRun={() => void model.run('stream', setup)}
        onCancel={() => model.cancel()}
      />
      <dl className={styles['boxes']}>
        <Count name="pulled from the generator" value={now.pulled} />
        <Count name="in flight or waiting for the caller" value={ahead(now)} />
        <Count name="taken by the caller" value={now.taken} />
      </dl>
      <StreamChart moments={moments} items={items} workers={workers} bounded={how !== 'list'} />
      <p className={styles['kind']}>
        A real run on this machine: each item waits 20 ms in a worker, every eighth 100 ms; the workers are up before.
      </p>
    </LessonFrame>
  )
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div className={styles['box']}>
      <dt className={styles['kind']}>{name}</dt>
      <dd className={styles['number']}>{value}</dd>
    </div>
  )
}

const calls: Readonly<Record<How, string>> = {
  imap: '        for y in pool.imap(process, items()):\n            use(y)',
  unordered: '        for y in pool.imap_unordered(process, items()):\n            use(y)',
  list: '        ys = pool.map(process, list(items()))',
}

const listing = (how: How, workers: number): string => `from multiprocessing import Pool

def process(item):
    return work(item)

def items():                 # a generator
    for n in range(40):
        yield n

if __name__ == "__main__":
    with Pool(processes=${workers}) as pool:
${calls[how]}`

const notes = [
  {
    lecture: 'Use iterators or generators for large data instead of loading all of it.',
    today:
      'With imap or imap_unordered. map turns any iterable into a list first, because it must know the length to cut chunks.',
  },
  {
    lecture: 'imap avoids holding the whole data set.',
    today:
      'Not in CPython by itself: a thread of its pool reads the generator to its end at once. With 3.11, 40 of 40 items had been pulled when the first result came. The results are what imap does not collect.',
  },
  {
    lecture: 'Generators keep memory low.',
    today:
      'Only if reading waits for the consumer: back-pressure. Here imap waits while 4 chunks a worker are not yet handed out. In Python a semaphore that the generator acquires and the consumer releases does it.',
  },
]
