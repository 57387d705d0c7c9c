import { Button, CodePanel } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { type ShownLine, Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { Question } from '../Question.tsx'
import { ChunkTable } from './ChunkTable.tsx'
import { splitWords, squaresFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { squaresListing } from './listings.ts'
import { splitOf } from './programs.ts'
import { Splits } from './Splits.tsx'
import { dividedQuestion } from './text/questions.ts'
import { text } from './text/squares-log.ts'

const items = 10

/** Ten squares, and who said to have computed them. */
export default function squaresLog({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, lines, records } = snapshot
  const { workers, start, answer } = settings
  const runs = recordsOf(records, 'squares').filter(({ setup }) => setup.workers === workers && setup.start === start)
  const last = runs.at(-1)
  const splits = runs.map(({ result }) => splitWords(splitOf(result.chunks, workers)))
  const running = activity.state === 'running'
  const pids = last?.result.pids ?? []
  const shown = (running ? lines : (last?.lines ?? [])).map(
    ({ text, pid, process }): ShownLine => ({
      text,
      slot: process === 'MainProcess' ? null : pids.includes(pid) ? pids.indexOf(pid) : slotOf(lines, pid),
      same: process === 'MainProcess',
    }),
  )
  const run = (times: number): void => void model.repeat(times, 'squares', { workers, items, start }, items + 1)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...squaresFinding(
        workers,
        splits,
        runs.map(({ result }) => result.total),
      )}
      name={text.part}
      context={text.context(workers)}
      controls={
        <>
          <WorkersSlider
            label={text.nprocs}
            most={8}
            value={workers}
            onChange={(value) => model.set({ workers: value })}
          />
          <Choice
            label={text.start}
            options={text.startOptions}
            value={start}
            onChange={(value) => model.set({ start: value })}
          />
        </>
      }
      side={
        <>
          <ThenNow items={text.notes} />
          <ChunkTable items={items} workers={workers} />
        </>
      }
      below={
        <CodePanel
          caption={text.listing}
          source={squaresListing(workers)}
          parentLines={[11, 12]}
          workerLines={[5, 6, 7]}
        />
      }
    >
      <Question question={dividedQuestion} answer={answer} onAnswer={(value) => model.set({ answer: value })}>
        {splits.length > 0 && <p>{text.ownRuns(workers, splits.join(', '))}</p>}
      </Question>
      <RunSlot running={running} label={text.run} onRun={() => run(1)} onCancel={() => model.cancel()}>
        <Button onClick={() => run(10)}>{text.tenTimes}</Button>
      </RunSlot>
      <div className={styles['two']}>
        <Terminal caption={text.printed} lines={shown} rows={items + 2} />
        <Splits runs={runs} workers={workers} items={items} />
      </div>
    </LessonFrame>
  )
}

/** While the run goes on nobody knows the slots: the first to print is the first. */
function slotOf(lines: ViewProps['snapshot']['lines'], pid: number): number {
  const pids = lines.filter(({ process }) => process !== 'MainProcess').map((line) => line.pid)
  return [...new Set(pids)].sort((a, b) => a - b).indexOf(pid)
}
