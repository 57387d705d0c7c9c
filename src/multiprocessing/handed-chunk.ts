import type { Ms } from '#base'
import type { Chunk } from './call.ts'

/** A chunk that a worker has. */
export interface HandedChunk {
  readonly chunk: Chunk
  /** When it was posted, on the parent's clock. */
  readonly posted: Ms
  readonly id: number
}
