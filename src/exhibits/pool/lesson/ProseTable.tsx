import type { ReactNode } from 'react'
import styles from './lesson.module.css'

interface ProseTableProps {
  readonly caption: string
  /** The caption stands elsewhere on the page. */
  readonly hideCaption?: boolean
  readonly headings: readonly string[]
  readonly rows: readonly (readonly [string, ...string[]])[]
}

/** Sentences in rows; the first column names the row. */
export function ProseTable({ caption, hideCaption = false, headings, rows }: ProseTableProps): ReactNode {
  return (
    <div className={styles['main']}>
      {!hideCaption && <h2>{caption}</h2>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['wide']} tabIndex={0} aria-label={caption}>
        <table className={styles['prose']}>
          <thead>
            <tr>
              {headings.map((heading) =>
                heading === '' ? (
                  <td key="" />
                ) : (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
