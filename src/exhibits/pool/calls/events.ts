/** What happens during a run, one event after the other: the same whether it was traced or simulated. */
import type { Ms } from '#base'
import type { OwnTaskTexts } from './own-task-texts.ts'
import type { Setup } from './setup.ts'

/** What the parent does. */
type ParentAct =
  /** It calls the method; these chunks, by their index, are now in the task queue. */
  | { readonly type: 'call'; readonly chunks: readonly number[] }
  /** It asks an AsyncResult for its result, and has to wait. `item` is null where one result holds all. */
  | { readonly type: 'get'; readonly item: number | null }
  /** A result reaches the caller; null: the whole list does. */
  | { readonly type: 'deliver'; readonly item: number | null }
  /** The exception reaches the caller. */
  | { readonly type: 'throw'; readonly item: number }
  /** It calls `close()`, and `join()` next. */
  | { readonly type: 'close' }
  /** `join()` returns: the workers have ended. */
  | { readonly type: 'join' }

/** A chunk on its way; `worker` is a place from 0. */
type ChunkMove =
  | { readonly type: 'take'; readonly worker: number; readonly chunk: number }
  /** It is back in the parent. The tasks of `lost` have no result, and `failed` is the one that raised, or null. */
  | {
      readonly type: 'back'
      readonly worker: number
      readonly chunk: number
      readonly lost: readonly number[]
      readonly failed: number | null
    }

/** What a worker does with a task. */
type TaskAct =
  | { readonly type: 'start'; readonly worker: number; readonly chunk: number; readonly item: number }
  | { readonly type: 'done'; readonly worker: number; readonly chunk: number; readonly item: number }
  | { readonly type: 'raise'; readonly worker: number; readonly chunk: number; readonly item: number }

/** One event, and when: in milliseconds since the call. */
export type PoolEvent = (ParentAct | ChunkMove | TaskAct) & { readonly at: Ms }

/** A run from beginning to end. */
export interface Run {
  readonly setup: Setup
  /** Traced: our Pool did this, on this machine. Simulated: the rules of CPython say so, with these costs. */
  readonly source: 'traced' | 'simulated'
  readonly events: readonly PoolEvent[]
  /** The pids of the workers by place, and the parent's: null before a run; in a simulation they follow those of the notes. */
  readonly pids: readonly number[] | null
  readonly parentPid: number | null
  /** Present when the tasks were a visitor's own. */
  readonly own?: OwnTaskTexts
}

/** The worker that an event is about; null: the parent. */
export const workerOf = (event: PoolEvent): number | null =>
  'worker' in event && event.type !== 'back' ? event.worker : null
