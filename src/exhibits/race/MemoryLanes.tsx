import { memo, useDeferredValue, useMemo } from 'react'
import { classNames } from '#ui'
import { laneViews } from './lanes.ts'
import type { StageProps } from './layout-props.ts'
import styles from './ScheduleRoll.module.css'
import { text as words } from './text/run.ts'

/** What is in memory along the schedule: below the movement of a step, and drawn after it has begun. */
export const MemoryLanes = memo(({ shown, step }: Pick<StageProps, 'shown' | 'step'>) => {
  const place = useDeferredValue(useMemo(() => ({ shown, step }), [shown, step]))
  const lanes = useMemo(() => laneViews(place.shown, place.step), [place])
  const rows = place.shown.stage.lowered.processes.length
  return lanes.map(({ name, text, parts }, lane) => (
    <div key={name} className={styles['lane']} role="img" aria-label={text} style={{ gridRow: rows + 2 + lane }}>
      <b className={styles['label']}>{name}</b>
      {parts.map(({ from, to, value, future, lost, again }) => (
        <div
          key={from}
          className={classNames(styles['value'], future && styles['future'], lost && styles['lost'])}
          style={{ gridColumn: `${from + 2} / ${to + 2}` }}
        >
          <b>{value}</b>
          {again && <span>{words.again}</span>}
        </div>
      ))}
    </div>
  ))
})
