import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './Panel.module.css'

/** What a panel takes. */
export interface PanelProps {
  /** The heading of the panel; without it the panel is only a frame. */
  readonly title?: string
  /** Small words at the end of the heading's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Lets a wide table scroll sideways inside the frame, and takes the padding away. */
  readonly flush?: boolean
}

/** A framed part: only around code, a process, a pool part, a table or a guess. */
export function Panel({ title, aside, children, flush = false }: PanelProps) {
  const titleId = useId()
  if (title === undefined)
    return <div className={classNames(styles['panel'], flush && styles['flush'])}>{children}</div>
  return (
    <section className={classNames(styles['panel'], flush && styles['flush'])} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}
