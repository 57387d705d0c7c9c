/** A measurement as the page shows it, wherever it comes from: measured here, reopened from a file, or from a link. */
import type { Baseline, Breakdown, Finding, PointSummary, SpeedupReport } from '#measure'
import type { Continued } from './lab-contract.ts'

/** One worker count on the chart and in the table. */
export interface ShownPoint extends PointSummary {
  /** The speedup of each round; none when the points come from a link. */
  readonly dots: readonly number[]
  readonly breakdown: Breakdown | null
  readonly startMs: number | null
}

/** The points against one baseline, and what they say. */
export interface Shown {
  readonly points: readonly ShownPoint[]
  readonly finding: Finding
}

interface Common {
  /** Against the serial run, and against the pool with one worker: null where that was not measured. */
  readonly against: { readonly serial: Shown; readonly p1: Shown | null }
  /** Logical CPUs that the measuring browser reported. */
  readonly cpus: number
  readonly serialMs: number
  /** The points as a permalink carries them. */
  readonly code: string
}

/** From a link: the points and nothing behind them. */
export interface LinkedMeasurement extends Common {
  readonly source: 'link'
}

/** With everything that was recorded. */
export interface RecordedMeasurement extends Common {
  readonly source: 'here' | 'file'
  readonly report: SpeedupReport
  /** What a further run goes on from. */
  readonly continued: Continued
  /** Why it ended early, in the words of the error; null when it did not fail. */
  readonly failure: string | null
}

export type Measurement = LinkedMeasurement | RecordedMeasurement

/** The points and the finding against a baseline; against the serial run where the other was not measured. */
export function shownOf({ against }: Measurement, baseline: Baseline): Shown {
  return against[baseline] ?? against.serial
}
