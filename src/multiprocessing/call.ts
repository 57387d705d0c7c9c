/** One call of the pool, as the pool sees it: something that deals out chunks and takes their outcomes. */
import type { ChunkBounds } from './chunks.ts'
import type { CallKind, Payload, TaskFailure } from './connection.ts'
import type { NumberArrayName } from './number-array.ts'

/** What is posted for a chunk, and what of it moves instead of being copied. */
export interface Parcel {
  readonly payload: Payload
  readonly transfer: Transferable[]
}

/** A chunk on its way through the pool. */
export interface Chunk {
  readonly call: Call
  readonly index: number
  /** Index of its first task. */
  readonly start: number
  readonly size: number
  /** 1, or 2 when a worker died over it and it runs again; a share of claimed chunks is never run again itself. */
  readonly attempt: 1 | 2 | 'share'
  /** Made anew for each attempt, because posting may move its buffers away. */
  readonly parcel: () => Parcel
}

/** What became of a chunk: values for the tasks that ran, and the failures among them by offset. */
export interface ChunkOutcome {
  readonly values: ArrayLike<unknown>
  readonly failures: readonly TaskFailure[]
}

export interface Call {
  readonly func: string
  readonly kind: CallKind
  /** The typed array that a worker is to return its values in, or null for a list. */
  readonly into: NumberArrayName | null
  /**
   * Equal for calls whose tasks may be expected to cost alike: an object of the call's own, or a name that single tasks
   * share. Never the call itself, which leads to its pool: who compares keeps this.
   */
  readonly alike: unknown
  /** The next chunk for the worker in `slot`, or null when there is none for it now. */
  take(slot: number): Chunk | null
  /** Whether a worker that is still busy may take a chunk in advance without leaving another one idle at the end. */
  ample(slot: number): boolean
  /** Place and tasks of a chunk that a worker claimed, where chunks are claimed. */
  boundsOf?(claimed: number): ChunkBounds
  /** A chunk came back. */
  complete(chunk: Chunk, outcome: ChunkOutcome): void
  /** A chunk will not come back: it could not be sent, was lost twice, or ran past its time. */
  fail(chunk: Chunk, error: Error): void
  /** The pool is gone; settle everything now. */
  abandon(error: Error): void
  /** True when nothing is left to take or to come back, so that the pool may forget the call. */
  readonly over: boolean
}

/** The tasks `from` to `to` (exclusive) of a chunk, as a chunk. */
export function partOf(chunk: Chunk, from: number, to: number): Chunk {
  const parcel = (): Parcel => {
    const { payload, transfer } = chunk.parcel()
    if (payload.range !== undefined) {
      const [start, step] = payload.range
      return { payload: { range: [start + from * step, step, to - from] }, transfer: [] }
    }
    if (payload.claims !== undefined) return { payload, transfer }
    return { payload: (payload as unknown[]).slice(from, to), transfer: [] }
  }
  return { ...chunk, start: chunk.start + from, size: to - from, parcel }
}
