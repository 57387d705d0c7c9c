import type { ReactNode } from 'react'
import styles from './CodePanel.module.css'
import { classNames } from './class-names.ts'
import { pythonLines } from './python-tokens.ts'
import { typescriptLines } from './typescript-tokens.ts'

/** What a code panel takes. */
export interface CodePanelProps {
  /** What the code is, such as its file name; shown above it. */
  readonly caption: string
  readonly source: string
  /** Python when absent. */
  readonly language?: 'python' | 'typescript'
  /** Small words at the end of the caption's line. */
  readonly aside?: ReactNode
  /** The numbers of the lines marked as run by the parent, from 1: gold. */
  readonly parentLines?: readonly number[]
  /** The numbers of the lines marked as run by a worker, from 1: ink. */
  readonly workerLines?: readonly number[]
}

/** A program to read beside an exhibit, with line numbers. */
export function CodePanel(props: CodePanelProps) {
  const { caption, source, language = 'python', aside, parentLines = [], workerLines = [] } = props
  const lines = language === 'python' ? pythonLines(source) : typescriptLines(source)
  return (
    <figure className={styles['panel']}>
      <figcaption className={styles['caption']}>
        {caption}
        {aside}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre className={styles['code']} tabIndex={0}>
        <code>
          {lines.map((tokens, index) => {
            const line = index + 1
            const mark = parentLines.includes(line) ? styles['parent'] : workerLines.includes(line) && styles['worker']
            return (
              <span key={line} className={classNames(styles['line'], mark)}>
                {tokens.map(({ kind, text }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a line never move on their own
                  <span key={place} className={styles[kind]}>
                    {text}
                  </span>
                ))}
                {'\n'}
              </span>
            )
          })}
        </code>
      </pre>
    </figure>
  )
}
