import { DataTable, Panel } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { endingsFinding } from './findings.ts'
import type { Ending } from './scripts.ts'
import type { ViewProps } from './view-props.ts'

const python = (code: number | null | undefined): string =>
  code === undefined ? '' : code === null ? 'None' : `${code}`

const courses = ['returns', 'raises', 'terminated', 'not over'] as const
const what: Readonly<Record<string, string>> = {
  returns: 'its function returns',
  raises: 'its function raises',
  terminated: 'ended by terminate()',
  'not over': 'join(timeout) came back first',
}

/** Exit codes, and the words for processes that outlive or outwait each other. */
export default function endings({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const endings = recordsOf(records, 'endings').at(-1)?.result ?? null
  const rows = courses.map((name) => ({ name, ending: endings?.find((one) => one.name === name) }))
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...endingsFinding(endings?.map(({ exitcode }) => exitcode) ?? null)}
      name="Processes"
      context="Exit codes"
      side={<ThenNow items={notes} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Run four processes"
        onRun={() => void model.run('endings', {})}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable<{ readonly name: string; readonly ending: Ending | undefined }>
          caption="Four processes on this machine, as their parent sees them"
          columns={[
            { title: 'Process', cell: ({ name }) => what[name] },
            { title: 'Before start', cell: ({ ending }) => python(ending?.before) },
            {
              title: 'is_alive()',
              cell: ({ ending }) => (ending === undefined ? '' : ending.alive ? 'True' : 'False'),
            },
            { title: 'exitcode', cell: ({ ending }) => <b>{python(ending?.exitcode)}</b> },
            { title: 'Error', cell: ({ ending }) => ending?.error ?? '' },
          ]}
          rows={rows}
          keyOf={({ name }) => name}
        />
      </Panel>
      <h2>Words for what is left over</h2>
      <div className={styles['wide']}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              <th scope="col">Word</th>
              <th scope="col">What it is</th>
              <th scope="col">In Python, and here</th>
            </tr>
          </thead>
          <tbody>
            {words.map(({ word, is, here }) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td>{is}</td>
                <td>{here}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </LessonFrame>
  )
}

const words = [
  {
    word: 'Daemon',
    is: 'A child that its parent ends when it ends itself, instead of waiting for it.',
    here: 'daemon=True, chosen per process; the workers of a Pool always. Here every process: none outlives its page.',
  },
  {
    word: 'Zombie',
    is: 'A child that is dead, but whose parent has not asked for its exit status yet. It uses no CPU, only a row in the process table.',
    here: 'join() asks; so does starting another process or active_children(). Browsers have no zombies: a worker that ended is gone.',
  },
  {
    word: 'Orphan',
    is: 'A child that still runs while its parent is dead. The system gives it a new parent, which asks for its status one day.',
    here: 'A killed parent cannot end its daemons: they become orphans. Here the page ends with all its workers.',
  },
] as const

const notes = [
  {
    lecture: 'A parent that crashes without collecting the exit status can leave zombies.',
    today:
      'Two words for two things: a dead child nobody asked about is a zombie; a child that still runs under a dead parent is an orphan.',
  },
  {
    lecture: 'Hence Pool is a context manager; at the end of with the children are terminated.',
    today:
      'Still so. A Process is none: when Python exits, it joins the children that are left and terminates the daemons.',
  },
]
