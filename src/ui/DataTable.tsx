import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './DataTable.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** One column: its heading and how a row fills it. */
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
}

/** What a table takes. The first column names the row. */
export interface DataTableProps<Row> {
  /** What the table is about; seen by screen readers, or by everyone with `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** A stable key of a row. */
  readonly keyOf: (row: Row) => string | number
  /** The key of the row that is chosen elsewhere on the page. */
  readonly selected?: string | number | undefined
  /** Makes the first cell of every row a button that chooses it. */
  readonly onSelect?: (row: Row) => void
  /** The key of the row below which a rule is drawn. */
  readonly ruleBelow?: string | number | undefined
  /** Takes the headings away for those who see them beside the numbers anyway. */
  readonly hideHeadings?: boolean
}

/** Numbers in rows. On a narrow screen it scrolls sideways and the first column stays. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption = false, columns, rows, keyOf, selected, ruleBelow, hideHeadings = false } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={caption}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          {showCaption ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={styles['heading']}>
                {hideHeadings ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = keyOf(row)
            const on = key === selected
            return (
              <tr
                key={key}
                aria-current={on ? 'true' : undefined}
                className={classNames(on && styles['on'], key === ruleBelow && styles['rule'])}
              >
                {columns.map((column, index) => (
                  <Cell key={column.title} row={row} column={column} first={index === 0} onSelect={props.onSelect} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps<Row> {
  readonly row: Row
  readonly column: Column<Row>
  readonly first: boolean
  readonly onSelect: ((row: Row) => void) | undefined
}

function Cell<Row>({ row, column, first, onSelect }: CellProps<Row>) {
  const content = column.cell(row)
  if (!first) return <td className={styles['cell']}>{content}</td>
  return (
    <th scope="row" className={classNames(styles['cell'], styles['name'])}>
      {onSelect ? (
        <button type="button" className={styles['choose']} onClick={() => onSelect(row)}>
          {content}
        </button>
      ) : (
        content
      )}
    </th>
  )
}
