/** How long a worker's chunks take, as far as its last one tells. */
import type { Ms } from '#base'
import type { Chunk } from './call.ts'
import type { HandedChunk } from './handed-chunk.ts'

/** A chunk shorter than this is worth following by another at once: its messages cost as much as a part of it. */
const shortChunkMs: Ms = 2

export class Pace {
  #completed: Ms = 0
  /** What the last chunk that came back cost a task, and which tasks may be expected to cost alike. */
  #last: { readonly alike: unknown; readonly taskMs: Ms } = { alike: null, taskMs: Number.POSITIVE_INFINITY }

  /** A chunk came back, and with two in flight it began when the one before it was over. */
  record({ chunk: { call, size }, posted }: HandedChunk, completed: Ms): void {
    this.#last = { alike: call.alike, taskMs: (completed - Math.max(posted, this.#completed)) / size }
    this.#completed = completed
  }

  /** Whether a chunk may be expected to take so little time that another should wait behind it. */
  isShort({ call, size }: Chunk): boolean {
    return call.alike === this.#last.alike && this.#last.taskMs * size < shortChunkMs
  }
}
