import type { CSSProperties, ReactNode } from 'react'
import styles from './Finding.module.css'

/** What the finding takes. */
export interface FindingProps {
  /** What the screen now shows, in at most 12 words, numbers first. */
  readonly title: string
  /** One sentence that says why. */
  readonly children?: ReactNode
  /** The lines kept free for the sentence on a wide screen, so that nothing below moves; phones keep two more. */
  readonly lines?: number
  /** A narration tells the title with what led to it: said here too, it would be said twice. */
  readonly narrated?: boolean
}

/** The page's one h1, which says the finding and is its live region, unless a narration is. */
export function Finding({ title, children, lines = 1, narrated = false }: FindingProps) {
  return (
    <div className={styles['finding']} style={{ '--lines': lines } as CSSProperties}>
      <h1 className={styles['title']} aria-live={narrated ? undefined : 'polite'} aria-atomic={!narrated || undefined}>
        {title}
      </h1>
      <p className={styles['why']}>{children}</p>
    </div>
  )
}
