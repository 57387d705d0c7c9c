import { memo } from 'react'
import type { Lowered } from '#race'
import { classNames } from '#ui'
import styles from './Interleavings.module.css'
import type { RaceModel } from './model.ts'
import { toneSlot } from './ProcessColumn.tsx'

interface MiniScheduleProps {
  readonly schedule: readonly number[]
  readonly selected: boolean
  readonly lowered: Lowered
  readonly model: RaceModel
}

/** One schedule as two or more lanes, small; a click shows it. */
export const MiniSchedule = memo(({ schedule, selected, lowered, model }: MiniScheduleProps) => {
  const lanes = lowered.processes.length
  const [width, height] = [8.4, lanes > 2 ? 5 : 9]
  const names = schedule.map((pid) => lowered.processes[pid]?.name ?? '').join(' ')
  const box = `0 0 ${schedule.length * width} ${lanes * height}`
  return (
    <button
      type="button"
      className={classNames(styles['mini'], selected && styles['selected'])}
      aria-label={`Schedule ${names}${selected ? ', current' : ''}`}
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
    </button>
  )
})
