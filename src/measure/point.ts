import type { Ms } from '#base'

/** What one trial runs: the whole workload in one worker without a pool, or a pool with that many workers. */
export type Condition = 'serial' | number

/** What a speedup is relative to: the serial run, or the pool with one worker. */
export type Baseline = 'serial' | 'p1'

/** Every condition measured once, one after the other, in a random order. */
export interface Round {
  /** 0-based; with the seed it decides the order. */
  readonly index: number
  readonly order: readonly Condition[]
  readonly serialMs: Ms
  /** Wall time by worker count. */
  readonly poolMs: Readonly<Record<number, Ms>>
  /** A fixed piece of work timed at the start of the round, to see the machine drift; null where none was given. */
  readonly sentinelMs: Ms | null
}

/** The measured speedup of one worker count, as a chart draws it and a link carries it. */
export interface PointSummary {
  readonly workers: number
  /** Median wall time of the pool. */
  readonly medianMs: Ms
  /** Median of the paired ratios baseline / pool, dimensionless. */
  readonly speedup: number
  /** Ends of the exact 95 % interval for the median ratio; null below 6 rounds. */
  readonly low: number | null
  readonly high: number | null
  readonly rounds: number
  /** speedup / workers, dimensionless. */
  readonly efficiency: number
}

/** A measured point with everything its rounds say. */
export interface Point extends PointSummary {
  /** The Hodges-Lehmann estimate beside the median, dimensionless. */
  readonly hodgesLehmann: number
  /** The speedup of each round, in the order of the rounds. */
  readonly dots: readonly number[]
}

/**
 * Half the interval's width as a share of the speedup, dimensionless: 0.05 reads "within 5 %".
 * Infinity while there is no interval.
 */
export function relativeHalfWidth({ speedup, low, high }: Pick<PointSummary, 'speedup' | 'low' | 'high'>): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / (2 * speedup)
}

/**
 * The experimentally determined serial fraction, dimensionless: e = (1/S - 1/p) / (1 - 1/p). Constant over p: a serial
 * part; rising: overhead that grows; negative: superlinear, or the baseline is too slow. Never clipped, because each
 * of these is a finding.
 * @returns null for 1 worker, where it is not defined
 * @throws {RangeError} unless speedup is above 0 and workers a whole number from 1
 * @see Karp and Flatt 1990, "Measuring parallel processor performance"
 */
export function karpFlatt(speedup: number, workers: number): number | null {
  if (!(speedup > 0)) throw new RangeError(`A speedup is above 0, not ${speedup}.`)
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`Workers are 1 or more, not ${workers}.`)
  return workers === 1 ? null : (1 / speedup - 1 / workers) / (1 - 1 / workers)
}

/** Half-width of an interval, as a share of the speedup, from which it is called wide. */
export const NOISY = 0.1
