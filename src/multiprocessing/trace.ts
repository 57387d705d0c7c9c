/** What a pool did and when, from real time stamps. Off unless asked for; then no worker reads its clock. */
import type { Ms } from '#base'

/** A worker of the pool: its place, which a replacement inherits, and its pid, which it does not. */
interface WorkerPlace {
  /** 0-based. */
  readonly slot: number
  readonly pid: number
}

/** A worker was asked for, answered, or ended; `cause` is null when the pool ended it. Times on the parent's clock. */
export interface WorkerEvent extends WorkerPlace {
  readonly type: 'spawn' | 'ready' | 'exit'
  readonly at: Ms
  readonly cause: string | null
}

/** A chunk came back. All times in milliseconds since the epoch, comparable to within a tick of either clock. */
export interface ChunkEvent extends WorkerPlace {
  readonly type: 'chunk'
  /** Which call of this pool, counted from 1. */
  readonly call: number
  /** Place of the chunk in its call, and of its first task; number of tasks. */
  readonly chunk: number
  readonly start: number
  readonly size: number
  /** 1, or 2 when a worker died over it and it ran again. */
  readonly attempt: number
  /** The parent's clock: handed to the worker. */
  readonly posted: Ms
  /** The worker's clock: message seen, first call, last return. */
  readonly received: Ms
  readonly started: Ms
  readonly ended: Ms
  /** The parent's clock: result in hand. */
  readonly completed: Ms
  /** Boundaries between tasks on the worker's clock, size + 1 of them; only with `traceTasks`. */
  readonly tasks: Float64Array | null
  /** Indices of the tasks that threw. */
  readonly failed: readonly number[]
}

/** A worker died over a chunk, which runs again on its replacement. */
export interface RetryEvent extends WorkerPlace {
  readonly type: 'retry'
  readonly call: number
  readonly chunk: number
  readonly at: Ms
  readonly cause: string
}

export type TraceEvent = WorkerEvent | ChunkEvent | RetryEvent

/** Receives each event as it happens. Must not throw. */
export type Trace = (event: TraceEvent) => void
