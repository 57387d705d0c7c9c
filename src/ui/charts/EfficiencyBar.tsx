import type { ReactNode } from 'react'
import styles from './charts.module.css'
import { textWidth } from './label-placement.ts'
import type { SpeedupRow, SpeedupView } from './speedup-view.ts'

/** Room that the number needs inside a bar, in CSS pixels. */
const numberHeight = 20

/** One bar with its cap and its number; on the axis' own scale, because Recharts centres bars on bands. */
export function EfficiencyBar(props: {
  readonly view: SpeedupView
  readonly row: SpeedupRow | undefined
  readonly y: number | undefined
  readonly height: number | undefined
  readonly selected: boolean
}): ReactNode {
  const { view, row, selected, y, height } = props
  if (!row || row.efficiency === null || y === undefined || height === undefined) return null
  const middle = view.scales.x(row.workers)
  const left = middle - view.barWidth / 2
  const percent = Math.round(row.efficiency * 100)
  const fitting = [`${percent}%`, `${percent}`].find((words) => textWidth(words) <= view.barWidth)
  const inside = fitting !== undefined && height >= numberHeight
  // A bar too thin for its number shows it above while it is the selected one.
  const text = fitting ?? (selected ? `${percent}%` : '')
  return (
    <g className={styles[selected ? 'barSelected' : 'bar']}>
      <rect x={left} y={y} width={view.barWidth} height={Math.max(0, height)} />
      <path d={`M${left} ${y}h${view.barWidth}`} />
      {text && (
        <text x={middle} y={inside ? y + 16 : y - 5} textAnchor="middle" data-inside={inside}>
          {text}
        </text>
      )}
    </g>
  )
}
