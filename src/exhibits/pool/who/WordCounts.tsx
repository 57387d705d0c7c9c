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
import { texts } from './text/files.ts'
import { text } from './text/word-counts.ts'
import { mostCommon } from './word-counts.ts'

const names = Object.keys(texts)
/** The places of the most common words: their rows are there before the run. */
const ranks = [0, 1, 2, 3, 4] as const

/** Notes 002: files as a queue of work, counters as results, one composite. */
export default function wordCounts({ page, model, snapshot, tabs }: ViewProps) {
  const { activity, records } = snapshot
  const last = recordsOf(records, 'counters').at(-1)?.result
  const common = last === undefined ? [] : mostCommon(last.composite, ranks.length)
  const slots = owners(last?.chunks ?? [], names.length)
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...countersFinding(last?.composite ?? null)}
      name={text.part}
      context={text.context}
      side={<ThenNow items={text.notes} />}
      below={<CodePanel caption={text.listing} source={countersListing} parentLines={[11, 12]} workerLines={[6, 7]} />}
    >
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void model.run('counters', {})}
        onCancel={() => model.cancel()}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['wide']} tabIndex={0} aria-label={text.context}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.worker}</th>
              <th scope="col">{text.content}</th>
              <th scope="col">{text.different}</th>
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
      </section>
      <Panel flush>
        <DataTable
          caption={text.composite(ranks.length)}
          showCaption
          columns={[
            { title: text.word, cell: ({ entry }) => entry?.[0] ?? text.notCounted },
            { title: text.count, cell: ({ entry }) => entry?.[1] ?? '' },
          ]}
          rows={ranks.map((rank) => ({ rank, entry: common[rank] }))}
          keyOf={({ rank }) => rank}
        />
      </Panel>
    </LessonFrame>
  )
}
