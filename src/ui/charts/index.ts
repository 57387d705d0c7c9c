import { lazy } from 'react'

export { Histogram, type HistogramProps, type HistogramRow } from './Histogram.tsx'
export { PhaseTable } from './PhaseTable.tsx'
export { type PhaseTimes, phaseNames, timeInside } from './phases.ts'
export { SpeedupChartFrame } from './SpeedupChartFrame.tsx'
export { StackedBar } from './StackedBar.tsx'
export type { SpeedupChartProps, SpeedupComparison, SpeedupGuess, SpeedupPoint } from './speedup-data.ts'
export { Timeline } from './Timeline.tsx'
export type { TimelineLane, TimelineProps, TimelineSegment } from './timeline-data.ts'

/** The speedup chart, loaded when it is first shown; `SpeedupChartFrame` is its fallback of the same size. */
export const SpeedupChart = lazy(async () => ({ default: (await import('./SpeedupChart.tsx')).SpeedupChart }))

/** Loads what turns a drawn chart into an SVG or PNG file: `svgOf` and `pngOf`. */
export const loadExportImage = () => import('./export-image.ts')
