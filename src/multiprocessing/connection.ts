/**
 * What a pool and its workers say to each other. Control (start) goes through Comlink; chunks go as bare arrays, because
 * a Comlink call costs about twice a message, and on the same channel, because a port of their own would cost half as
 * much again.
 */
import type { Endpoint } from 'comlink'
import type { Ms } from '#base'
import type { PlainError } from './errors.ts'
import type { NumberArray, NumberArrayName } from './number-array.ts'

/** What a pool needs of a worker: a real `Worker`, or anything that behaves like one. */
export interface WorkerLike extends Endpoint {
  terminate(): void
}

/** How a chunk's items become calls. */
export const callKind = {
  /** `func(item)` for each; the chunk ends at the first failure, as in CPython. */
  map: 0,
  /** `func(...item)` for each; the chunk ends at the first failure. */
  starmap: 1,
  /** `func(item)` for each; an item that fails does not end the chunk. */
  each: 2,
  /** `func` once, with the arguments that the worker was started with. */
  inherited: 3,
} as const

export type CallKind = (typeof callKind)[keyof typeof callKind]

/** [start, step, length] of a range. */
export type RangeBounds = readonly [start: number, step: number, length: number]

/** Tasks in shared memory, of which workers claim one chunk after the other without a message. */
export interface Claims {
  /** The items: a range, or a typed array over shared memory. */
  readonly source: RangeBounds | NumberArray
  /** Where results go, over shared memory. */
  readonly results: NumberArray
  readonly chunksize: number
  /** The next chunk to claim at 0; behind it, for each chunk, a `claimState`. */
  readonly board: Int32Array
  /** Only this chunk, which another worker claimed and did not finish; null for whatever is unclaimed. */
  readonly only: number | null
}

/** What the board says of a chunk. */
export const claimState = { open: 0, claimed: 1, done: 2 } as const

/** The items of a chunk: a list, a typed array, a range, or a share of what is claimed. */
export type Payload =
  | { readonly items: ArrayLike<unknown> }
  | { readonly range: RangeBounds }
  | { readonly claims: Claims }

/** First in every chunk's message. */
export const chunkMark = 'chunk'

/** Parent to worker: [mark, message id, function name, kind, payload, typed array wanted]. */
export type ChunkMessage = readonly [
  mark: typeof chunkMark,
  id: number,
  func: string,
  kind: CallKind,
  payload: Payload,
  into: NumberArrayName | null,
]

/** Instead of a function's name: a chunk that does nothing, by which a worker compiles what every chunk needs. */
export const rehearsal = ''

/** Tells a chunk from Comlink's calls, and from what a program's own code posts. */
export function isChunkMessage(data: unknown): data is ChunkMessage {
  return Array.isArray(data) && data[0] === chunkMark
}

/** Times of a chunk on the worker's clock: message seen, first call, last return; one more per task where asked for. */
export interface ChunkTimes {
  readonly received: Ms
  readonly started: Ms
  readonly ended: Ms
  /** Boundaries between tasks, one more than there are tasks; only when the pool traces tasks. */
  readonly tasks?: Float64Array
  /** The chunk that was claimed; absent when it came in a message. */
  readonly claimed?: number
}

/** One task's failure inside a chunk: its place in the chunk (in the call, for claimed chunks), and what it threw. */
export type TaskFailure = readonly [offset: number, error: PlainError]

/** A worker's answer to a chunk. `values` has one entry per task that ran; a failed one's entry is undefined. */
export interface DoneMessage {
  readonly type: 'done'
  readonly id: number
  readonly values: ArrayLike<unknown>
  readonly failures: readonly TaskFailure[]
  /** One entry; for a share of claimed chunks, one for each; none when the pool does not trace. */
  readonly times: readonly ChunkTimes[]
}

/** Worker to parent. */
export type WorkerMessage =
  | DoneMessage
  /** The worker's module has loaded; its initializer may take longer. */
  | { readonly type: 'loaded'; readonly names: readonly string[] }
  /** A task begins; told only when tasks have a time limit. */
  | { readonly type: 'task'; readonly id: number; readonly offset: number }
  /** The worker holds its lock, so a request for the same lock is granted when it dies. */
  | { readonly type: 'held' }
  /** The worker is closing itself. */
  | { readonly type: 'closing' }

/** What a worker is told when it starts. */
export interface StartOptions {
  readonly pid: number
  readonly name: string
  readonly initializer: string | null
  readonly initargs: readonly unknown[]
  readonly trace: 'off' | 'chunks' | 'tasks'
  /** Whether to tell when each task begins, so that the parent can see a late one. */
  readonly tellTasks: boolean
  /** Whether to tell that it has loaded. A spare's parent knows, and waking it would delay its first result. */
  readonly tellLoaded: boolean
  /** Name of the lock to hold for life, or null where there are no Web Locks. */
  readonly lockName: string | null
  /** The words of its mailbox, the first of which turns to 1 when the worker is to end; null without shared memory. */
  readonly mailbox: Int32Array | null
  /** Whether to park at the mailbox when there is nothing to do. */
  readonly parks: boolean
}

const workerMessages: readonly unknown[] = ['done', 'loaded', 'task', 'held', 'closing']

/** Tells what a worker says to its pool from Comlink's answers, and from what a program's own code posts. */
export function isWorkerMessage(data: unknown): data is WorkerMessage {
  return typeof data === 'object' && data !== null && workerMessages.includes((data as { type?: unknown }).type)
}

/** How a worker answered its start: its functions and whether it holds its lock, or what its initializer threw. */
export type StartAnswer =
  | { readonly names: readonly string[]; readonly held: boolean }
  | { readonly failed: PlainError }

/** The control interface of a worker, called through Comlink. */
export interface WorkerControl {
  /** May come again while the worker has run nothing: it then belongs to another pool. */
  start(options: StartOptions): Promise<StartAnswer>
}
