import { CodePanel } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { Lanes } from '../lesson/Lanes.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { WorkersSlider } from '../lesson/WorkersSlider.tsx'
import { Question } from '../Question.tsx'
import { waitingLanes } from './lanes.ts'
import { squaresListing } from './listings.ts'
import { roundsOf, seconds, squaresFinding } from './rounds.ts'
import { text } from './text/five-squares.ts'
import { fiveSquaresQuestion } from './text/questions.ts'
import type { ViewProps } from './view-props.ts'

/** Five squares that sleep: text.notes 003. */
export default function fiveSquares({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records, lines } = snapshot
  const { workers, each, answer } = settings
  const ms = each === '1s' ? 1000 : 200
  const runs = recordsOf(records, 'squares').filter(({ setup }) => setup.ms === ms)
  const last = runs.filter(({ setup }) => setup.workers === workers).at(-1)
  const ownRuns = runs.slice(-6).map(({ setup, result }) => text.ownRun(seconds(result.wallMs), setup.workers))
  const running = activity.state === 'running'
  const printed = running ? lines : (last?.lines ?? [])
  const span = ms * roundsOf(5, workers) * 1.1
  const lanes = waitingLanes(last?.result.chunks ?? [], workers, (task) => `square(${task + 1})`)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...squaresFinding(last && { workers, wallMs: last.result.wallMs }, workers, ms)}
      name={text.part}
      context={text.context(workers)}
      controls={
        <>
          <WorkersSlider most={5} value={workers} onChange={(value) => model.set({ workers: value })} />
          <Choice
            label={text.each}
            options={text.eachOptions}
            value={each}
            onChange={(value) => model.set({ each: value })}
          />
        </>
      }
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel caption={text.listing} source={squaresListing(workers)} parentLines={[9, 10]} workerLines={[5, 6]} />
      }
    >
      <Question question={fiveSquaresQuestion} answer={answer} onAnswer={(value) => model.set({ answer: value })}>
        {ownRuns.length > 0 && <p>{text.ownRuns(ownRuns.join(', '))}</p>}
      </Question>
      <RunSlot
        running={running}
        label={text.run}
        progress={text.progress(seconds(ms * roundsOf(5, workers)))}
        onRun={() => void model.run('squares', { workers, ms }, 1)}
        onCancel={() => model.cancel()}
      />
      <Lanes
        lanes={lanes}
        span={Math.max(span, last?.result.wallMs ?? 0)}
        ends={['0', seconds(Math.max(span, last?.result.wallMs ?? 0))]}
        label={
          last === undefined
            ? text.lanesEmpty(workers)
            : text.lanes(workers, roundsOf(5, workers), seconds(last.result.wallMs))
        }
      />
      <Terminal caption={text.printed} lines={printed.map(({ text }) => ({ text, slot: null, same: true }))} rows={1} />
      <p className={lesson['kind']}>{text.source}</p>
    </LessonFrame>
  )
}
