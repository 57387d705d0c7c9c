import { CodePanel, DataTable, Panel } from '#ui'
import { Choice } from '../lesson/Choice.tsx'
import { LessonFrame } from '../lesson/LessonFrame.tsx'
import lesson from '../lesson/lesson.module.css'
import { recordsOf } from '../lesson/lesson-model.ts'
import { RunSlot } from '../lesson/RunSlot.tsx'
import { ThenNow } from '../lesson/ThenNow.tsx'
import { cutsFinding } from './findings.ts'
import type { ViewProps } from './lesson-view.ts'
import { partialListing } from './listings.ts'
import styles from './PartialSums.module.css'
import type { Settings } from './params.ts'
import { type Form, mistakesOf, rangesOf, rightTotal, upTo } from './partial-sums.ts'
import { text } from './text/partial-sums.ts'

const formOf: Readonly<Record<Settings['form'], Form>> = {
  stop: 'range(a, b)',
  both: 'range(a, b + 1)',
  next: 'range(a + 1, b + 1)',
}
const formOptions = (['stop', 'both', 'next'] as const).map((value) => ({ value, label: formOf[value] }))
const number = (value: number): string => value.toLocaleString('en')

/** The sum of 1 to a million in four parts, with the cuts and the borders left to the visitor. */
export default function partialSums({ page, model, snapshot, tabs }: ViewProps) {
  const { settings, activity, records } = snapshot
  const { cuts, form } = settings
  const ranges = rangesOf(cuts, formOf[form])
  const last = recordsOf(records, 'partialSums')
    .filter(({ setup }) => JSON.stringify(setup.ranges) === JSON.stringify(ranges))
    .at(-1)
  const total = last?.result.sums.reduce((sum, part) => sum + part, 0) ?? null
  const rows = ranges.map(([start, stop], part) => ({ part, start, stop, sum: last?.result.sums[part] }))
  return (
    <LessonFrame
      {...{ page, model, snapshot, tabs }}
      {...cutsFinding(total, mistakesOf(ranges))}
      name={text.part}
      context={text.context(formOf[form])}
      side={<ThenNow items={text.notes} />}
      below={
        <CodePanel
          caption={text.listing}
          source={partialListing(cuts, formOf[form])}
          parentLines={[8, 9, 11, 12]}
          workerLines={[5]}
        />
      }
    >
      <div className={lesson['controls']}>
        {cuts.map((cut, index) => (
          <CutField
            // biome-ignore lint/suspicious/noArrayIndexKey: a cut is its place
            key={index}
            index={index}
            cuts={cuts}
            cut={cut}
            onChange={(value) => model.set({ cuts: cuts.map((old, place) => (place === index ? value : old)) })}
          />
        ))}
        <Choice label={text.form} options={formOptions} value={form} onChange={(value) => model.set({ form: value })} />
      </div>
      <RunSlot
        running={activity.state === 'running'}
        label={text.run}
        onRun={() => void model.run('partialSums', { ranges })}
        onCancel={() => model.cancel()}
      />
      <Panel flush>
        <DataTable
          caption={text.table}
          columns={[
            { title: text.partColumn, cell: (row) => row.part + 1 },
            {
              title: text.sumsUp,
              cell: ({ start, stop }) => <code>{`range(${start}, ${stop})`}</code>,
            },
            { title: text.partialSum, cell: ({ sum }) => (sum === undefined ? '' : number(sum)) },
          ]}
          rows={rows}
          keyOf={(row) => row.part}
        />
      </Panel>
      <p className={lesson['note']}>
        {total === null ? text.notRun(number(rightTotal)) : text.total(number(total), number(rightTotal))}
      </p>
    </LessonFrame>
  )
}

interface CutFieldProps {
  readonly index: number
  readonly cuts: readonly number[]
  readonly cut: number
  onChange(value: number): void
}

/** A number between its neighbours; anything else waits in the field until it is one. */
function CutField({ index, cuts, cut, onChange }: CutFieldProps) {
  const min = (cuts[index - 1] ?? 0) + 1
  const max = (cuts[index + 1] ?? upTo) - 1
  return (
    <label className={styles['field']}>
      {text.cut(index + 1)}
      <input
        type="number"
        key={cut}
        defaultValue={cut}
        {...{ min, max }}
        onBlur={({ target }) => {
          const value = target.valueAsNumber
          if (Number.isInteger(value) && value >= min && value <= max) onChange(value)
          else target.value = String(cut)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
