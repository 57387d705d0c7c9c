import { CodePanel, DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { errorsListing } from './listings.ts'
import type { Failed } from './scripts.ts'
import { text } from './text/errors.ts'
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
      title={caught === undefined ? text.title : text.caught(caught)}
      sentence={caught === undefined ? text.sentence : text.caughtWhy}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.listing} source={errorsListing} parentLines={[8, 9, 10]} workerLines={[5]} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void runAll()}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly scoped: boolean; readonly failed: Failed | undefined }>
          caption={text.mapTable}
          showCaption
          columns={[
            { title: text.pool, cell: ({ scoped }) => (scoped ? text.insideWith : text.withoutWith) },
            { title: text.caughtBy, cell: ({ failed }) => failed?.caught ?? '' },
            { title: text.workersLeft, cell: ({ failed }) => failed?.alive ?? '' },
            { title: text.anotherMap, cell: ({ failed }) => failed?.again ?? '' },
          ]}
          rows={rows}
          keyOf={({ scoped }) => (scoped ? 'with' : 'without')}
        />
      </Panel>
      <Panel flush>
        <DataTable<{ readonly asked: string; readonly answer: string | undefined }>
          caption={text.resultTable}
          showCaption
          columns={[
            { title: text.asked, cell: ({ asked }) => <code>{asked}</code> },
            { title: text.answer, cell: ({ answer }) => answer ?? '' },
          ]}
          rows={text.questions.map((question, place) => ({ asked: question, answer: states?.[place] }))}
          keyOf={({ asked: question }) => question}
        />
      </Panel>
      <p className={styles['kind']}>{text.source}</p>
    </LessonFrame>
  )
}
