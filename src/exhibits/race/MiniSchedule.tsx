import { memo } from 'react'
import type { Lowered } from '#race'
import { classNames } from '#ui'
import styles from './Interleavings.module.css'
import type { RaceModel } from './model.ts'
import { toneSlot } from './ProcessColumn.tsx'
import { text } from './text/interleavings.ts'

interface MiniScheduleProps {
  readonly schedule: readonly number[]
  readonly selected: boolean
  readonly lowered: Lowered
  readonly model: RaceModel
  /** The schedule stands for a story: how many schedules tell it. */
  readonly tells?: string
}

/** One schedule as two or more lanes, small; a click shows it. */
export const MiniSchedule = memo(({ schedule, selected, lowered, model, tells }: MiniScheduleProps) => {
  const lanes = lowered.processes.length
  const [width, height] = [8.4, lanes > 2 ? 5 : 9]
  const name = text.schedule(schedule.map((pid) => lowered.processes[pid]?.name ?? '').join(' '), selected)
  const box = `0 0 ${schedule.length * width} ${lanes * height}`
  return (
    <button
      type="button"
      className={classNames(styles['mini'], selected && styles['selected'])}
      aria-label={tells === undefined ? name : text.story(tells, name)}
      onClick={() => model.show(schedule)}
    >
      <svg viewBox={box} height={lanes * height} style={{ maxInlineSize: '100%' }} aria-hidden="true">
        {schedule
          .map((pid, at) => ({ pid, at }))
          .map(({ pid, at }) => (
            <rect
              key={at}
              x={at * width}
              y={pid * height}
              width={width - 1}
              height={height - 2}
              rx="1"
              fill={`var(--p${(toneSlot(lowered, pid) % 4) + 1})`}
            />
          ))}
      </svg>
      {tells !== undefined && <span>{tells}</span>}
    </button>
  )
})
