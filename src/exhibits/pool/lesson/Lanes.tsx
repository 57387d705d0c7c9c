import type { CSSProperties, ReactNode } from 'react'
import { classNames, ProcessMark, processTone } from '#ui'
import styles from './Lanes.module.css'

/** A stretch of a lane. */
export interface LaneBar {
  readonly from: number
  readonly to: number
  /** Stands in the bar: the item. */
  readonly label: string
  /** Computing is solid, waiting is pale, cut short is dashed. */
  readonly look: 'computing' | 'waiting' | 'cut'
}

export interface Lane {
  /** The worker's place from 0. */
  readonly slot: number
  readonly label: string
  readonly aside?: string
  readonly bars: readonly LaneBar[]
}

interface LanesProps {
  readonly lanes: readonly Lane[]
  /** The length of the axis, in the unit of the bars. */
  readonly span: number
  /** The two ends of the axis in words, or none. */
  readonly ends?: readonly [string, string]
  /** The picture in a sentence, for a screen reader. */
  readonly label: string
  /** Low lanes without words in the bars. */
  readonly thin?: boolean
}

const looks = { computing: styles['solid'], waiting: undefined, cut: styles['bad'] } as const

/** What each process did and when: one lane a process, time to the right, in the colour of the process. */
export function Lanes({ lanes, span, ends, label, thin = false }: LanesProps): ReactNode {
  return (
    <figure role="img" aria-label={label}>
      <div className={classNames(styles['lanes'], thin && styles['thin'])}>
        {lanes.map((lane) => (
          <div key={`${lane.slot} ${lane.label}`} className={styles['lane']}>
            {!thin && (
              <span className={styles['name']}>
                <ProcessMark slot={lane.slot} size={12} />
                {lane.label} {lane.aside !== undefined && <small>{lane.aside}</small>}
              </span>
            )}
            <div className={styles['track']}>
              {lane.bars.map((bar) => (
                <span
                  key={`${bar.from} ${bar.label}`}
                  className={classNames(styles['bar'], processTone(lane.slot), looks[bar.look])}
                  style={{ '--from': bar.from / span, '--to': bar.to / span } as CSSProperties}
                >
                  {thin ? '' : bar.label}
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      {ends !== undefined && (
        <div className={styles['axis']}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </figure>
  )
}
