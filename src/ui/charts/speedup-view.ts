import {
  type ChartLayout,
  type ChartScales,
  type Domains,
  domainsOf,
  layoutOf,
  type Size,
  scaleOf,
  scalesOf,
} from './chart-geometry.ts'
import { speedupTicks, type Tick, workerTicks } from './chart-ticks.ts'
import type { SpeedupChartProps, SpeedupPoint } from './speedup-data.ts'

/** What is measured, or not, at one worker count; the rows that Recharts draws. */
export interface SpeedupRow {
  readonly workers: number
  readonly speedup: number | null
  /** How far the interval reaches down and up from the median; null where there is none. */
  readonly reach: readonly [number, number] | null
  readonly efficiency: number | null
  readonly comparison: number | null
}

/** Everything about a speedup chart of a given size that does not depend on the pointer. */
export interface SpeedupView {
  readonly layout: ChartLayout
  readonly domains: Domains
  readonly scales: ChartScales
  /** From efficiency to the screen; null without an efficiency panel. */
  readonly efficiencyY: ((efficiency: number) => number) | null
  readonly rows: readonly SpeedupRow[]
  readonly workerTicks: readonly Tick[]
  readonly speedupTicks: readonly Tick[]
  /** The width of an efficiency bar in CSS pixels, the same for all. */
  readonly barWidth: number
}

type Measured = Pick<SpeedupChartProps, 'cpus' | 'ticks' | 'points' | 'comparison' | 'guess' | 'showEfficiency'>

const reachOf = ({ speedup, low, high }: SpeedupPoint): SpeedupRow['reach'] =>
  low === null || high === null ? null : [speedup - low, high - speedup]

function rowsOf(points: readonly SpeedupPoint[], others: readonly SpeedupPoint[]): readonly SpeedupRow[] {
  const counts = [...new Set([...points, ...others].map((point) => point.workers))].sort((a, b) => a - b)
  return counts.map((workers) => {
    const point = points.find((candidate) => candidate.workers === workers)
    const other = others.find((candidate) => candidate.workers === workers)
    return {
      workers,
      speedup: point?.speedup ?? null,
      reach: point ? reachOf(point) : null,
      efficiency: point?.efficiency ?? null,
      comparison: other?.speedup ?? null,
    }
  })
}

const extentOf = ({ speedup, low, high, dots }: SpeedupPoint): readonly number[] => [
  speedup,
  low ?? speedup,
  high ?? speedup,
  ...dots,
]

function barWidthOf(counts: readonly number[], x: (workers: number) => number, narrow: boolean): number {
  const places = counts.map(x)
  const closest = places.slice(1).reduce((least, place, index) => Math.min(least, place - (places[index] ?? 0)), 60)
  return Math.max(3, Math.min(narrow ? 26 : 34, closest * 0.68))
}

/** Lays out a speedup chart: axes, ticks and rows. Pure. */
export function speedupView(props: Measured, size: Size): SpeedupView {
  const { cpus, ticks, points, guess } = props
  const others = props.comparison?.points ?? []
  const layout = layoutOf(size, props.showEfficiency)
  const counts = [...new Set([...ticks, ...points.map((point) => point.workers)])].sort((a, b) => a - b)
  const domains = domainsOf(
    cpus,
    [...counts, ...others.map((point) => point.workers)],
    [...points.flatMap(extentOf), ...others.map((point) => point.speedup), guess?.speedup ?? 1],
    points.map((point) => point.efficiency),
  )
  const scales = scalesOf(layout, domains)
  const panel = layout.efficiency
  return {
    layout,
    domains,
    scales,
    efficiencyY: panel && scaleOf(domains.efficiency, [panel.bottom, panel.top], false),
    rows: rowsOf(points, others),
    workerTicks: workerTicks(ticks, scales.x, cpus),
    speedupTicks: speedupTicks(domains.speedup, domains.log, layout.speedup.bottom - layout.speedup.top),
    barWidth: barWidthOf(counts, scales.x, layout.narrow),
  }
}
