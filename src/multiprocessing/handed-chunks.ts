/** The chunks that a worker has, in the order in which it runs them, and how long they take it. */
import type { Ms } from '#base'
import type { Call, Chunk } from './call.ts'
import type { HandedChunk } from './handed-chunk.ts'
import { Pace } from './pace.ts'

/** More tasks than this in a chunk are no small call. */
const smallChunk = 32

export class HandedChunks {
  readonly #pace = new Pace()
  #list: HandedChunk[] = []
  #lastId = 0

  /** How many there have been so far, which is the number of the last one. */
  get count(): number {
    return this.#lastId
  }

  get length(): number {
    return this.#list.length
  }

  /** The one that is running; null when there is none. */
  get first(): HandedChunk | null {
    return this.#list[0] ?? null
  }

  /** Whether the only one may be expected to be over soon. */
  get isSoonOver(): boolean {
    return this.#list.length === 1 && this.#pace.isShort((this.#list[0] as HandedChunk).chunk)
  }

  /** Whether the tasks of this call may be expected to cost what the running ones do. */
  resembles(call: Call): boolean {
    return this.first?.chunk.call.alike === call.alike
  }

  /** The worker has one more. */
  add(chunk: Chunk, posted: Ms): void {
    this.#lastId += 1
    this.#list.push({ chunk, posted, id: this.#lastId })
  }

  /** The one of that number came back; null when it is not the one that was awaited. */
  takeBack(id: number, completed: Ms): HandedChunk | null {
    if (id !== this.first?.id) return null
    const handed = this.#list.shift() as HandedChunk
    this.#pace.record(handed, completed)
    return handed
  }

  /** Whether a chunk that has come back was a short call that nothing followed. */
  wasSmall({ chunk }: HandedChunk): boolean {
    return this.#list.length === 0 && chunk.size <= smallChunk && this.#pace.isShort(chunk)
  }

  /** All of them, which the worker then no longer has. */
  release(): readonly HandedChunk[] {
    const list = this.#list
    this.#list = []
    return list
  }
}
