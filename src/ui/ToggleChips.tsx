import { type CSSProperties, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldProps } from './Field.tsx'
import styles from './ToggleChips.module.css'

/** What the chips take. */
export interface ToggleChipsProps extends FieldProps {
  /** The numbers offered, ascending. */
  readonly values: readonly number[]
  /** Those that are chosen. */
  readonly chosen: readonly number[]
  /** Called with the chosen numbers, ascending. The last one cannot be taken away. */
  onChange(chosen: readonly number[]): void
  /** The largest number with the solid rule: the reported logical CPUs. */
  readonly limit: number
  /** The words under the numbers up to `limit`, and under those past it. */
  readonly notes: readonly [within: string, past: string]
  /** The name of one chip for a screen reader: "4 workers". */
  nameOf(value: number): string
}

/** A few numbers to switch on and off, in two groups: up to a limit and past it. */
export function ToggleChips({ values, chosen, onChange, limit, notes, nameOf, ...field }: ToggleChipsProps) {
  const labelId = useId()
  const within = values.filter((value) => value <= limit)
  const past = values.filter((value) => value > limit)
  const groups = [
    { numbers: within, note: notes[0], dashed: false },
    { numbers: past, note: notes[1], dashed: true },
  ].filter((group) => group.numbers.length > 0)
  const toggle = (value: number) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
    if (next.length > 0) onChange(next.sort((a, b) => a - b))
  }
  const stacked = values.length > 8
  return (
    <FieldFrame {...field} labelId={labelId}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with the value */}
      <div
        role="group"
        aria-labelledby={labelId}
        className={classNames(styles['groups'], stacked && styles['stacked'])}
      >
        {groups.map((group) => (
          <Group key={group.note} {...group} {...{ chosen, toggle, nameOf }} />
        ))}
      </div>
    </FieldFrame>
  )
}

interface GroupProps extends Pick<ToggleChipsProps, 'chosen' | 'nameOf'> {
  readonly numbers: readonly number[]
  readonly note: string
  readonly dashed: boolean
  toggle(value: number): void
}

function Group({ numbers, note, dashed, chosen, toggle, nameOf }: GroupProps) {
  return (
    <div className={styles['group']} style={{ '--chips': numbers.length } as CSSProperties}>
      <div className={styles['chips']}>
        {numbers.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={chosen.includes(value)}
            aria-label={nameOf(value)}
            className={styles['chip']}
            onClick={() => toggle(value)}
          >
            {value}
          </button>
        ))}
      </div>
      <p className={classNames(styles['note'], dashed && styles['dashed'])}>{note}</p>
    </div>
  )
}
