import { type ReactNode, useId } from 'react'
import { FieldFrame } from './Field.tsx'
import styles from './Progress.module.css'

/** What a progress bar takes. */
export interface ProgressProps {
  /** What is in progress: "4 workers, trial 3 of 5". */
  readonly label: string
  /** What is left, at the end of the line: "22 s left". */
  readonly aside?: ReactNode
  /** How much is done, from 0 to 1. */
  readonly value: number
  /** A short sentence below. */
  readonly help?: ReactNode
}

/** A bar for work whose extent is known. */
export function Progress({ value, ...field }: ProgressProps) {
  const labelId = useId()
  return (
    <FieldFrame {...field} labelId={labelId}>
      <progress aria-labelledby={labelId} className={styles['bar']} max={1} value={Math.min(1, Math.max(0, value))} />
    </FieldFrame>
  )
}
