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
import { finishListing } from './listings.ts'
import type { Settings } from './params.ts'
import { text } from './text/finish-order.ts'
import { firstQuestion } from './text/questions.ts'
import type { ViewProps } from './view-props.ts'

/** Units of work for p and for q. */
const workOf: Readonly<Record<Settings['more'], { readonly p: number; readonly q: number }>> = {
  equal: { p: 10, q: 10 },
  p: { p: 30, q: 10 },
  q: { p: 10, q: 30 },
}
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
      name={text.part}
      context={text.context}
      controls={
        <Choice
          label={text.arguments}
          options={text.moreOptions}
          value={more}
          onChange={(value) => model.set({ more: value })}
        />
      }
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel
          caption={text.listing}
          source={finishListing}
          parentLines={[7, 8, 9, 10, 11, 12]}
          workerLines={[4]}
        />
      }
    >
      <Question question={firstQuestion} answer={answer} onAnswer={(value) => model.set({ answer: value })}>
        {tries.length > 0 && <p>{text.ownTries(more === 'equal' ? text.equalWork : text.moreWork(more), tally)}</p>}
      </Question>
      <RunSlot
        running={activity.state === 'running'}
        label={text.once}
        onRun={() => void model.run('race', work, 2)}
        onCancel={() => model.cancel()}
      >
        <Button onClick={() => void model.repeat(20, 'race', work, 2)}>{text.twentyTimes}</Button>
      </RunSlot>
      <ol className={styles['cells']} aria-label={text.tries}>
        {tries.length === 0 && <li className={styles['note']}>{text.noTries}</li>}
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
          ...{ slot, label: name, aside: last === undefined ? text.notRun : text.pid(last[name].pid) },
          bars:
            last === undefined
              ? []
              : [
                  {
                    from: last[name].startedAt,
                    to: last[name].joinedAt,
                    label: text.bar,
                    look: 'computing' as const,
                  },
                ],
        }))}
        span={span}
        ends={['0', last === undefined ? '' : `${Math.round(span)} ms`]}
        label={last === undefined ? text.lanesEmpty : text.lanes(last.first, Math.round(span))}
      />
      <p className={styles['kind']}>{text.source}</p>
    </LessonFrame>
  )
}
