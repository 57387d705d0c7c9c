import { memo, type ReactNode, useMemo } from 'react'
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  ErrorBar,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import styles from './charts.module.css'
import { EfficiencyBar } from './EfficiencyBar.tsx'
import { GuessBand } from './GuessBand.tsx'
import { PointSlider } from './PointSlider.tsx'
import { RoundDots } from './RoundDots.tsx'
import { SpeedupChartFrame } from './SpeedupChartFrame.tsx'
import { SpeedupMarks } from './SpeedupMarks.tsx'
import type { SpeedupChartProps, SpeedupPoint } from './speedup-data.ts'
import { type SpeedupRow, type SpeedupView, speedupView } from './speedup-view.ts'
import { useSize } from './use-size.ts'

interface PlotProps {
  readonly view: SpeedupView
  readonly cpus: number
  readonly points: readonly SpeedupPoint[]
  readonly selected: number | null
  readonly shaded: boolean
}

/** Below Recharts' 300 for bars, so that a number inside a bar is not crossed. */
const underBars = 200

const tickLook = { className: styles['tick'] }
const plain = { interval: 0, axisLine: false, tickLine: false } as const

/** The middle of a point: filled for this run, hollow for the run it is compared with. */
function dot({ cx, cy, value, index }: DotItemDotProps, hollow: boolean): ReactNode {
  if (value === null || value === undefined || cx === undefined || cy === undefined) return <g key={index} />
  return <circle key={index} className={styles[hollow ? 'dotPale' : 'dot']} cx={cx} cy={cy} r={hollow ? 3.5 : 4.5} />
}

const filledDot = (at: DotItemDotProps): ReactNode => dot(at, false)
const hollowDot = (at: DotItemDotProps): ReactNode => dot(at, true)

function WorkersAxis({ view, selected }: Pick<PlotProps, 'view' | 'selected'>): ReactNode {
  const { layout, domains } = view
  return (
    <XAxis
      {...plain}
      dataKey="workers"
      type="number"
      scale={domains.log ? 'log' : 'linear'}
      domain={[...domains.workers]}
      allowDataOverflow
      ticks={view.workerTicks.map((tick) => tick.value)}
      height={layout.height - layout.bottom}
      tick={({ x, payload }: { x: number | string; payload: { value: number } }) => (
        <text
          className={styles[payload.value === selected ? 'strong' : 'tick']}
          x={x}
          y={layout.bottom + 16}
          textAnchor="middle"
        >
          {view.workerTicks.find((tick) => tick.value === payload.value)?.text}
        </text>
      )}
    />
  )
}

function SpeedupAxis({ view }: Pick<PlotProps, 'view'>): ReactNode {
  const { layout, domains } = view
  return (
    <YAxis
      {...plain}
      yAxisId="speedup"
      width={layout.left}
      scale={domains.log ? 'log' : 'linear'}
      domain={[...domains.speedup]}
      allowDataOverflow
      padding={{ top: layout.speedup.top - layout.top, bottom: layout.bottom - layout.speedup.bottom }}
      ticks={view.speedupTicks.map((tick) => tick.value)}
      tick={tickLook}
      tickFormatter={(value: number) => view.speedupTicks.find((tick) => tick.value === value)?.text ?? ''}
    />
  )
}

/** What the points are read against: the reported CPUs with what lies past them, and the ideal. */
function References({ view, cpus, shaded }: Pick<PlotProps, 'view' | 'cpus' | 'shaded'>): ReactNode {
  const { layout, domains, scales } = view
  const [floor, ceiling] = [scales.y.invert(layout.bottom), scales.y.invert(layout.top)]
  const marker = [
    { x: cpus, y: domains.speedup[0] },
    { x: cpus, y: ceiling },
  ] as const
  const ideal = [
    { x: 1, y: 1 },
    { x: domains.most, y: domains.most },
  ] as const
  return (
    <>
      {shaded && (
        <ReferenceArea
          yAxisId="speedup"
          x1={cpus}
          x2={domains.workers[1]}
          y1={floor}
          y2={ceiling}
          ifOverflow="visible"
          fill="var(--ink)"
          fillOpacity={0.035}
        />
      )}
      <ReferenceLine yAxisId="speedup" segment={marker} ifOverflow="visible" stroke="var(--ink)" />
      <ReferenceLine yAxisId="speedup" segment={ideal} stroke="var(--ink-3)" strokeDasharray="5 4" />
    </>
  )
}

/** The second panel, on an axis of its own that shares no range with the first. */
function EfficiencyPanel({ view, cpus, selected }: Pick<PlotProps, 'view' | 'cpus' | 'selected'>): ReactNode {
  const { layout, domains } = view
  if (!layout.efficiency) return null
  const marker = [
    { x: cpus, y: 0 },
    { x: cpus, y: domains.efficiency[1] },
  ] as const
  return (
    <>
      <YAxis
        yAxisId="efficiency"
        orientation="right"
        width={0}
        hide
        domain={[...domains.efficiency]}
        allowDataOverflow
        padding={{ top: layout.efficiency.top - layout.top, bottom: 0 }}
      />
      <ReferenceLine yAxisId="efficiency" segment={marker} zIndex={underBars} stroke="var(--ink)" />
      <ReferenceLine yAxisId="efficiency" y={1} stroke="var(--ink-3)" strokeDasharray="5 4" />
      <Bar
        yAxisId="efficiency"
        dataKey="efficiency"
        barSize={view.barWidth}
        isAnimationActive={false}
        shape={({ y, height, payload }: { y?: number; height?: number; payload?: SpeedupRow }) => (
          <EfficiencyBar view={view} row={payload} y={y} height={height} selected={payload?.workers === selected} />
        )}
      />
    </>
  )
}

const curve = { yAxisId: 'speedup', connectNulls: true, activeDot: false, isAnimationActive: false } as const

/** Axes, grid, reference lines, points and bars: everything that Recharts draws. */
const Plot = memo(function Plot({ view, cpus, points, selected, shaded }: PlotProps): ReactNode {
  const { layout } = view
  const grid = view.speedupTicks.map((tick) => view.scales.y(tick.value))
  const bars = view.efficiencyY ? [0, 0.5].map(view.efficiencyY) : []
  return (
    <ComposedChart
      width={layout.width}
      height={layout.height}
      data={[...view.rows]}
      margin={{ top: layout.top, right: layout.width - layout.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} horizontalPoints={[...grid, ...bars]} stroke="var(--grid)" />
      <WorkersAxis view={view} selected={selected} />
      <SpeedupAxis view={view} />
      <References view={view} cpus={cpus} shaded={shaded} />
      <RoundDots points={points} view={view} />
      <EfficiencyPanel view={view} cpus={cpus} selected={selected} />
      <Line {...curve} dataKey="comparison" stroke="var(--ink-3)" strokeWidth={1.5} dot={hollowDot} />
      <Line {...curve} dataKey="speedup" stroke="var(--ink)" strokeWidth={2} dot={filledDot}>
        <ErrorBar dataKey="reach" direction="y" width={3} stroke="var(--ink)" isAnimationActive={false} />
      </Line>
    </ComposedChart>
  )
})

/** The picture and its two controls, once the size of the box is known. */
function Chart({ props, view }: { readonly props: SpeedupChartProps; readonly view: SpeedupView }): ReactNode {
  const { points, selected, onGuess, guess } = props
  return (
    <>
      <div role="img" aria-label={props.label} className={styles['picture']}>
        <Plot view={view} cpus={props.cpus} points={points} selected={selected} shaded={!props.ioBound} />
        <SpeedupMarks props={props} view={view} />
      </div>
      {points.length > 0 && <PointSlider props={props} view={view} />}
      {onGuess && guess && <GuessBand guess={guess} onGuess={onGuess} view={view} />}
    </>
  )
}

/**
 * Speedup over worker counts: measured points with intervals and single rounds, the ideal, the reported CPUs, a guess,
 * and under it the efficiency. The only file that imports Recharts; the door loads it lazily.
 */
export function SpeedupChart(props: SpeedupChartProps): ReactNode {
  const { ref, size } = useSize<HTMLDivElement>()
  const { cpus, ticks, points, comparison = null, showEfficiency } = props
  const far = props.guess !== null && (props.guess.speedup > 2 * cpus || props.guess.speedup < 0.5)
  // A guess inside the axes changes no layout; leaving it out of the key keeps Recharts still while it is dragged.
  const guess = far ? props.guess : null
  const view = useMemo(
    () => size && speedupView({ cpus, ticks, points, comparison, guess, showEfficiency }, size),
    [size, cpus, ticks, points, comparison, guess, showEfficiency],
  )
  return (
    <SpeedupChartFrame showEfficiency={showEfficiency} boxRef={ref}>
      {view && view.layout.width > 120 && <Chart props={props} view={view} />}
    </SpeedupChartFrame>
  )
}
