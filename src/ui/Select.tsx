import { useId } from 'react'
import { FieldFrame, type FieldProps } from './Field.tsx'
import type { Option } from './Segmented.tsx'
import styles from './Select.module.css'

/** What a select takes. `T` is compared with `Object.is`. */
export interface SelectProps<T> extends FieldProps {
  readonly options: readonly Option<T>[]
  readonly value: T
  onChange(value: T): void
}

/** One choice out of a list that opens: the native control, which phones show as a sheet. */
export function Select<T>({ options, value, onChange, ...field }: SelectProps<T>) {
  const labelId = useId()
  const chosen = options.findIndex((option) => Object.is(option.value, value))
  return (
    <FieldFrame {...field} labelId={labelId}>
      <span className={styles['frame']}>
        <select
          aria-labelledby={labelId}
          className={styles['select']}
          value={chosen}
          onChange={(event) => {
            const option = options[Number(event.target.value)]
            if (option !== undefined) onChange(option.value)
          }}
        >
          {options.map((option, index) => (
            <option key={option.label} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  )
}
