import { classNames } from '#ui'
import { ahead, lookahead, mostAhead } from './counts.ts'
import styles from './StreamChart.module.css'
import type { Moment } from './scripts.ts'
import { text } from './text/stream-chart.ts'

interface StreamChartProps {
  readonly moments: readonly Moment[]
  readonly items: number
  readonly workers: number
  /** Whether reading is held back. */
  readonly bounded: boolean
}

const width = 640
const height = 200

/** Items pulled and results taken over time; the distance between the two lines is what is held. */
export function StreamChart({ moments, items, workers, bounded }: StreamChartProps) {
  const span = Math.max(400, moments.at(-1)?.at ?? 0)
  const x = (at: number): number => (at / span) * width
  const y = (count: number): number => height - (count / items) * (height - 8)
  const path = (count: (moment: Moment) => number): string => {
    let line = `M0 ${height}`
    for (const moment of moments) line += `H${x(moment.at).toFixed(1)}V${y(count(moment)).toFixed(1)}`
    return line
  }
  const most = mostAhead(moments)
  const widest = moments.find((moment) => most > 0 && ahead(moment) === most)
  const label = moments.length === 0 ? text.empty : text.label(most, items, Math.round(span))
  return (
    <figure>
      <div className={classNames(styles['key'], styles['axis'])}>
        <span>{text.items(items)}</span>
        {bounded && <span>{text.lookahead(lookahead(workers))}</span>}
      </div>
      <div className={styles['plot']}>
        <svg
          viewBox={`0 0 ${width} ${height + 2}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
          className={styles['chart']}
        >
          <path
            className={styles['grid']}
            d={`M0 ${y(items)}H${width}M0 ${y(items / 2)}H${width}M0 ${height}H${width}`}
          />
          <path className={styles['pulled']} d={path((moment) => moment.pulled)} />
          <path className={styles['taken']} d={path((moment) => moment.taken)} />
          {widest !== undefined && (
            <path className={styles['gap']} d={`M${x(widest.at)} ${y(widest.pulled)}V${y(widest.taken)}`} />
          )}
        </svg>
        {widest !== undefined && (
          <span
            className={styles['held']}
            style={{
              insetInlineStart: `${(100 * widest.at) / span}%`,
              insetBlockStart: `${(100 * y(widest.pulled)) / (height + 2)}%`,
              // The lines climb: above them there is room to the left, but at the start only between them.
              translate: widest.at < span / 8 ? '6px 8px' : 'calc(-100% - 6px) -60%',
            }}
            aria-hidden="true"
          >
            {text.held(most)}
          </span>
        )}
      </div>
      <div className={classNames(styles['key'], styles['axis'])}>
        <span>0</span>
        <span>{text.seconds((span / 1000).toFixed(2))}</span>
      </div>
      <figcaption className={styles['key']}>
        <span className={styles['pulledKey']}>{text.pulled}</span>
        <span className={styles['takenKey']}>{text.taken}</span>
      </figcaption>
    </figure>
  )
}
