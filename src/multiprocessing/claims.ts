/** Tasks that workers claim from shared memory. */
import type { NumberArray } from './number-array.ts'

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
