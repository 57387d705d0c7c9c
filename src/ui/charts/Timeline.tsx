import type { ReactNode } from 'react'
import type { Ms } from '#base'
import { type Phase, PhaseSwatch, phaseFill, phaseStroke } from '../PhasePatterns.tsx'
import { ProcessMark } from '../ProcessGlyph.tsx'
import type { Size } from './chart-geometry.ts'
import { textWidth } from './label-placement.ts'
import { phaseNames } from './phases.ts'
import { text } from './text.ts'
import styles from './timeline.module.css'
import type { TimelineLane, TimelineProps, TimelineSegment } from './timeline-data.ts'
import {
  barOf,
  barsPath,
  type LaneMetrics,
  laneMetrics,
  mostBars,
  pixelBars,
  segmentCount,
  timeTicks,
} from './timeline-view.ts'
import { useSize } from './use-size.ts'

/** The axis of a timeline in CSS pixels. */
interface Axis {
  readonly left: number
  readonly width: number
  readonly wallMs: Ms
}

interface LaneProps {
  readonly lane: TimelineLane
  readonly axis: Axis
  readonly metrics: LaneMetrics
  readonly top: number
}

/** Workers past this many have no shape of their own; their number tells them apart. */
const shapes = 8

const phasesInLayers: readonly Phase[] = ['compute', 'start', 'handOut', 'merge']

/** Without the hatch, which a bar of a few pixels cannot show. */
const plainFill = (phase: Phase): string => (phase === 'compute' ? phaseFill.compute : 'var(--gold)')

function segmentWords({ phase, from, to, chunk }: TimelineSegment, formatTime: (time: Ms) => string): string {
  const words = `${phaseNames[phase]} ${formatTime(to - from)}`
  return chunk === undefined ? words : text.inChunk(chunk, words)
}

/** Segments never change places, and on a coarse clock two of them may have the same times. */
const keyOf = (index: number): string => `#${index}`

/** A lane with an element for each segment, each with its words. */
function BarLane({
  lane,
  axis,
  metrics,
  top,
  formatTime,
}: LaneProps & { readonly formatTime: (time: Ms) => string }): ReactNode {
  const scale = axis.width / axis.wallMs
  const middle = top + metrics.bar / 2
  return lane.segments.map((segment, index) => {
    const { phase, x, width } = barOf(segment, axis.left, scale)
    const title = <title>{segmentWords(segment, formatTime)}</title>
    if (phase === 'idle') {
      return (
        <path key={keyOf(index)} className={styles['idle']} d={`M${x} ${middle}h${width}`}>
          {title}
        </path>
      )
    }
    const edged = phase !== 'compute' && width >= 3
    return (
      <rect
        key={keyOf(index)}
        x={edged ? x + 0.5 : x}
        y={edged ? top + 0.5 : top}
        width={edged ? width - 1 : width}
        height={edged ? metrics.bar - 1 : metrics.bar}
        rx={Math.min(1.5, width / 3)}
        fill={edged ? phaseFill[phase] : plainFill(phase)}
        stroke={edged ? phaseStroke[phase] : 'none'}
      >
        {title}
      </rect>
    )
  })
}

/** A lane with more segments than elements make sense for: one path for each phase. */
function PixelLane({ lane, axis, metrics, top }: LaneProps): ReactNode {
  const bars = pixelBars(lane.segments, axis.wallMs, axis.left, axis.width)
  const middle = top + metrics.bar / 2
  const idle = bars.filter((bar) => bar.phase === 'idle')
  return (
    <>
      <path className={styles['idle']} d={idle.map((bar) => `M${bar.x} ${middle}h${bar.width}`).join('')} />
      {phasesInLayers.map((phase) => (
        <path
          key={phase}
          className={styles['crisp']}
          fill={plainFill(phase)}
          d={barsPath(
            bars.filter((bar) => bar.phase === phase),
            top,
            metrics.bar,
          )}
        />
      ))}
    </>
  )
}

/** Who the lane is, and what befell it. */
function LaneWords({ lane, axis, metrics, top }: LaneProps): ReactNode {
  const middle = top + metrics.bar / 2
  const size = metrics.pitch <= 18 ? 11 : 13
  const first = lane.segments[0]
  const scale = axis.width / axis.wallMs
  const stop = lane.stopped === undefined ? null : axis.left + lane.stopped * scale
  const words = text.newPid(lane.pid)
  const roomy = first !== undefined && first.from * scale >= textWidth(words)
  return (
    <>
      {lane.slot < shapes && <ProcessMark slot={lane.slot} x={0} y={middle - size / 2} size={size} />}
      <text className={styles['name']} x={lane.slot < shapes ? 18 : 0} y={middle + 4}>
        {lane.label}
        <title>{text.pid(lane.pid)}</title>
      </text>
      {lane.replacement && roomy && (
        <text className={styles['note']} x={axis.left} y={middle + 4}>
          {words}
        </text>
      )}
      {stop !== null && <Stopped x={stop} y={middle} right={axis.left + axis.width} />}
    </>
  )
}

/** A red cross and the word, on whichever side there is room. */
function Stopped({ x, y, right }: { readonly x: number; readonly y: number; readonly right: number }): ReactNode {
  const after = x + 22 + textWidth(text.stopped) < right
  return (
    <g className={styles['stopped']}>
      <path d={`M${x + 4} ${y - 6}l12 12M${x + 16} ${y - 6}l-12 12`} />
      {after && (
        <text x={x + 22} y={y + 4}>
          {text.stopped}
        </text>
      )}
    </g>
  )
}

function TimeAxis({ axis, height }: { readonly axis: Axis; readonly height: number }): ReactNode {
  const ticks = timeTicks(axis.wallMs, axis.width)
  return ticks.map(({ value, text }, index) => {
    const x = axis.left + (value / axis.wallMs) * axis.width
    const anchor = index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'
    return (
      <g key={value}>
        <path className={styles['grid']} d={`M${x} 0V${height}`} />
        <text className={styles['tick']} x={x} y={height + 16} textAnchor={anchor}>
          {text}
        </text>
      </g>
    )
  })
}

function Key({ lanes }: { readonly lanes: readonly TimelineLane[] }): ReactNode {
  const seen = new Set(lanes.flatMap((lane) => lane.segments.map((segment) => segment.phase)))
  return (
    <ul className={styles['key']}>
      {(['compute', 'handOut', 'idle', 'merge', 'start'] as const)
        .filter((phase) => seen.has(phase))
        .map((phase) => (
          <li key={phase}>
            <PhaseSwatch phase={phase} />
            {phaseNames[phase]}
          </li>
        ))}
    </ul>
  )
}

function Drawing({
  props,
  axis,
  size,
}: {
  readonly props: TimelineProps
  readonly axis: Axis
  readonly size: Size
}): ReactNode {
  const { lanes, formatTime } = props
  const metrics = laneMetrics(lanes.length)
  const crowded = segmentCount(lanes) > mostBars
  return (
    <svg width={size.width} height={size.height} aria-hidden="true">
      <TimeAxis axis={axis} height={lanes.length * metrics.pitch} />
      {lanes.map((lane, index) => {
        const place = { lane, axis, metrics, top: index * metrics.pitch + (metrics.pitch - metrics.bar) / 2 }
        return (
          <g key={`${lane.slot} ${lane.pid}`}>
            <LaneWords {...place} />
            {crowded ? <PixelLane {...place} /> : <BarLane {...place} formatTime={formatTime} />}
          </g>
        )
      })}
    </svg>
  )
}

/**
 * What every worker did and when: one lane a worker, time to the right. Ink computes, gold coordinates, a dotted line
 * waits. Reserves its height for the given lanes before it is drawn. Needs `PhasePatterns` on the page.
 */
export function Timeline(props: TimelineProps): ReactNode {
  const { lanes, wallMs } = props
  const { ref, size } = useSize<HTMLDivElement>()
  const metrics = laneMetrics(lanes.length)
  const height = lanes.length * metrics.pitch + metrics.axis
  const left = 26 + Math.max(0, ...lanes.map((lane) => textWidth(lane.label)))
  const axis = size && wallMs > 0 ? { left, width: Math.max(1, size.width - left - 2), wallMs } : null
  return (
    <div className={styles['timeline']}>
      <div ref={ref} className={styles['lanes']} role="img" aria-label={props.label} style={{ height }}>
        {size && axis && <Drawing props={props} axis={axis} size={size} />}
      </div>
      {props.showKey !== false && <Key lanes={lanes} />}
    </div>
  )
}
