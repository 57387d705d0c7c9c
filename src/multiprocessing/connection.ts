/**
 * What a pool and its workers say to each other: bare messages on one channel, because a port of its own for the chunks
 * would cost half as much again. Comlink carries what a page asks of the parent of a pool, and nothing here: measured, its
 * code adds 1.06 ms to a worker's first line and 19 kB to its memory (308 kB against 289), and a call through it takes
 * twice a message. Nor has it what is needed here: chunks in flight behind each other, and news before a call is over.
 */
import type { Ms } from '#base'
import type { Claims, RangeBounds } from './claims.ts'
import type { NumberArrayName } from './number-array.ts'
import type { PlainError } from './plain-error.ts'

/** One end of a channel: a worker, its global scope, or a port. */
export interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void
  /** Ports need it. */
  start?(): void
}

/** What a pool needs of a worker: a real `Worker`, or anything that behaves like one. */
export interface WorkerLike extends Endpoint {
  terminate(): void
}

/**
 * How a chunk's items become calls. `map`: `func(item)` for each; the chunk ends at the first failure, as in CPython.
 * `starmap`: `func(...item)`, likewise. `each`: `func(item)` for each; an item that fails does not end the chunk.
 * `inherited`: `func` once, with the arguments that the worker was started with.
 */
export type CallKind = 'map' | 'starmap' | 'each' | 'inherited'

/** The items of a chunk: a list or a typed array as it is, a range, or a share of what is claimed. */
export type Payload = Items | { readonly range: RangeBounds; readonly claims?: undefined } | ClaimsPayload

type Items = ArrayLike<unknown> & { readonly range?: undefined; readonly claims?: undefined }
type ClaimsPayload = { readonly claims: Claims; readonly range?: undefined }

/** Items that come with the message, and no share of what is claimed. */
export type SentPayload = Exclude<Payload, ClaimsPayload>

/** First in every message to a worker: what it is, and no other program's. */
export const startMark = 'start'
export const chunkMark = 'chunk'
export const mailboxMark = 'mailbox'

/** Parent to worker, first of all. May come again while the worker has run nothing: it then belongs to another pool. */
export type StartMessage = readonly [mark: typeof startMark, options: StartOptions]

/** Parent to worker: its mailbox, once there are many small calls. */
export type MailboxMessage = readonly [mark: typeof mailboxMark, words: Int32Array]

/**
 * Parent to worker: [mark, message id, function name, kind, payload, typed array wanted]. A list, like an answer: with named
 * fields a call that does nothing would take a tenth longer, there and back.
 */
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
export interface Answer {
  readonly id: number
  readonly values: ArrayLike<unknown>
  readonly failures: readonly TaskFailure[]
  /** One entry; for a share of claimed chunks, one for each; none when the pool does not trace. */
  readonly times: readonly ChunkTimes[]
}

/** First in every answer by message. */
export const answerMark = 'answer'

/** Worker to parent: [mark, message id, values, failures, times]. */
export type AnswerMessage = readonly [
  mark: typeof answerMark,
  id: number,
  values: ArrayLike<unknown>,
  failures?: readonly TaskFailure[],
  times?: readonly ChunkTimes[],
]

/** Worker to parent: everything but answers. */
export type WorkerMessage =
  /**
   * The worker's module has loaded; its initializer may take longer. It holds this lock for life, so a request for the same
   * lock is granted when it dies; null: it was refused one.
   */
  | { readonly type: 'loaded'; readonly names: readonly string[]; readonly lockName: string | null }
  /** Its initializer has returned. */
  | { readonly type: 'started' }
  /** Its initializer threw, or its arguments could not be received. */
  | { readonly type: 'failed'; readonly error: PlainError }
  /** The browser could not get a part of the library that it needs. */
  | { readonly type: 'incomplete'; readonly reason: string }
  /** A task begins; told only when tasks have a time limit. */
  | { readonly type: 'task'; readonly id: number; readonly offset: number }
  /** No task of the chunk runs for now; told only when tasks have a time limit, and one has begun. */
  | { readonly type: 'paused'; readonly id: number }
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
  /** Whether to tell that it has loaded. A spare's parent knows; waking it would delay its first result. */
  readonly tellLoaded: boolean
  /** The words of its life, see `exitWord` and `beginWord`; null without shared memory. */
  readonly life: Int32Array | null
}

/** In the words of its life: 1 when the worker is to end. */
export const exitWord = 0
/** In the words of its life: the last chunk that it has begun. */
export const beginWord = 1

const workerMessages: readonly unknown[] = ['loaded', 'started', 'failed', 'incomplete', 'task', 'paused', 'closing']

/** Tells what a worker says to its pool from what a program's own code posts. */
export function isWorkerMessage(data: unknown): data is WorkerMessage {
  return typeof data === 'object' && data !== null && workerMessages.includes((data as { type?: unknown }).type)
}
