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
    <section className={styles['main']} aria-label={caption}>
      {!hideCaption && <h2>{caption}</h2>}
      <div className={styles['wide']}>
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
      </div>
    </section>
  )
}
