import styles from './Histogram.module.css'

/** One row of bars. */
export interface HistogramRow {
  /** What was counted: "Measured, 30 runs". */
  readonly title: string
  /** The height of each bar, in any unit; the highest of the row fills it. Empty while there is nothing yet. */
  readonly values: readonly number[]
  /** Outlined bars are computed and not measured. */
  readonly look: 'solid' | 'outlined'
  /** Stands in the row while it has no values. */
  readonly empty: string
}

/** What a histogram takes. */
export interface HistogramProps {
  /** The picture in one sentence. The numbers themselves belong in a table beside it. */
  readonly label: string
  /** Rows over one axis; each is as high as its highest bar. */
  readonly rows: readonly HistogramRow[]
  /** How many bars fit side by side. */
  readonly bins: number
  /** Marks below the axis: `at` is a place in bars, from 0 to `bins`. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  /** What the axis shows, with its unit. */
  readonly axis: string
}

const gap = 0.14

/** Rows of bars above each other on one axis, to be compared. */
export function Histogram({ label, rows, bins, ticks, axis }: HistogramProps) {
  return (
    <figure className={styles['figure']} role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.title} className={styles['row']}>
          <span className={styles['title']}>{row.title}</span>
          <Bars row={row} bins={bins} />
        </div>
      ))}
      <div className={styles['ticks']}>
        {ticks.map((tick) => (
          <span key={tick.label} style={{ insetInlineStart: `${(tick.at / bins) * 100}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
      <span className={styles['axis']}>{axis}</span>
    </figure>
  )
}

function Bars({ row, bins }: { readonly row: HistogramRow; readonly bins: number }) {
  const highest = Math.max(...row.values, 0)
  return (
    <div className={styles['plot']}>
      {highest === 0 && <span className={styles['empty']}>{row.empty}</span>}
      <svg viewBox={`0 0 ${bins} 1`} preserveAspectRatio="none" aria-hidden="true">
        {row.values.map((value, index) => {
          if (value === 0 || highest === 0) return null
          // A single run among many is still seen.
          const height = Math.max(value / highest, 0.02)
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the axis
              key={index}
              className={styles[row.look]}
              x={index + gap / 2}
              width={1 - gap}
              y={1 - height}
              height={height}
            />
          )
        })}
      </svg>
    </div>
  )
}
