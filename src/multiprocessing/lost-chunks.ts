/** What becomes of the chunks of a worker that has died: each runs again, once, on the worker that takes its place. */
import { type Call, type Chunk, partOf } from './call.ts'
import { WorkerLostError } from './errors.ts'
import type { PoolWorker } from './pool-worker.ts'

export interface LostChunksOptions {
  /** A call may be over now. */
  readonly settle: (call: Call) => void
  /** A chunk that had begun will run again in that slot. */
  readonly again: (chunk: Chunk, slot: number, cause: Error) => void
}

export class LostChunks {
  readonly #options: LostChunksOptions
  readonly #waiting: { readonly chunk: Chunk; readonly slot: number }[] = []

  constructor(options: LostChunksOptions) {
    this.#options = options
  }

  /** One for the replacement in that slot, or null. */
  take(slot: number): Chunk | null {
    const place = this.#waiting.findIndex((candidate) => candidate.slot === slot)
    return place < 0 ? null : (this.#waiting.splice(place, 1)[0]?.chunk ?? null)
  }

  /** A chunk that the worker had not begun. */
  keep(chunk: Chunk, { slot }: PoolWorker): void {
    this.#waiting.push({ chunk, slot })
  }

  /** The chunk that a worker was running when it died. */
  runOnceMore(chunk: Chunk, dead: PoolWorker, cause: Error): void {
    if (chunk.attempt === 1) {
      this.#runAgain({ ...chunk, attempt: 2 }, dead, cause)
      return
    }
    const tasks = chunk.size === 1 ? `task ${chunk.start}` : `tasks ${chunk.start} to ${chunk.start + chunk.size - 1}`
    const text = `worker ${dead.process.pid} died before returning ${tasks}, which had been lost once before`
    chunk.call.fail(chunk, new WorkerLostError(`${text}: ${cause.message}`, { cause }))
    this.#options.settle(chunk.call)
  }

  /** The late task fails; what else the chunk held runs again, unless the first failure ends a chunk of this call. */
  dropLate(chunk: Chunk, late: number, dead: PoolWorker, cause: Error): void {
    const { call } = chunk
    if (call.kind !== 'each') {
      call.fail(chunk, cause)
    } else {
      if (late > 0) this.#runAgain(partOf(chunk, 0, late), dead, cause)
      if (late + 1 < chunk.size) this.#runAgain(partOf(chunk, late + 1, chunk.size), dead, cause)
      call.fail(partOf(chunk, late, late + 1), cause)
    }
    this.#options.settle(call)
  }

  #runAgain(chunk: Chunk, dead: PoolWorker, cause: Error): void {
    this.keep(chunk, dead)
    this.#options.again(chunk, dead.slot, cause)
  }
}
