import { CodePanel, classNames } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { ends, endsFinding } from './ends.ts'
import { droppedListing } from './listings.ts'
import own from './PoolEnds.module.css'
import type { Ended } from './scripts.ts'
import { text } from './text/pool-ends.ts'
import type { ViewProps } from './view-props.ts'

const ms = 60

/** Five ways to leave a pool with calls in flight, and what becomes of the calls. */
export default function poolEnds({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const ran = recordsOf(records, 'ending')
  const rows = ends.map((end) => ({ end, ended: ran.filter(({ setup }) => setup.how === end.how).at(-1)?.result }))
  /** What get() of the results that did not come raised. */
  const lost = rows
    .flatMap(({ ended }) => ended?.outcomes ?? [])
    .find((outcome): outcome is string => typeof outcome === 'string')
  const runAll = async (): Promise<void> => {
    for (const { how } of ends) if (!(await model.run('ending', { how, ms }))) return
  }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...endsFinding(rows.flatMap(({ end, ended }) => (ended === undefined ? [] : [{ how: end.how, ended }])))}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<Dropped {...{ model, snapshot }} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <p className={styles['note']}>{text.calls(ms)}</p>
      <ol aria-label={text.context}>
        {rows.map(({ end, ended }) => (
          <li key={end.how} className={own['end']}>
            <code>{end.code}</code>
            <Outcomes ended={ended} />
            <p className={styles['note']}>{text.inPython(end.python)}</p>
          </li>
        ))}
      </ol>
      <p className={styles['kind']}>
        {lost !== undefined && text.lostBy(lost)} {text.source}
      </p>
    </LessonFrame>
  )
}

/** The notes' script that drops its pool: the sum is right, and that is not the point. */
function Dropped({ model, snapshot }: Pick<ViewProps, 'model' | 'snapshot'>) {
  const running = snapshot.activity.state === 'running' && snapshot.activity.script === 'dropped'
  const last = recordsOf(snapshot.records, 'dropped').at(-1)
  const lines = running ? snapshot.lines : (last?.lines ?? [])
  return (
    <section className={styles['main']} aria-label={text.dropped}>
      <h2>{text.droppedTitle}</h2>
      <div className={styles['two']}>
        <CodePanel caption={text.droppedListing} source={droppedListing} parentLines={[9]} />
        <div className={styles['main']}>
          <RunSlot
            running={running}
            label={text.drop}
            disabledReason={snapshot.activity.state === 'running' ? text.busy : undefined}
            onRun={() => void model.run('dropped', {}, 1)}
            onCancel={() => model.cancel()}
          />
          <Terminal
            caption={text.printed}
            lines={lines.map(({ text }) => ({ text, slot: null, same: true }))}
            rows={1}
          />
          <p className={styles['note']} aria-live="polite">
            {last === undefined ? text.droppedQuestion : text.droppedAnswer(last.result.total, last.result.alive)}
          </p>
        </div>
      </div>
    </section>
  )
}

function Outcomes({ ended }: { readonly ended: Ended | undefined }) {
  const outcomes = ended?.outcomes ?? Array.from({ length: 6 }, () => '')
  return (
    <div>
      <ol className={styles['row']}>
        {outcomes.map((outcome, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a result is its place
            key={place}
            className={classNames(
              styles['cell'],
              outcome !== '' && (typeof outcome === 'string' ? styles['lost'] : styles['kept']),
            )}
          >
            {typeof outcome === 'number' ? outcome : outcome === '' ? '' : text.lost}
          </li>
        ))}
      </ol>
      <p className={classNames(styles['kind'], own['after'])}>{ended !== undefined && text.further(ended.further)}</p>
    </div>
  )
}
