import type { Ms } from '#base'
import type { Phase } from '../PhasePatterns.tsx'
import { niceStep, type Tick } from './chart-ticks.ts'
import { textWidth } from './label-placement.ts'
import type { TimelineLane, TimelineSegment } from './timeline-data.ts'

/** Past this many segments a lane is drawn by pixels, and bars carry no words. */
export const mostBars = 500

/** The thinnest bar that can be seen, in CSS pixels. */
const thinnest = 1

/** A bar in CSS pixels. */
export interface Bar {
  readonly phase: Phase
  readonly x: number
  readonly width: number
}

/** The height of a timeline's parts in CSS pixels; lanes close up as they get more. */
export interface LaneMetrics {
  readonly pitch: number
  readonly bar: number
  readonly axis: number
}

/** How high lanes are: 34 px for up to four, down to 18 px for sixteen and more. */
export function laneMetrics(lanes: number): LaneMetrics {
  const pitch = lanes <= 4 ? 34 : lanes <= 8 ? 28 : lanes <= 12 ? 22 : 18
  return { pitch, bar: pitch <= 18 ? 13 : Math.round(pitch * 0.68), axis: 24 }
}

/** Where a segment stands on a lane that begins at `left` with `scale` CSS pixels a millisecond. A seam keeps wide bars apart. */
export function barOf(segment: TimelineSegment, left: number, scale: number): Bar {
  const width = (segment.to - segment.from) * scale
  return {
    phase: segment.phase,
    x: left + segment.from * scale,
    width: Math.max(thinnest, width - (width > 3 ? 1 : 0)),
  }
}

/**
 * Draws a crowded lane column by column: each pixel shows the phase with the most time not shown yet, so that over any
 * stretch the phases keep their proportions, however short their segments are. Neighbours of one phase become one bar.
 * @param width the length of the whole lane in CSS pixels
 */
export function pixelBars(
  segments: readonly TimelineSegment[],
  wallMs: Ms,
  left: number,
  width: number,
): readonly Bar[] {
  const columns = Math.max(1, Math.floor(width))
  const perColumn = wallMs / columns
  const owed = new Map<Phase, Ms>()
  const bars: { phase: Phase; x: number; width: number }[] = []
  let next = 0
  for (let column = 0; column < columns; column++) {
    const until = (column + 1) * perColumn
    for (let segment = segments[next]; segment && segment.from < until; segment = segments[next]) {
      const from = Math.max(segment.from, column * perColumn)
      owed.set(segment.phase, (owed.get(segment.phase) ?? 0) + Math.max(0, Math.min(segment.to, until) - from))
      if (segment.to > until) break
      next++
    }
    const [phase, time] = [...owed].reduce<readonly [Phase | null, Ms]>(
      (most, each) => (each[1] > most[1] ? each : most),
      [null, perColumn / 2],
    )
    if (phase === null) continue
    owed.set(phase, time - perColumn)
    const last = bars.at(-1)
    if (last?.phase === phase && last.x + last.width === left + column) last.width++
    else bars.push({ phase, x: left + column, width: 1 })
  }
  return bars
}

/** Writes boxes of one height as one path, for lanes with too many bars for an element each. */
export function barsPath(bars: readonly Bar[], top: number, height: number): string {
  return bars
    .map(({ x, width }) => `M${x.toFixed(1)} ${top}h${width.toFixed(1)}v${height}h${(-width).toFixed(1)}z`)
    .join('')
}

/**
 * Round times for the axis and, at its end, the whole time with its unit. Values are milliseconds.
 * @param width of the axis in CSS pixels
 */
export function timeTicks(wallMs: Ms, width: number): readonly Tick[] {
  if (wallMs <= 0 || width <= 0) return []
  const [unit, size] = wallMs >= 1000 ? (['s', 1000] as const) : (['ms', 1] as const)
  const whole = wallMs / size
  const step = niceStep(whole / Math.max(1, Math.floor(width / 52)))
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const last = {
    value: wallMs,
    text: `${whole.toFixed(Math.max(digits, whole < 10 ? 2 : whole < 100 ? 1 : 0))} ${unit}`,
  }
  const room = (textWidth(last.text) + 12) * (whole / width)
  const ticks: Tick[] = []
  for (let at = 0; at * step < whole - room - (textWidth((at * step).toFixed(digits)) / 2) * (whole / width); at++) {
    ticks.push({ value: at * step * size, text: (at * step).toFixed(digits) })
  }
  return [...ticks, last]
}

/** The number of segments in all lanes. */
export function segmentCount(lanes: readonly TimelineLane[]): number {
  return lanes.reduce((total, lane) => total + lane.segments.length, 0)
}
