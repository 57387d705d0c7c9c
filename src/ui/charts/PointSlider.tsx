import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import styles from './charts.module.css'
import { pointerIn } from './pointer.ts'
import type { SpeedupChartProps, SpeedupPoint } from './speedup-data.ts'
import type { SpeedupView } from './speedup-view.ts'
import { text } from './text.ts'

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowUp: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
}

const inWords = (point: SpeedupPoint, props: SpeedupChartProps): string =>
  text.pointInWords(point.workers, props.formatSpeedup(point.speedup), point.efficiency)

/** The one tab stop of the chart: arrows or a click choose a measured point, Enter or a double click opens it. */
export function PointSlider({
  props,
  view,
}: {
  readonly props: SpeedupChartProps
  readonly view: SpeedupView
}): ReactNode {
  const { points, selected } = props
  const { scales } = view
  const index = points.findIndex((point) => point.workers === selected)
  const current = points[Math.max(0, index)]
  const last = points.length - 1
  const nearest = (event: MouseEvent<HTMLElement>): number | undefined => {
    const { x } = pointerIn(event)
    return [...points].sort((a, b) => Math.abs(scales.x(a.workers) - x) - Math.abs(scales.x(b.workers) - x))[0]?.workers
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    if (event.key === 'Enter' && current) props.onOpen(current.workers)
    if (move) {
      const next = points[Math.min(last, Math.max(0, index < 0 ? 0 : move(index, last)))]
      if (next) props.onSelect(next.workers)
      event.preventDefault()
    }
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['points']}
      aria-label={text.point}
      aria-orientation="horizontal"
      aria-valuemin={points[0]?.workers}
      aria-valuemax={points[last]?.workers}
      aria-valuenow={current?.workers}
      aria-valuetext={current && inWords(current, props)}
      onClick={(event) => {
        const workers = nearest(event)
        if (workers !== undefined) props.onSelect(workers)
      }}
      onDoubleClick={(event) => {
        const workers = nearest(event)
        if (workers !== undefined) props.onOpen(workers)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
