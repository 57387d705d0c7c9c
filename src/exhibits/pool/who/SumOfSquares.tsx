import { CodePanel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { ChunkTable } from './ChunkTable.tsx'
import { sumFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { sumListing } from './listings.ts'

/** The sum of 5,000 squares: a map in the workers, a reduction in the parent. */
export default function sumOfSquares({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { workers } = settings
  const last = recordsOf(records, 'sumOfSquares')
    .filter(({ setup }) => setup.workers === workers)
    .at(-1)
  const running = activity.state === 'running'
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  const { logicalCpus } = page.capabilities
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...sumFinding(last?.result ?? null, workers)}
      name="Who ran what"
      context={`Sum of 5,000 squares, ${workers} workers`}
      controls={
        <WorkersSlider
          most={8}
          value={workers}
          help={`Pool() without a number would start ${logicalCpus}.`}
          onChange={(value) => model.set({ workers: value })}
        />
      }
      side={<ThenNow items={notes} />}
      below={
        <div className={styles['two']}>
          <CodePanel caption="Notes 001, script 1" source={sumListing} parentLines={[7, 9, 10, 11]} workerLines={[4]} />
          <ChunkTable items={5000} workers={workers} />
        </div>
      }
    >
      <RunSlot
        running={running}
        label="Run"
        onRun={() => void model.run('sumOfSquares', { workers }, 2)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption="What the main process printed"
        lines={lines.map(({ text }, index) => ({ text, slot: null, same: index > 0 }))}
        rows={3}
      />
    </LessonFrame>
  )
}

const notes = [
  {
    lecture: 'Ten workers get 500 numbers each, two get 2,500 each.',
    today:
      'On average. CPython cuts 40 chunks of 125 for ten and 8 of 625 for two; who takes how many depends on who is idle.',
  },
  {
    lecture: 'Pool() starts as many workers as cpu_count() says; the notes’ machine had 4.',
    today: 'Still the default, and a good one for computing. A browser may report fewer CPUs than there are.',
  },
  {
    lecture: 'The workers are copies of your script.',
    today: 'With fork. With spawn and forkserver they import the script anew; here they load a module of functions.',
  },
  {
    lecture: 'Map, then reduce.',
    today:
      'The notes’ files with the combined results are not included: adding the n partial results is the caller’s work, as here.',
  },
]
