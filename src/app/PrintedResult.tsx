import { useStore } from '#ui'
import styles from './PrintedResult.module.css'
import { reports } from './reports.ts'

/** The last result as a table, on paper only: a chart alone would lose its numbers there. */
export function PrintedResult({ slug }: { readonly slug: string }) {
  const last = useStore(reports)
  if (last?.slug !== slug || last.event.event !== 'ran') return null
  const { caption, columns, rows } = last.event.result
  return (
    <table className={styles['printed']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\t')}>
            {row.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
