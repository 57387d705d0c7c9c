import type { Ms } from '#base'
import {
  formatDuration,
  formatInterval,
  formatPercent,
  formatSpeedup,
  formatTick,
  formatWorkerList,
  formatWorkers,
} from './format.ts'
import { NOISY, type Point, type Round, relativeHalfWidth } from './point.ts'
import { pointsOf } from './speedup.ts'
import { lag1Autocorrelation, median, splitHalves, twoClusters } from './statistics.ts'
import { text } from './text/quality.ts'

/** The kinds of doubt about a measurement. */
export const warningCodes = [
  'few-rounds',
  'noisy',
  'drift',
  'halves-disagree',
  'two-clusters',
  'machine-drift',
  'too-short',
  'not-warmed-up',
] as const

/** One reason to doubt a measurement, and what to do about it. */
export interface Warning {
  readonly code: (typeof warningCodes)[number]
  /** One sentence with the numbers. */
  readonly text: string
  /** One sentence: what to do. */
  readonly remedy: string
  /** The worker counts it is about; absent when it is about the whole measurement. */
  readonly workers?: readonly number[]
}

/** What the rounds themselves do not say. */
export interface JudgeOptions {
  /** The smallest step of the clock. */
  readonly clockTickMs: Ms
  /** Worker counts that were still getting faster when the measurement began. */
  readonly notWarm?: readonly number[]
}

/** A difference, as a ratio, below which a change over time is not worth a reader's attention. */
const MATTERS = 0.05
const CORRELATED = 0.5
const SENTINEL_DRIFT = 0.1
const TICKS_PER_TIMING = 100

const differ = (a: number, b: number): boolean => Math.max(a, b) / Math.min(a, b) > 1 + MATTERS
const times = (value: number): string => formatSpeedup({ speedup: value, low: null, high: null })
const spreadOf = ({ dots }: Point): number => Math.max(...dots) / Math.min(...dots) - 1
const logsOf = ({ dots }: Point): readonly number[] => dots.map(Math.log)

function fewRounds(rounds: readonly Round[]): Warning | null {
  if (rounds.length >= 6) return null
  const words = text.fewRounds
  return { code: 'few-rounds', text: words.text(rounds.length), remedy: words.remedy }
}

function noisy(points: readonly Point[]): Warning | null {
  const wide = points.filter((point) => point.low !== null && relativeHalfWidth(point) > NOISY)
  const worst = wide.sort((a, b) => relativeHalfWidth(b) - relativeHalfWidth(a))[0]
  if (worst === undefined) return null
  const words = text.noisy
  const range = formatInterval(worst) ?? words.near(formatSpeedup(worst))
  return {
    code: 'noisy',
    text: words.text(formatWorkers(worst.workers), formatPercent(spreadOf(worst)), range),
    remedy: words.remedy,
    workers: wide.map((point) => point.workers).sort((a, b) => a - b),
  }
}

function drift(points: readonly Point[]): Warning | null {
  const correlation = (point: Point): number =>
    point.rounds < 6 || spreadOf(point) <= MATTERS ? 0 : (lag1Autocorrelation(logsOf(point)) ?? 0)
  const found = points.filter((point) => correlation(point) > CORRELATED)
  if (found.length === 0) return null
  const largest = Math.max(...found.map(correlation)).toFixed(1)
  const counts = found.map((point) => point.workers)
  return {
    code: 'drift',
    text: text.drift.text(formatWorkerList(counts), largest),
    remedy: text.drift.remedy,
    workers: counts,
  }
}

function halvesDisagree(points: readonly Point[]): Warning | null {
  const found = points.flatMap((point) => {
    const halves = splitHalves(logsOf(point))
    if (halves === null || !halves.disagree) return []
    const [first, second] = [Math.exp(halves.first), Math.exp(halves.second)]
    return differ(first, second) ? [{ workers: point.workers, first, second }] : []
  })
  const worst = found.sort((a, b) => Math.abs(Math.log(b.first / b.second)) - Math.abs(Math.log(a.first / a.second)))[0]
  if (worst === undefined) return null
  return {
    code: 'halves-disagree',
    text: text.halvesDisagree.text(formatWorkers(worst.workers), times(worst.first), times(worst.second)),
    remedy: text.halvesDisagree.remedy,
    workers: found.map(({ workers }) => workers).sort((a, b) => a - b),
  }
}

function clusters(points: readonly Point[]): Warning | null {
  const found = points.flatMap((point) => {
    const two = twoClusters(logsOf(point))
    if (two === null) return []
    const [low, high] = [Math.exp(two.low), Math.exp(two.high)]
    return differ(low, high) ? [{ workers: point.workers, low, high }] : []
  })
  const widest = found.sort((a, b) => b.high / b.low - a.high / a.low)[0]
  if (widest === undefined) return null
  return {
    code: 'two-clusters',
    text: text.twoClusters.text(formatWorkers(widest.workers), times(widest.low), times(widest.high)),
    remedy: text.twoClusters.remedy,
    workers: found.map(({ workers }) => workers).sort((a, b) => a - b),
  }
}

/** Medians of halves, since a single reading may have been interrupted. */
function machineDrift(rounds: readonly Round[]): Warning | null {
  const readings = rounds.flatMap(({ sentinelMs }) => (sentinelMs === null ? [] : [sentinelMs]))
  const half = Math.floor(readings.length / 2)
  if (half < 2) return null
  const before = median(readings.slice(0, half))
  const change = before > 0 ? median(readings.slice(-half)) / before - 1 : 0
  if (Math.abs(change) <= SENTINEL_DRIFT) return null
  const { longer, shorter, remedy } = text.machineDrift
  return {
    code: 'machine-drift',
    text: (change > 0 ? longer : shorter)(formatPercent(Math.abs(change))),
    remedy,
  }
}

function tooShort(rounds: readonly Round[], points: readonly Point[], tick: Ms): Warning | null {
  if (rounds.length === 0) return null
  const needed = tick * TICKS_PER_TIMING
  const shortest = [...points].sort((a, b) => a.medianMs - b.medianMs)[0]
  const serial = median(rounds.map((round) => round.serialMs))
  const wall = Math.min(serial, shortest?.medianMs ?? serial)
  if (wall >= needed) return null
  const workers = points.filter((point) => point.medianMs < needed).map((point) => point.workers)
  return {
    code: 'too-short',
    text: text.tooShort.text(formatDuration(wall, tick), formatTick(tick)),
    remedy: text.tooShort.remedy(formatDuration(needed)),
    workers,
  }
}

function notWarmedUp(workers: readonly number[]): Warning | null {
  if (workers.length === 0) return null
  return {
    code: 'not-warmed-up',
    text: text.notWarmedUp.text(formatWorkerList(workers)),
    remedy: text.notWarmedUp.remedy,
    workers,
  }
}

/**
 * Every reason to doubt what the rounds say; none for a clean measurement. That a pool of 1 is slower than the serial
 * run is no warning: it is the cost of using a pool.
 * @throws {RangeError} when a round lacks a worker count
 */
export function judge(rounds: readonly Round[], workers: readonly number[], options: JudgeOptions): readonly Warning[] {
  const points = pointsOf(rounds, workers)
  const found = [
    fewRounds(rounds),
    noisy(points),
    drift(points),
    halvesDisagree(points),
    clusters(points),
    machineDrift(rounds),
    tooShort(rounds, points, options.clockTickMs),
    notWarmedUp(options.notWarm ?? []),
  ]
  return found.filter((warning) => warning !== null)
}
