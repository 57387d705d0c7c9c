/** What a benchmark of pools finds: the form of the JSON that the command prints, and what its table is made of. */
import type { Machine } from '#measure'

/** The sections of the benchmark of pools, in the order in which they run. */
export const poolSections = [
  ...(['map5k', 'map100k', 'tasks', 'ascending', 'descending', 'startup'] as const),
  ...(['prewarmed', 'roundtrip', 'payload', 'failures', 'memory'] as const),
  ...(['soak', 'pools'] as const),
]
export type PoolSectionName = (typeof poolSections)[number]

/** Ours, a library like it, plain browser means, or the least that the machine allows. */
export type ContenderKind = 'ours' | 'peer' | 'bare' | 'limit'

/** One contender in one case of one section. The statistics are null when nothing was measured; the note says why. */
export interface BenchRow {
  readonly contender: string
  readonly kind: ContenderKind
  /** Null where there is only one case. */
  readonly case: string | null
  readonly version: string
  readonly median: number | null
  /** Quartiles. */
  readonly q1: number | null
  readonly q3: number | null
  /** Repetitions that gave a right answer. */
  readonly n: number
  /** False when it threw, hung, or gave a wrong answer. */
  readonly ok: boolean
  readonly note: string
}

/** A ratio that a contender is to stay within, judged over the rounds in which both ran. */
export interface BenchGoal {
  readonly contender: string
  /** The contender that it is divided by; null when the limit is in the section's unit. */
  readonly of: string | null
  readonly case: string | null
  readonly atMost: number
  /** Median of the paired values, and its exact 95 % interval; null below 6 rounds. */
  readonly median: number | null
  readonly low: number | null
  readonly high: number | null
  readonly rounds: number
  /** The low end of the interval is within the goal; null when there is no interval. */
  readonly met: boolean | null
}

export interface BenchSection {
  readonly name: PoolSectionName
  readonly unit: string
  /** What one repetition does, in a sentence. */
  readonly about: string
  readonly rows: readonly BenchRow[]
  readonly goals: readonly BenchGoal[]
  /** How long it took to measure; the page does not know. */
  readonly seconds?: number
  /** Why the section did not end; the rows are those that were there by then. */
  readonly failed?: string
}

/** The machine as its browser describes it, and what it runs, in words. */
export type BenchMachine = Machine & { readonly words: string }

export interface BenchReport {
  readonly machine: BenchMachine
  readonly sections: readonly BenchSection[]
}

/** What the command line tells a section. */
export interface BenchSettings {
  /** Repetitions of contenders that a goal judges; the others have half as many. */
  readonly rounds: number
  readonly seed: number
}
