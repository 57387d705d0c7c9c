import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldProps } from './Field.tsx'
import { moveByKey } from './list-keys.ts'
import styles from './Segmented.module.css'

/** One choice of a segmented control, a list box or a select. */
export interface Option<T> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}

/** What a segmented control takes. `T` is compared with `Object.is`. */
export interface SegmentedProps<T> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: T
  onChange(value: T): void
  /** As wide as its place, every choice with its share. */
  readonly full?: boolean
}

/** A few choices side by side, one of them chosen: a radio group. Arrow keys choose. */
export function Segmented<T>({ options, value, onChange, full = false, ...field }: SegmentedProps<T>) {
  const labelId = useId()
  return (
    <FieldFrame {...field} labelId={labelId}>
      <SegmentRow roles={['radiogroup', 'radio']} {...{ options, value, onChange, full, labelId }} />
    </FieldFrame>
  )
}

interface SegmentRowProps<T> {
  readonly options: readonly Option<T>[]
  readonly value: T
  onChange(value: T): void
  readonly full: boolean
  readonly labelId: string
  /** The row is a radio group, or the tab list of one panel. */
  readonly roles: readonly ['radiogroup', 'radio'] | readonly ['tablist', 'tab']
  readonly panelId?: string
}

/** The row of choices itself, for a radio group and for tabs. */
export function SegmentRow<T>({ options, value, onChange, full, labelId, roles, panelId }: SegmentRowProps<T>) {
  const row = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => Object.is(option.value, value))
  const [groupRole, itemRole] = roles
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = moveByKey(event.key, Math.max(chosen, 0), options.length, 'both', rightToLeft)
    const option = next === null ? undefined : options[next]
    if (option === undefined || next === null) return
    event.preventDefault()
    onChange(option.value)
    row.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is a radio group or a tab list
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label
    <div
      ref={row}
      role={groupRole}
      aria-labelledby={labelId}
      className={classNames(styles['row'], full && styles['full'])}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <button
          key={option.label}
          type="button"
          role={itemRole}
          {...stateOf(itemRole, index === chosen, panelId)}
          id={panelId === undefined ? undefined : `${panelId}-tab-${index}`}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          className={classNames(styles['item'], index === chosen && styles['on'])}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  )
}

function stateOf(role: 'radio' | 'tab', on: boolean, panelId: string | undefined) {
  return role === 'tab' ? { 'aria-selected': on, 'aria-controls': panelId } : { 'aria-checked': on }
}
