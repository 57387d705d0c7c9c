/** What a pool tells the parent's side of one worker, and what it hears from it. */

import type { Ms } from '#base'
import type { Answer, StartOptions } from './connection.ts'
import type { HandedChunk } from './handed-chunk.ts'
import type { ProcessInfo } from './process.ts'
import type { WorkerModule } from './recruit.ts'

/** How a worker ended. */
export interface WorkerEnd {
  readonly cause: Error
  /** The chunks that it had, the one that it was running first. */
  readonly handed: readonly HandedChunk[]
  /**
   * The number of the last chunk that it is known to have begun; the first of `handed` counts as begun in any case, unless
   * it is known that the worker has begun nothing.
   */
  readonly begun: number | 'none'
  /** The task of the first chunk that ran past its time, by its offset; null when the worker ended for another reason. */
  readonly late: number | null
}

/** What the pool is told of its worker. Exactly one `ended` comes, unless the pool ends the worker itself. */
export interface PoolWorkerEvents<PoolWorker> {
  /** Its module is there. */
  loaded(worker: PoolWorker): void
  ready(worker: PoolWorker): void
  done(worker: PoolWorker, handed: HandedChunk, answer: Answer, completed: Ms): void
  ended(worker: PoolWorker, end: WorkerEnd): void
}

export interface PoolWorkerOptions<PoolWorker> {
  readonly slot: number
  readonly process?: ProcessInfo
  readonly module: WorkerModule
  readonly initializer: string | null
  readonly initargs: readonly unknown[]
  readonly trace: StartOptions['trace']
  /** Whether its worker may be given shared memory: one of another origin cannot take it. */
  readonly sharedMemory: boolean
  /** Chunks after which the worker is to be replaced; Infinity for never. */
  readonly mostChunks: number
  /** Per task, and for the module to load. */
  readonly taskTimeoutMs: Ms | null
  readonly startTimeoutMs: Ms
  /** Web Locks of this realm, or null where there are none. */
  readonly locks: LockManager | null
  readonly events: PoolWorkerEvents<PoolWorker>
}
