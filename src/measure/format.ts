import type { Ms } from '#base'
import type { PointSummary } from './point.ts'
import { text } from './text/format.ts'

type Interval = Pick<PointSummary, 'speedup' | 'low' | 'high'>

/** The decimal exponent. Rounded first: (0.0043 - 0.0041) / 2 is a hair under 0.0001 and must not gain a digit. */
const magnitude = (value: number): number => Number(value.toExponential(3).split('e')[1])

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/**
 * How many decimals a value's uncertainty supports: the last digit printed is the first digit of the half-width, at
 * most 3 significant digits in all (2 when no uncertainty is known) and at least 1.
 * @see JCGM 100:2008 (GUM), 7.2.6
 */
export function decimalsFor(value: number, halfWidth: number | null): number {
  if (value === 0 || !Number.isFinite(value)) return 0
  const digits = (halfWidth === null ? 1 : 2) - magnitude(value)
  const supported = halfWidth === null || halfWidth === 0 ? digits : Math.min(digits, -magnitude(halfWidth))
  return between(0, Math.max(supported, -magnitude(value)), 8)
}

const halfWidthOf = ({ low, high }: Interval): number | null =>
  low === null || high === null ? null : (high - low) / 2

/** A speedup as people read it, with the digits its interval supports: "3.1×". */
export function formatSpeedup(point: Interval): string {
  return `${point.speedup.toFixed(decimalsFor(point.speedup, halfWidthOf(point)))}×`
}

/** The interval in words, "between 2.4× and 3.6×"; null when there is none or both ends read the same. */
export function formatInterval(point: Interval): string | null {
  if (point.low === null || point.high === null) return null
  const decimals = decimalsFor(point.speedup, halfWidthOf(point))
  const [low, high] = [point.low.toFixed(decimals), point.high.toFixed(decimals)]
  return low === high ? null : text.between(low, high)
}

/**
 * A duration with at most 3 significant digits: "0.24 ms", "124 ms", "2.40 s", "1 min 5 s".
 * @param tick the clock's step, when decimals below it would be invented
 */
export function formatDuration(duration: Ms, tick: Ms = 0.001): string {
  if (Math.round(duration) >= 59_950) {
    const seconds = Math.round(duration / 1000)
    return text.minutes(Math.floor(seconds / 60), seconds % 60)
  }
  if (duration >= 999.5) return `${(duration / 1000).toFixed(duration < 9995 ? 2 : 1)} s`
  if (duration === 0) return '0 ms'
  const decimals = Math.min(2 - magnitude(duration), tick > 0 && tick < 1 ? -magnitude(tick) : 3)
  return `${duration.toFixed(tick >= 1 ? 0 : between(0, decimals, 3))} ms`
}

/** The clock's step with the one digit that a reader needs below 1 ms: "0.005 ms", "17 ms". */
export function formatTick(tick: Ms): string {
  return Number.isFinite(tick) ? `${Number(tick.toPrecision(tick < 1 ? 1 : 2))} ms` : text.unknownTick
}

/** A ratio as a whole percentage: "22%", and "under 1%" for what would read 0% but is not. */
export function formatPercent(ratio: number): string {
  return ratio > 0 && ratio < 0.005 ? text.underOnePercent : `${Math.round(ratio * 100)}%`
}

/** "1 worker", "4 workers". */
export const formatWorkers = (workers: number): string => text.workers(workers)

/** Worker counts as a list in a sentence: "2, 4 and 8 workers". */
export function formatWorkerList(workers: readonly number[]): string {
  const last = workers.at(-1)
  if (last === undefined) return text.noWorkers
  if (workers.length === 1) return formatWorkers(last)
  return text.severalWorkers(workers.slice(0, -1), last)
}

/**
 * Shares of a whole in whole percentages that add up to the whole's own rounded percentage: the largest remainders
 * are rounded up. Reading "22%: 14%, 5%, 4%" would cost the reader's trust.
 * @param ratios each 0 or more, dimensionless
 */
export function wholePercents(ratios: readonly number[]): readonly number[] {
  const exact = ratios.map((ratio) => ratio * 100)
  const floors = exact.map(Math.floor)
  const total = Math.round(exact.reduce((sum, value) => sum + value, 0))
  let missing = total - floors.reduce((sum, value) => sum + value, 0)
  const byRemainder = exact.map((value, i) => ({ i, rest: value % 1 })).sort((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder) {
    if (missing <= 0) break
    floors[i] = (floors[i] as number) + 1
    missing--
  }
  return floors
}
