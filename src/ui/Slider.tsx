import { type CSSProperties, type KeyboardEvent, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldProps } from './Field.tsx'
import styles from './Slider.module.css'

/** What a slider takes. */
export interface SliderProps extends FieldProps {
  readonly min: number
  readonly max: number
  /** The distance between two stops; 1 when absent. */
  readonly step?: number
  /** What PageUp and PageDown move by; the browser's own tenth when absent. */
  readonly pageStep?: number
  readonly value: number
  /** The value as it is read out, with its unit: "primes below 2,000,000". */
  readonly valueText: string
  onChange(value: number): void
  /** `you` for a mark that the visitor makes, such as a guess. */
  readonly tone?: 'ink' | 'you'
}

/** A native range over evenly spaced stops; for a list of sizes, let `value` be the index into it. */
export function Slider(props: SliderProps) {
  const { min, max, step = 1, pageStep, value, valueText, onChange, tone = 'ink', ...field } = props
  const labelId = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0
    if (pageStep === undefined || direction === 0) return
    event.preventDefault()
    onChange(Math.min(max, Math.max(min, value + direction * pageStep)))
  }
  const filled = { '--filled': `${max > min ? ((value - min) / (max - min)) * 100 : 0}%` } as CSSProperties
  return (
    <FieldFrame {...field} labelId={labelId}>
      <input
        type="range"
        aria-labelledby={labelId}
        aria-valuetext={valueText}
        className={classNames(styles['slider'], tone === 'you' && styles['you'])}
        style={filled}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
    </FieldFrame>
  )
}
