import { type KeyboardEvent, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldProps } from './Field.tsx'
import styles from './ListBox.module.css'
import { findByLetter, moveByKey } from './list-keys.ts'
import type { Option } from './Segmented.tsx'

/** One line of a list box. */
export interface ListBoxOption<T> extends Option<T> {
  /** A word at the end of the line, such as the kind of work. */
  readonly kind?: string
}

/** What a list box takes. `T` is compared with `Object.is`. */
export interface ListBoxProps<T> extends FieldProps {
  readonly options: readonly ListBoxOption<T>[]
  readonly value: T
  onChange(value: T): void
}

/** Scrolls the list, and nothing around it, until the option is in sight. */
function bringIntoSight(option: HTMLElement | null): void {
  const list = option?.parentElement
  if (!option || !list) return
  const lowest = option.offsetTop + option.offsetHeight - list.clientHeight
  list.scrollTop = Math.min(Math.max(list.scrollTop, lowest), option.offsetTop)
}

/** A list of choices, seven of them in sight, one of them chosen. Arrow keys, Home, End and first letters choose. */
export function ListBox<T>({ options, value, onChange, ...field }: ListBoxProps<T>) {
  const labelId = useId()
  const list = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => Object.is(option.value, value))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const labels = options.map((option) => option.label)
    const next = moveByKey(event.key, chosen, options.length, 'vertical') ?? findByLetter(event.key, chosen, labels)
    const option = next === null ? undefined : options[next]
    if (option === undefined || next === null) return
    event.preventDefault()
    onChange(option.value)
    list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus()
  }
  return (
    <FieldFrame {...field} labelId={labelId}>
      <div ref={list} role="listbox" aria-labelledby={labelId} className={styles['list']} onKeyDown={onKeyDown}>
        {options.map((option, index) => (
          <div
            key={option.label}
            ref={index === chosen ? bringIntoSight : null}
            role="option"
            aria-selected={index === chosen}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            className={classNames(styles['option'], index === chosen && styles['on'])}
            onClick={() => onChange(option.value)}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') onChange(option.value)
            }}
          >
            {option.icon}
            {option.label}
            {option.kind !== undefined && <span className={styles['kind']}>{option.kind}</span>}
          </div>
        ))}
      </div>
    </FieldFrame>
  )
}
