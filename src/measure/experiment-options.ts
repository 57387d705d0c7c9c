import type { Clock, Ms } from '#base'
import type { Measured } from './outcome.ts'
import type { Condition, Point } from './point.ts'
import type { Gate, TrialResult } from './trial.ts'

/** Where an experiment stands, told before each trial. */
export interface Progress {
  /** Index of the round under way. */
  readonly round: number
  /** 0-based place in the round of the trial about to run. */
  readonly trial: number
  /** Trials in a round: the serial baseline and every worker count. */
  readonly trialsPerRound: number
  /** What the trial about to run measures. */
  readonly condition: Condition
  /** Rounds kept, earlier ones of a continued experiment included. */
  readonly roundsDone: number
  /** Trials finished by this call, those of discarded rounds included. */
  readonly trialsDone: number
  /** Since this call began, pauses left out. */
  readonly elapsedMs: Ms
  /** Estimated time left: the rounds still needed at the pace so far, at most what is left of the budget. */
  readonly etaMs: Ms
  /** The points of the rounds kept. */
  readonly points: readonly Point[]
}

/** What to measure, and how. */
export interface ExperimentOptions {
  /** Distinct worker counts, at least one, each a whole number from 1. */
  readonly workers: readonly number[]
  /** Decides the order within every round; any integer. */
  readonly seed: number
  /** How long to go on without reaching the precision; pauses do not count. */
  readonly budgetMs: Ms
  /** Fewest rounds before precision may end it; 9 when absent, since up to 8 the interval is minimum to maximum. */
  readonly minRounds?: number
  /** The half-width that is narrow enough, as a share of the speedup; 0.05 when absent. */
  readonly precision?: number
  /** What an earlier call with the same workers and seed measured: it is continued. */
  readonly previous?: Measured
  /** The right answer, where it is known; else the first trial's answer is what the others must give. */
  readonly expected?: string
  /** Runs the whole workload once. Stops on abort. A rejection ends the experiment as failed. */
  readonly trial: (condition: Condition, signal: AbortSignal) => Promise<TrialResult>
  /** Times a fixed piece of work, once a round. */
  readonly sentinel?: () => Ms | Promise<Ms>
  readonly clock: Clock
  readonly gate?: Gate
  readonly signal: AbortSignal
  /** Awaited before each trial: what is drawn here is outside everything timed. */
  readonly onProgress?: (progress: Progress) => void | Promise<void>
}
