import { CodePanel, DataTable, Panel, ProcessGlyph } from '#ui'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import styles from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { countersFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { countersListing } from './listings.ts'
import { owners } from './programs.ts'
import { mostCommon, texts } from './texts.ts'

const names = Object.keys(texts)
const most = 5

/** Notes 002: files as a queue of work, counters as results, one composite. */
export default function wordCounts({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const last = recordsOf(records, 'counters').at(-1)?.result
  const slots = owners(last?.chunks ?? [], names.length)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...countersFinding(last?.composite ?? null)}
      name="Who ran what"
      context="Word counts of four files"
      side={<ThenNow items={notes} />}
      below={<CodePanel caption="Notes 002" source={countersListing} parentLines={[11, 12]} workerLines={[6, 7]} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label="Count with four workers"
        onRun={() => void model.run('counters', {})}
        onCancel={() => model.cancel()}
      />
      <div className={styles['wide']}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Worker</th>
              <th scope="col">Its text</th>
              <th scope="col">Different words</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name, place) => {
              const slot = slots[place] ?? null
              const counter = last?.counters[place]
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{slot === null ? '' : <ProcessGlyph slot={slot} label={`W${slot + 1}`} />}</td>
                  <td>{texts[name]}</td>
                  <td>{counter === undefined ? '' : Object.keys(counter).length}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Panel flush>
        <DataTable
          caption={`The composite, merged by the parent: the ${most} most common words`}
          showCaption
          columns={[
            { title: 'Word', cell: ([word]) => word },
            { title: 'Count', cell: ([, count]) => count },
          ]}
          rows={last === undefined ? [] : mostCommon(last.composite, most)}
          keyOf={([word]) => word}
        />
      </Panel>
    </LessonFrame>
  )
}

const notes = [
  {
    lecture: 'A pool of four processes maps analysis over a queue of work, the names that glob.glob finds.',
    today: 'Still the pattern: hand over names, not contents. Here four short texts stand for the files.',
  },
  {
    lecture: 'The parent collects Counter objects and merges them into one composite.',
    today:
      'In input order, whoever was done first. The Speedup exhibit measures a larger word count, images and a Monte Carlo run.',
  },
  {
    lecture: 'This works well because the parent has little to do once the pool runs.',
    today: 'Four workers and the parent are p + 1 = 5 processes; the parent shares a CPU with a child.',
  },
]
