import { DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { endingsFinding } from './findings.ts'
import type { Ending } from './scripts.ts'
import { text } from './text/endings.ts'
import type { ViewProps } from './view-props.ts'

const python = (code: number | null | undefined): string =>
  code === undefined ? '' : code === null ? text.none : `${code}`

const courses = ['returns', 'raises', 'terminated', 'unfinished'] as const
const what: Readonly<Record<string, string>> = {
  returns: text.returns,
  raises: text.raises,
  terminated: text.terminated,
  unfinished: text.unfinished,
}

/** Exit codes, and the text.words for processes that outlive or outwait each other. */
export default function endings({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const endings = recordsOf(records, 'endings').at(-1)?.result ?? null
  const rows = courses.map((name) => ({ name, ending: endings?.find((one) => one.name === name) }))
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...endingsFinding(endings?.map(({ exitcode }) => exitcode) ?? null)}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void model.run('endings', {})}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly name: string; readonly ending: Ending | undefined }>
          caption={text.table}
          columns={[
            { title: text.process, cell: ({ name }) => what[name] },
            { title: text.beforeStart, cell: ({ ending }) => python(ending?.before) },
            {
              title: text.isAlive,
              cell: ({ ending }) => (ending === undefined ? '' : ending.alive ? text.true : text.false),
            },
            { title: text.exitcode, cell: ({ ending }) => <b>{python(ending?.exitcode)}</b> },
            { title: text.error, cell: ({ ending }) => ending?.error ?? '' },
          ]}
          rows={rows}
          keyOf={({ name }) => name}
        />
      </Panel>
      <h2>{text.wordsCaption}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['wide']} tabIndex={0} aria-label={text.wordsCaption}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              <th scope="col">{text.word}</th>
              <th scope="col">{text.meaning}</th>
              <th scope="col">{text.inPython}</th>
            </tr>
          </thead>
          <tbody>
            {text.words.map(({ word, is, here }) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td>{is}</td>
                <td>{here}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </LessonFrame>
  )
}
