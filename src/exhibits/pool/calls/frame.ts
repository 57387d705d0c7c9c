/** What a place in a run looks like: everything that is shown, and nothing else. */
import type { Ms } from '#base'
import type { PoolEvent } from './events.ts'
import type { Chunk } from './setup.ts'

/** What the parent is doing, and, while it is blocked, in which call. */
export type ParentState =
  | { readonly state: 'free'; readonly doing: 'start' | 'own-work' | 'result' | 'error' | 'over' }
  | { readonly state: 'blocked'; readonly in: string }

/** A chunk at a worker. `waiting`: behind another; `taken`: not begun. */
export interface LaneChunk {
  readonly chunk: Chunk
  readonly state: 'waiting' | 'taken' | 'running' | 'raised'
  /** Tasks done; the next one is under way while it is running. */
  readonly done: readonly number[]
  readonly current: number | null
}

export interface Lane {
  readonly worker: number
  readonly pid: number | null
  /** In the order in which they run. */
  readonly chunks: readonly LaneChunk[]
  /** What the worker last brought to an end: shown while it is idle. */
  readonly last: { readonly chunk: Chunk; readonly raised: boolean } | null
  readonly ended: boolean
}

/**
 * A place for a result. `next`: the caller waits for it; `held`: it is in the parent and not yet the caller's;
 * `dropped`: it is in the parent, and the caller will never take it.
 */
export type SlotState = 'empty' | 'next' | 'held' | 'delivered' | 'error' | 'dropped'

export interface Slot {
  /** Null for a place that no result has come to yet, where results stand in order of arrival. */
  readonly item: number | null
  readonly state: SlotState
  /** Who computed it; null before it was. */
  readonly worker: number | null
}

export interface Frame {
  /** How many events have happened. */
  readonly position: number
  /** The last of them; null at the start. */
  readonly event: PoolEvent | null
  readonly at: Ms
  readonly pool: 'RUN' | 'CLOSE' | 'TERMINATE'
  readonly parent: ParentState
  /** The parent's time so far, in milliseconds. */
  readonly blockedMs: Ms
  readonly freeMs: Ms
  /** Every chunk, and whether it is in the queue, gone from it, or not called for yet. */
  readonly queue: readonly { readonly chunk: Chunk; readonly state: 'later' | 'queued' | 'gone' }[]
  readonly lanes: readonly Lane[]
  readonly slots: readonly Slot[]
  /** What AsyncResult says, by item; one entry for a method with one result for all; null for a method without. */
  readonly asyncResults: readonly ('pending' | 'ready' | 'failed')[] | null
}
