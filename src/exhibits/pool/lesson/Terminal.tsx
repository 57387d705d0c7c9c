import type { CSSProperties } from 'react'
import { ProcessMark, VisuallyHidden } from '#ui'
import styles from './Terminal.module.css'
import { terminalText as text } from './text.ts'

/** A printed line as it is shown. */
export interface ShownLine {
  readonly text: string
  /** The place of the worker that printed it, from 0; null for the main process. */
  readonly slot: number | null
  /** Every run prints this line just so; else its place or its words differ. */
  readonly same: boolean
}

interface TerminalProps {
  readonly caption: string
  readonly lines: readonly ShownLine[]
  /** The lines that there will be: their place is kept. */
  readonly rows: number
  /** Stands there before the first line. */
  readonly empty?: string
}

/** What the processes printed, in the order of writing; what is the same in every run is told from what differs. */
export function Terminal({ caption, lines, rows, empty = text.empty }: TerminalProps) {
  return (
    <figure>
      <section
        className={styles['terminal']}
        style={{ '--rows': rows } as CSSProperties}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={caption}
      >
        <ol>
          {lines.length === 0 && <li className={styles['differs']}>{empty}</li>}
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the terminal
            <li key={index} className={line.same ? styles['same'] : styles['differs']}>
              <span className={styles['sign']} aria-hidden="true">
                {line.same ? '=' : '≈'}
              </span>
              <span className={styles['who']}>{line.slot !== null && <ProcessMark slot={line.slot} size={12} />}</span>
              {line.text}
              <VisuallyHidden>{line.same ? text.same : text.differs}</VisuallyHidden>
            </li>
          ))}
        </ol>
      </section>
      <figcaption className={styles['legend']}>
        <span>{text.legendSame}</span>
        {lines.some(({ same }) => !same) && <span>{text.legendDiffers}</span>}
      </figcaption>
    </figure>
  )
}
