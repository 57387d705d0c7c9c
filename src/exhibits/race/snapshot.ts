/** The state of the exhibit: one immutable value. */
import type { ExplorationReport, RaceProgram, SearchProgress, State, WaysOn } from '#race'
import type { Settings } from './params.ts'
import type { Place } from './schedules.ts'
import type { Stage } from './stage.ts'

/** One end with schedules that lead to it. */
export interface Outcome {
  /** `outcome 2`, `deadlock`, `violation`. */
  readonly name: string
  /** Exact number of schedules; null where it has no meaning. */
  readonly schedules: bigint | null
  /** Some of them, or all; empty until they are there. */
  readonly samples: readonly (readonly number[])[]
}

/** What a search has found. */
export interface Explored {
  readonly state: 'explored'
  readonly report: ExplorationReport
  readonly outcomes: readonly Outcome[]
}

export type ExplorationState =
  | { readonly state: 'exploring'; readonly progress: SearchProgress | null }
  | Explored
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'cancelled' }

/** What is on the stage. */
export type Shown =
  | { readonly state: 'loading' }
  /** The text is no program: where and why. */
  | { readonly state: 'refused'; readonly reason: string }
  | {
      readonly state: 'ready'
      readonly stage: Stage
      /** To its end, as long as there is one. */
      readonly schedule: readonly number[]
      /** The states of the schedule, the first one included. */
      readonly states: readonly State[]
    }

export type Ready = Extract<Shown, { readonly state: 'ready' }>

/** How the run came to its place: a step is shown as it happens, a jump is only where it ends. */
export type Arrival = 'step' | 'jump'

export interface Snapshot {
  readonly settings: Settings
  readonly arrival: Arrival
  readonly programs: readonly RaceProgram[]
  readonly shown: Shown
  readonly exploration: ExplorationState
  /** From the present step; null where there is no exact count, or until it is there. */
  readonly waysOn: WaysOn | null
  readonly playing: boolean
  /** How fast it plays: 1 is a step each 900 ms. */
  readonly speed: number
  readonly undo: readonly Place[]
  readonly redo: readonly Place[]
  /** Something to tell once. */
  readonly message: string | null
}
