import type { Ms } from '#base'
import { type Breakdown, breakdown } from './breakdown.ts'
import type { Machine } from './machine.ts'
import type { Ending, Exclusion } from './outcome.ts'
import type { PointSummary, Round } from './point.ts'
import { judge, type Warning } from './quality.ts'
import type { KeptRun } from './run-keeper.ts'
import { relativeRun } from './run-record.ts'
import { pointsOf } from './speedup.ts'
import { median } from './statistics.ts'

export const reportFormat = 'parallelism-playground/speedup'
export const reportVersion = 1
export const schedules = ['static', 'dynamic', 'guided'] as const

/** How chunks get to workers: split beforehand, on demand, or on demand with shrinking chunks. */
export type Schedule = (typeof schedules)[number]

/** What was measured: the settings that a second run needs to be the same experiment. */
export interface ReportSettings {
  /** The workload's id: lower-case letters, digits and hyphens. */
  readonly workload: string
  readonly workloadTitle: string
  /** The workload's own size, above 0. */
  readonly size: number
  /** How many tasks that size has. */
  readonly tasks: number
  /** Tasks per chunk; 'auto' is CPython's rule, 'even' one chunk per worker. */
  readonly chunksize: number | 'auto' | 'even'
  readonly schedule: Schedule
  readonly seed: number
  readonly budgetMs: Ms
}

/** What a worker count has beyond its rounds. */
export interface PointDetail {
  readonly workers: number
  /** From asking for the workers to all of them ready, outside every measured run; null where it was not measured. */
  readonly startMs: Ms | null
  /** Of the run nearest the median; null where none was traced. */
  readonly breakdown: Breakdown | null
}

/** One worker count of a report. Its raw rounds stand in `SpeedupReport.rounds`. */
export interface ReportPoint extends PointSummary, PointDetail {
  /** The Hodges-Lehmann estimate beside the median, dimensionless. */
  readonly hodgesLehmann: number
}

/** What the visitor expected before measuring. */
export interface Guess {
  readonly workers: number
  readonly speedup: number
}

/** Everything a report is made from; the rest is computed, so that it cannot disagree. */
export interface ReportInput extends ReportSettings {
  /** Which build of the playground measured. */
  readonly build: string
  /** ISO 8601 in UTC, as `Date.toISOString` writes it. */
  readonly measuredAt: string
  readonly machine: Machine
  readonly ended: Ending['ended']
  /** At least one, all with the same worker counts. */
  readonly rounds: readonly Round[]
  readonly excluded: readonly Exclusion[]
  readonly runs: readonly KeptRun[]
  /** What the trials answered; null when none finished. */
  readonly result: string | null
  /** The right answer, where it is known. */
  readonly expected: string | null
  readonly resultOk: boolean
  readonly guess: Guess | null
  /** Start-up times, and breakdowns of runs that `runs` does not have. */
  readonly details?: readonly PointDetail[]
  /** Worker counts that were not warmed up. */
  readonly notWarm?: readonly number[]
}

/** One measurement as it is exported, reopened, compared and linked. Version 1. */
export interface SpeedupReport extends Omit<ReportInput, 'details' | 'notWarm'> {
  readonly format: typeof reportFormat
  readonly version: typeof reportVersion
  readonly serial: { readonly medianMs: Ms }
  readonly points: readonly ReportPoint[]
  readonly warnings: readonly Warning[]
}

/** About 11 MB as JSON: a report must stay well under what `parseReport` takes. */
const MOST_CHUNKS = 40_000

/** The longest runs are left out of a report that would be too large; their breakdowns stay. */
function fittingRuns(runs: readonly KeptRun[]): readonly KeptRun[] {
  let room = MOST_CHUNKS
  const fitting = new Set<KeptRun>()
  for (const kept of [...runs].sort((a, b) => a.run.chunks.length - b.run.chunks.length)) {
    room -= kept.run.chunks.length
    if (room >= 0) fitting.add(kept)
  }
  return runs.filter((kept) => fitting.has(kept))
}

function reportPoints(input: ReportInput, runs: readonly KeptRun[], workers: readonly number[]): ReportPoint[] {
  return pointsOf(input.rounds, workers).map(({ dots: _, ...point }) => {
    const detail = input.details?.find((candidate) => candidate.workers === point.workers)
    const kept = runs.find((candidate) => candidate.workers === point.workers)
    return {
      ...point,
      startMs: detail?.startMs ?? null,
      breakdown: kept === undefined ? (detail?.breakdown ?? null) : breakdown(kept.run),
    }
  })
}

/**
 * Makes the report of a measurement: points, breakdowns and warnings are computed here, from the raw rounds and runs.
 * @throws {RangeError} without rounds, or when rounds differ in their worker counts
 */
export function createReport(input: ReportInput): SpeedupReport {
  const { details: _details, notWarm, ...kept } = input
  const first = input.rounds[0]
  if (first === undefined) throw new RangeError('A report needs at least 1 round, not 0.')
  const workers = Object.keys(first.poolMs).map(Number)
  const runs = input.runs.map((candidate) => ({ ...candidate, run: relativeRun(candidate.run) }))
  const { clockTickMs } = input.machine
  return {
    format: reportFormat,
    version: reportVersion,
    ...kept,
    serial: { medianMs: median(input.rounds.map((round) => round.serialMs)) },
    points: reportPoints(input, runs, workers),
    runs: fittingRuns(runs),
    warnings: judge(input.rounds, workers, notWarm === undefined ? { clockTickMs } : { clockTickMs, notWarm }),
  }
}

/** The report as JSON text that `parseReport` reads back to an equal report. */
export const toJson = (report: SpeedupReport): string => `${JSON.stringify(report, null, 1)}\n`
