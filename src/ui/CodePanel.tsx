import styles from './CodePanel.module.css'
import { classNames } from './class-names.ts'
import { pythonLines } from './python-tokens.ts'

/** What a code panel takes. */
export interface CodePanelProps {
  /** What the code is, such as its file name; shown above it. */
  readonly caption: string
  /** Python source. */
  readonly source: string
  /** The numbers of the lines marked as run by the parent, from 1: gold. */
  readonly parentLines?: readonly number[]
  /** The numbers of the lines marked as run by a worker, from 1: ink. */
  readonly workerLines?: readonly number[]
}

/** Python to read beside an exhibit, with line numbers. */
export function CodePanel({ caption, source, parentLines = [], workerLines = [] }: CodePanelProps) {
  return (
    <figure className={styles['panel']}>
      <figcaption className={styles['caption']}>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre className={styles['code']} tabIndex={0}>
        <code>
          {pythonLines(source).map((tokens, index) => {
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
