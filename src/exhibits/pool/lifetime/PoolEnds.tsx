import { CodePanel, classNames } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { Terminal } from '../lesson/Terminal.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { ends, endsFinding } from './ends.ts'
import type { Ended } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

const ms = 60

/** Five ways to leave a pool with calls in flight, and what becomes of the calls. */
export default function poolEnds({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const ran = recordsOf(records, 'ending')
  const rows = ends.map((end) => ({ end, ended: ran.filter(({ setup }) => setup.how === end.how).at(-1)?.result }))
  const runAll = async (): Promise<void> => {
    for (const { how } of ends) if (!(await model.run('ending', { how, ms }))) return
  }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...endsFinding(rows.flatMap(({ end, ended }) => (ended === undefined ? [] : [{ how: end.how, ended }])))}
      name="Lifetime"
      context="Five ways to end a pool"
      side={<ThenNow items={notes} />}
      below={<Dropped {...{ model, snapshot }} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Leave five pools"
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <p className={styles['note']}>
        Six calls of apply_async on two workers, {ms} ms each. When the first two have returned, the pool is left. What
        becomes of the other four?
      </p>
      <div className={styles['wide']}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              <th scope="col">Left by</th>
              <th scope="col">The six results here</th>
              <th scope="col">In CPython 3.11</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ end, ended }) => (
              <tr key={end.how}>
                <th scope="row">
                  <code>{end.code}</code>
                </th>
                <td>
                  <Outcomes ended={ended} />
                </td>
                <td>{end.python}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['kind']}>
        Real runs on this machine. A call after the end is answered with “ValueError: Pool not running”, here as in
        CPython.
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
    <section className={styles['main']} aria-label="The pool is dropped">
      <h2>pool = None, as in the notes</h2>
      <div className={styles['two']}>
        <CodePanel caption="Notes 001, with pool = None" source={droppedListing} parentLines={[9]} />
        <div className={styles['main']}>
          <RunSlot
            running={running}
            label="Drop the pool"
            disabledReason={snapshot.activity.state === 'running' ? 'Another run goes on.' : undefined}
            onRun={() => void model.run('dropped', {}, 1)}
            onCancel={() => model.cancel()}
          />
          <Terminal
            caption="What the main process printed"
            lines={lines.map(({ text }) => ({ text, slot: null, same: true }))}
            rows={1}
          />
          <p className={styles['note']} aria-live="polite">
            {last === undefined
              ? 'The sum does not depend on what becomes of the pool: map had returned. What becomes of its workers?'
              : `The sum is ${last.result.total}, and ${last.result.alive} of 2 workers were still there when it was printed. This lesson ended them.`}
          </p>
        </div>
      </div>
    </section>
  )
}

const droppedListing = `from multiprocessing import Pool

def square(x):
    return x * x

if __name__ == "__main__":
    pool = Pool(processes=2)
    squares = pool.map(square, range(1, 11))
    pool = None
    print("The sum of the square of the first",
          10, "integers is", sum(squares))`

function Outcomes({ ended }: { readonly ended: Ended | undefined }) {
  const outcomes = ended?.outcomes ?? Array.from({ length: 6 }, () => '')
  const lost = outcomes.find((outcome) => typeof outcome === 'string' && outcome !== '')
  return (
    <>
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
            {typeof outcome === 'number' ? outcome : outcome === '' ? '' : 'lost'}
          </li>
        ))}
      </ol>
      <span className={styles['kind']}>
        {lost !== undefined && `lost: ${lost}. `}
        {ended !== undefined && `A further call: ${ended.further}`}
      </span>
    </>
  )
}

const notes = [
  {
    lecture: 'Good practice: pool = None when map is done.',
    today:
      'Not enough: the documentation says that it is “not correct to rely on the garbage collector to destroy the pool”. CPython warns (ResourceWarning) and may hang at exit.',
  },
  {
    lecture: 'with closing(Pool()) as pool: … closes on a normal exit and on an exception.',
    today:
      'Still right, and it lets calls in flight finish. with Pool() as pool, since 3.3, calls terminate() instead: results not yet fetched are lost.',
  },
  {
    lecture: 'pool.close()',
    today:
      'No further calls; those in flight finish and the workers end. join() then waits for that. Before close or terminate it raises “Pool is still running”.',
  },
]
