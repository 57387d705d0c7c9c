import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What every labelled control takes. */
export interface FieldProps {
  /** The name of the control. */
  readonly label: string
  /** The present value in words, at the end of the label's line. */
  readonly aside?: ReactNode
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean
  /** A short sentence below the control. */
  readonly help?: ReactNode
}

interface FieldFrameProps extends FieldProps {
  /** The id that the control's `aria-labelledby` names. */
  readonly labelId: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The label's line above a control, shared by all of them. */
export function FieldFrame({ label, aside, hideLabel = false, help, labelId, className, children }: FieldFrameProps) {
  return (
    <div className={classNames(styles['field'], className)}>
      {hideLabel ? (
        <VisuallyHidden id={labelId}>{label}</VisuallyHidden>
      ) : (
        <div className={styles['head']}>
          <span className={styles['label']} id={labelId}>
            {label}
          </span>
          {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
        </div>
      )}
      {children}
      {help !== undefined && <p className={styles['help']}>{help}</p>}
    </div>
  )
}
