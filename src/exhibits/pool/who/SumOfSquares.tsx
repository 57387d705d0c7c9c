import { CodePanel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { ChunkTable } from './ChunkTable.tsx'
import { sumFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { sumListing } from './listings.ts'
import { text } from './text/sum-of-squares.ts'

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
      name={text.part}
      context={text.context(workers)}
      controls={
        <WorkersSlider
          most={8}
          value={workers}
          help={text.defaultWorkers(logicalCpus)}
          onChange={(value) => model.set({ workers: value })}
        />
      }
      side={
        <>
          <ThenNow items={text.notes} />
          <ChunkTable items={5000} workers={workers} />
        </>
      }
      below={<CodePanel caption={text.listing} source={sumListing} parentLines={[7, 9, 10, 11]} workerLines={[4]} />}
    >
      <RunSlot
        running={running}
        label={text.run}
        onRun={() => void model.run('sumOfSquares', { workers }, 2)}
        onCancel={() => model.cancel()}
      />
      <Terminal
        caption={text.printed}
        lines={lines.map(({ text }, index) => ({ text, slot: null, same: index > 0 }))}
        rows={2}
      />
    </LessonFrame>
  )
}
