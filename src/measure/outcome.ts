import type { Ms } from '#base'
import type { Condition, Round } from './point.ts'
import type { KeptRun } from './run-keeper.ts'

/** A round that does not count, with the reason. The same index is run again afterwards. */
export interface Exclusion {
  readonly round: number
  readonly reason: string
}

/** What was measured, in a shape that a later experiment can continue. */
export interface Measured {
  readonly rounds: readonly Round[]
  readonly excluded: readonly Exclusion[]
  /** For each traced worker count the run nearest its median. */
  readonly runs: readonly KeptRun[]
  /** What every trial answered; null before the first. */
  readonly result: string | null
}

/** Every way an experiment ends. */
export const endings = ['precise', 'budget', 'cancelled', 'wrong-result', 'failed'] as const

/**
 * How an experiment ended: every interval narrow enough, the budget of time (or of 200 rounds) spent, by the signal, or
 * by a wrong answer or a trial that failed.
 */
export type Ending =
  | { readonly ended: 'precise' | 'budget' | 'cancelled' }
  | { readonly ended: 'wrong-result'; readonly condition: Condition; readonly got: string; readonly wanted: string }
  | { readonly ended: 'failed'; readonly error: Error }

/** Everything measured, whichever way it ended. */
export type Outcome = Measured &
  Ending & {
    /** At least one trial finished, and all gave the same (and, where it was given, the expected) result. */
    readonly resultOk: boolean
    /** How long this call took, pauses left out. */
    readonly elapsedMs: Ms
  }
