import type { Ms } from '#base'
import type { Baseline, Condition, Point, PointSummary, Round } from './point.ts'
import { hodgesLehmann, median, medianInterval } from './statistics.ts'

function wallOf(round: Round, condition: Condition): Ms {
  const wall = condition === 'serial' ? round.serialMs : round.poolMs[condition]
  if (wall === undefined) throw new RangeError(`Round ${round.index} has no run with ${condition} workers.`)
  return wall
}

/**
 * The logarithm of baseline / pool in each round. Paired within a round, so that a machine that slows down between
 * rounds slows both; in logarithms, so that twice as fast and half as fast are equally far from no change.
 * @throws {RangeError} when a round lacks the worker count, or 1 worker with the baseline 'p1'
 */
export function logRatios(rounds: readonly Round[], workers: number, baseline: Baseline = 'serial'): readonly number[] {
  const against: Condition = baseline === 'serial' ? 'serial' : 1
  return rounds.map((round) => Math.log(wallOf(round, against) / wallOf(round, workers)))
}

/** The median ratio and its interval, without what only a report needs: the stop rule asks for it at every trial. */
export function estimateOf(logs: readonly number[]): Pick<PointSummary, 'speedup' | 'low' | 'high'> {
  const interval = medianInterval(logs)
  return {
    speedup: Math.exp(median(logs)),
    low: interval === null ? null : Math.exp(interval.low),
    high: interval === null ? null : Math.exp(interval.high),
  }
}

/**
 * The speedup with `workers` workers: the median of the paired ratios and its exact order-statistic interval.
 * @throws {RangeError} without rounds, or when a round lacks the worker count
 */
export function pointOf(rounds: readonly Round[], workers: number, baseline: Baseline = 'serial'): Point {
  if (rounds.length === 0) throw new RangeError(`A speedup with ${workers} workers needs at least 1 round, not 0.`)
  const logs = logRatios(rounds, workers, baseline)
  const estimate = estimateOf(logs)
  return {
    workers,
    medianMs: median(rounds.map((round) => wallOf(round, workers))),
    ...estimate,
    rounds: rounds.length,
    efficiency: estimate.speedup / workers,
    hodgesLehmann: Math.exp(hodgesLehmann(logs)),
    dots: logs.map(Math.exp),
  }
}

/** The points of several worker counts, ascending; none before the first round. */
export function pointsOf(
  rounds: readonly Round[],
  workers: readonly number[],
  baseline: Baseline = 'serial',
): readonly Point[] {
  if (rounds.length === 0) return []
  return [...workers].sort((a, b) => a - b).map((count) => pointOf(rounds, count, baseline))
}
