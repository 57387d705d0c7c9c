import { CodePanel, DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import type { Failed } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

/** A task that raises: where the error arrives, and what is left of the pool. */
export default function errors({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const failing = recordsOf(records, 'failing')
  const states = recordsOf(records, 'asyncFailing').at(-1)?.result
  const rows = [true, false].map((scoped) => ({
    scoped,
    failed: failing.filter(({ setup }) => setup.scoped === scoped).at(-1)?.result,
  }))
  const caught = rows[0]?.failed?.caught
  const runAll = async (): Promise<void> => {
    if (!(await model.run('failing', { scoped: true }))) return
    if (!(await model.run('failing', { scoped: false }))) return
    await model.run('asyncFailing', {})
  }
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      title={caught === undefined ? 'A task raises: who hears of it?' : `${caught}, in the caller of map`}
      sentence={
        caught === undefined
          ? 'failsAtThree raises for 3. map is asked for 1, 2, 3 and 4, once inside with and once without.'
          : 'The error travels from the worker to the parent. The pool survives it; only the end of with ends the pool.'
      }
      name="Lifetime"
      context="A task that raises"
      side={<ThenNow items={notes} />}
      below={
        <CodePanel
          caption="Catch it, and the pool is closed all the same"
          source={listing}
          parentLines={[8, 9, 10]}
          workerLines={[5]}
        />
      }
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Let a task raise"
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly scoped: boolean; readonly failed: Failed | undefined }>
          caption="map with a task that raises, on two workers"
          showCaption
          columns={[
            { title: 'Pool', cell: ({ scoped }) => (scoped ? 'inside with' : 'without with') },
            { title: 'Caught from map', cell: ({ failed }) => failed?.caught ?? '' },
            { title: 'Workers left', cell: ({ failed }) => failed?.alive ?? '' },
            { title: 'Another map', cell: ({ failed }) => failed?.again ?? '' },
          ]}
          rows={rows}
          keyOf={({ scoped }) => (scoped ? 'with' : 'without')}
        />
      </Panel>
      <Panel flush>
        <DataTable<{ readonly asked: string; readonly answer: string | undefined }>
          caption="r = pool.apply_async(failsAtThree, (3,))"
          showCaption
          columns={[
            { title: 'Asked', cell: ({ asked }) => <code>{asked}</code> },
            { title: 'Answer', cell: ({ answer }) => answer ?? '' },
          ]}
          rows={asked.map((question, place) => ({ asked: question, answer: states?.[place] }))}
          keyOf={({ asked: question }) => question}
        />
      </Panel>
      <p className={styles['kind']}>Real runs on this machine. CPython 3.11 gives the same answers.</p>
    </LessonFrame>
  )
}

const asked = ['r.ready(), at once', 'r.ready(), after r.wait()', 'r.successful()', 'r.get()'] as const

const listing = `from multiprocessing import Pool

def fails_at_three(x):
    if x == 3:
        raise ValueError("boom 3")
    return x

try:
    with Pool(processes=2) as pool:
        pool.map(fails_at_three, [1, 2, 3, 4])
except ValueError as error:
    print("caught", error)`

const notes = [
  {
    lecture: 'It is easy to forget pool.close(), especially when the mapped function raises.',
    today: 'Yes: without with the error leaves the block before close is reached, and the workers stay.',
  },
  {
    lecture: 'Exceptions are propagated to the main process at get() or when map completes.',
    today:
      'Still so. map waits for every chunk first, then raises the first error; the results of the others are gone.',
  },
  {
    lecture: 'Handle them so that the program does not crash and resources are released.',
    today:
      'try/except around the with: the pool is ended on the way out, whatever was raised. The pool itself survives a failing task.',
  },
]
