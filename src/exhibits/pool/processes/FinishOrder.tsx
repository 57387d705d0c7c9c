import { Button, CodePanel, classNames, processTone } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { Lanes } from '../lesson/Lanes.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { Question } from '../Question.tsx'
import { raceFinding } from './findings.ts'
import type { Settings } from './params.ts'
import { firstQuestion } from './questions.ts'
import type { ViewProps } from './view-props.ts'

/** Units of work for p and for q. */
const workOf: Readonly<Record<Settings['more'], { readonly p: number; readonly q: number }>> = {
  equal: { p: 10, q: 10 },
  p: { p: 30, q: 10 },
  q: { p: 10, q: 30 },
}
const moreOptions = [
  { value: 'equal', label: 'the same work' },
  { value: 'p', label: 'p has three times as much' },
  { value: 'q', label: 'q has three times as much' },
] as const

/** Two processes, started one after the other: which is over first, try by try. */
export default function finishOrder({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { more, answer } = settings
  const work = workOf[more]
  const tries = recordsOf(records, 'race').filter(({ setup }) => setup.p === work.p && setup.q === work.q)
  const tally = {
    p: tries.filter(({ result }) => result.first === 'p').length,
    q: tries.filter(({ result }) => result.first === 'q').length,
  }
  const last = tries.at(-1)?.result
  const span = Math.max(1, last?.p.joinedAt ?? 0, last?.q.joinedAt ?? 0)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...raceFinding(tally, more === 'equal')}
      name="Processes"
      context="Which process finishes first"
      controls={
        <Choice label="Arguments" options={moreOptions} value={more} onChange={(value) => model.set({ more: value })} />
      }
      side={<ThenNow items={notes} />}
      below={
        <CodePanel
          caption="Two processes, as Python 3 takes them"
          source={listing}
          parentLines={[7, 8, 9, 10, 11, 12]}
          workerLines={[4]}
        />
      }
    >
      <Question question={firstQuestion} answer={answer} onAnswer={(value) => model.set({ answer: value })}>
        {tries.length > 0 && (
          <p>
            Your own tries with {more === 'equal' ? 'the same work' : `more work for ${more}`}: p first <b>{tally.p}</b>
            , q first <b>{tally.q}</b>.
          </p>
        )}
      </Question>
      <RunSlot
        running={activity.state === 'running'}
        label="Try once"
        onRun={() => void model.run('race', work, 2)}
        onCancel={() => model.cancel()}
      >
        <Button onClick={() => void model.repeat(20, 'race', work, 2)}>Try twenty times</Button>
      </RunSlot>
      <ol className={styles['cells']} aria-label="Which was first, try by try">
        {tries.length === 0 && <li className={styles['note']}>The first of each try will stand here.</li>}
        {tries.map(({ id, result }) => (
          <li
            key={id}
            className={classNames(styles['cell'], styles['solid'], processTone(result.first === 'p' ? 0 : 1))}
          >
            {result.first}
          </li>
        ))}
      </ol>
      <Lanes
        lanes={(['p', 'q'] as const).map((name, slot) => ({
          ...{ slot, label: name, aside: last === undefined ? 'not run' : `PID ${last[name].pid}` },
          bars:
            last === undefined
              ? []
              : [
                  {
                    from: last[name].startedAt,
                    to: last[name].joinedAt,
                    label: 'start to join',
                    look: 'computing' as const,
                  },
                ],
        }))}
        span={span}
        ends={['0', last === undefined ? '' : `${Math.round(span)} ms`]}
        label={
          last === undefined
            ? 'No try yet'
            : `In the last try ${last.first} was over first, the other after ${Math.round(span)} ms`
        }
      />
      <p className={styles['kind']}>Real processes on this machine: each try starts two new workers.</p>
    </LessonFrame>
  )
}

const listing = `from multiprocessing import Process

def F(name, units):
    compute(units); print(name, "is done")

if __name__ == "__main__":
    p = Process(target=F, args=("p", 10))
    q = Process(target=F, args=("q", 10))
    p.start()
    q.start()
    p.join()
    q.join()`

const notes = [
  {
    lecture: <code>Process(F, args)</code>,
    today: (
      <>
        <code>Process(target=F, args=(…))</code>. The first positional parameter is <code>group</code>: as written,
        CPython 3.11 stops with “AssertionError: group argument must be None for now”.
      </>
    ),
  },
  {
    lecture: 'Many processes on parts of one big task: the same function, different arguments.',
    today:
      'That is what a process pool automates: it starts the workers, hands out the arguments and collects the results.',
  },
]
