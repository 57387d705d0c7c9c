/** What goes into a measurement of the lab, what it tells on its way, and what comes out. */
import type { Ms } from '#base'
import type { Gate, Machine, Measured, Outcome, Progress } from '#measure'
import type { Schedule, WorkerLike } from '#multiprocessing'
import type { ChunksizeRule, Runnable, RunnerSetup, WarmUp } from '#workloads'

/** What is known of a visitor's code before it runs. Plain data: it crosses from the page. */
export interface OwnSetup {
  readonly tasks: number
  /** Whether it has a `combine`. */
  readonly combines: boolean
  /** Its text, as an address carries it. */
  readonly link: string
}

/** What to measure. Plain data: it crosses from the page. */
export interface LabSetup {
  readonly workload: string
  readonly size: number
  readonly workers: readonly number[]
  readonly chunksize: ChunksizeRule
  readonly schedule: Schedule
  readonly seed: number
  readonly budgetMs: Ms
  /** Present when it measures a visitor's own code. */
  readonly own?: OwnSetup
}

/** What the lab is doing. */
export type Phase =
  | { readonly step: 'starting' | 'rehearsing' | 'warming' | 'paused' }
  /** A visitor's own code ran once, and this is its answer. */
  | { readonly step: 'rehearsed'; readonly answer: string; readonly wallMs: Ms }
  | { readonly step: 'measuring'; readonly progress: Progress }

/** What a measurement gave, also when it was cancelled or failed. */
export interface LabResult {
  readonly outcome: Outcome
  /** The answer that is known beforehand, or null. */
  readonly expected: string | null
  readonly machine: Machine
  /** Cold start of a pool of so many workers, by worker count. */
  readonly startMs: Readonly<Record<number, Ms>>
  /** Null when there was nothing to warm, or it was cancelled before. */
  readonly warmUp: WarmUp | null
}

/** An earlier measurement with the same setup, which is continued. */
export type Continued = Pick<LabResult, 'startMs'> & { readonly measured: Measured }

export interface LabOptions {
  readonly setup: LabSetup
  readonly spawn: Spawn
  readonly previous: Continued | null
  readonly gate: Gate
  /** Reason to discard the trial that just ran, if any; asking clears it. */
  readonly disturbance: () => string | null
  readonly signal: AbortSignal
  /** Awaited outside everything that is timed. */
  readonly tell: (phase: Phase) => Promise<void>
}

/** How to start each kind of worker. `rehearsal` starts those that run a visitor's code for the first time. */
export type Spawn = RunnerSetup['spawn'] & { readonly rehearsal: () => WorkerLike }

export interface LabProgram extends Disposable {
  readonly runnable: Runnable
  /** Its tasks wait rather than compute. */
  readonly waits: boolean
  /** The answer that is known beforehand, or null. */
  readonly expected: string | null
  readonly settings: Pick<RunnerSetup, 'pool' | 'limit'>
}
