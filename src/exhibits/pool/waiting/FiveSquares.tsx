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
import { fiveSquaresQuestion } from './questions.ts'
import { roundsOf, seconds, squaresFinding } from './rounds.ts'
import type { ViewProps } from './view-props.ts'

const eachOptions = [
  { value: '1s', label: '1 s, as in the notes' },
  { value: '200ms', label: '0.2 s' },
] as const

/** Five squares that sleep: notes 003. */
export default function fiveSquares({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records, lines } = snapshot
  const { workers, each, answer } = settings
  const ms = each === '1s' ? 1000 : 200
  const runs = recordsOf(records, 'squares').filter(({ setup }) => setup.ms === ms)
  const last = runs.filter(({ setup }) => setup.workers === workers).at(-1)
  const running = activity.state === 'running'
  const printed = running ? lines : (last?.lines ?? [])
  const span = ms * roundsOf(5, workers) * 1.1
  const lanes = waitingLanes(last?.result.chunks ?? [], workers, (task) => `square(${task + 1})`)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...squaresFinding(last && { workers, wallMs: last.result.wallMs }, workers, ms)}
      name="Waiting"
      context={`Five slow squares, ${workers} workers`}
      controls={
        <>
          <WorkersSlider most={5} value={workers} onChange={(value) => model.set({ workers: value })} />
          <Choice
            label="Each square sleeps"
            options={eachOptions}
            value={each}
            onChange={(value) => model.set({ each: value })}
          />
        </>
      }
      side={<ThenNow items={notes} />}
      below={<CodePanel caption="Notes 003" source={listing(workers)} parentLines={[9, 10]} workerLines={[5, 6]} />}
    >
      <Question question={fiveSquaresQuestion} answer={answer} onAnswer={(value) => model.set({ answer: value })}>
        {runs.length > 0 && (
          <p>
            Your own runs:{' '}
            <b>
              {runs
                .map(({ setup, result }) => `${seconds(result.wallMs)} with ${setup.workers}`)
                .slice(-6)
                .join(', ')}
            </b>
            .
          </p>
        )}
      </Question>
      <RunSlot
        running={running}
        label="Run"
        progress={`About ${seconds(ms * roundsOf(5, workers))}`}
        onRun={() => void model.run('squares', { workers, ms }, 1)}
        onCancel={() => model.cancel()}
      />
      <Lanes
        lanes={lanes}
        span={Math.max(span, last?.result.wallMs ?? 0)}
        ends={['0', seconds(Math.max(span, last?.result.wallMs ?? 0))]}
        label={
          last === undefined
            ? `${workers} workers, nothing run yet`
            : `${workers} workers slept ${roundsOf(5, workers)} rounds in ${seconds(last.result.wallMs)}`
        }
      />
      <Terminal
        caption="What the main process printed"
        lines={printed.map(({ text }) => ({ text, slot: null, same: true }))}
        rows={1}
      />
      <p className={lesson['kind']}>Measured on this machine, from the call of map to its result.</p>
    </LessonFrame>
  )
}

const listing = (workers: number): string => `from multiprocessing import Pool
import time

def square(x):
    time.sleep(1)
    return x * x

if __name__ == "__main__":
    with Pool(processes=${workers}) as pool:
        results = pool.map(square, [1, 2, 3, 4, 5])
    print("Squared numbers:", results)`

const notes = [
  {
    lecture: 'with closes the pool.',
    today: 'It terminates the pool. After map nothing is in flight, so here it makes no difference: see Lifetime.',
  },
  {
    lecture: 'map blocks until all are done and returns a list.',
    today: 'Still so: the parent waits the whole time, then has all results at once, in input order.',
  },
  {
    lecture: 'The pool distributes the tasks automatically.',
    today:
      'Five tasks for four workers are five chunks of one; map would cut up to sixteen. Whoever wakes first takes the fifth.',
  },
]
