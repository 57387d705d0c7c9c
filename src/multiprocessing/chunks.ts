/**
 * How a list of tasks is cut into chunks, and which worker may take which chunk.
 * @see CPython Lib/multiprocessing/pool.py, Pool._map_async
 */

/**
 * How chunks find their worker.
 * - `dynamic`: an idle worker takes the next chunk, as CPython's pool does.
 * - `static`: chunk i belongs to worker i modulo the number of workers, whatever happens.
 * - `guided`: an idle worker takes a third of its even share of what is left, so chunks shrink towards the end; chunksize
 *   is the smallest one (1 when it is not given), and nobody takes one in advance. The whole share, as in the paper, would
 *   be too much for whoever meets dear tasks first. @see Polychronopoulos and Kuck 1987, "Guided self-scheduling"
 */
export type Schedule = 'dynamic' | 'static' | 'guided'

/**
 * CPython's chunksize for `map`, `starmap` and their async forms: the tasks divided by four times the workers, rounded up.
 * @param length number of tasks, at least 0
 * @param processes number of workers, at least 1
 * @returns at least 1, also for an empty list
 */
export function defaultChunksize(length: number, processes: number): number {
  return Math.max(1, Math.ceil(length / (processes * 4)))
}

/** A claim costs about 50 ns where a message costs 40 us, so an even share is cut this much finer than CPython's four. */
const sharesPerWorker = 64

/** Tasks per chunk of numbers that workers claim in shared memory, when the caller did not say. */
export function defaultClaimSize(length: number, processes: number): number {
  return Math.max(1, Math.ceil(length / (processes * sharesPerWorker)))
}

/**
 * Checks a chunksize that a caller gave.
 * @throws {RangeError} in CPython's words, when it is not a whole number of at least 1
 */
export function checkChunksize(chunksize: number): void {
  if (Number.isInteger(chunksize) && chunksize >= 1) return
  throw new RangeError(`Chunksize must be 1+, not ${chunksize}`)
}

/** How many chunks of `chunksize` it takes for `length` tasks; the last one may be smaller. */
export function chunkCount(length: number, chunksize: number): number {
  return Math.ceil(length / chunksize)
}

/** A run of consecutive tasks: the index of the first, and how many. */
export interface ChunkBounds {
  readonly index: number
  readonly start: number
  readonly size: number
}

/** Deals out the chunks of one list of tasks, each task exactly once. */
export class ChunkDealer {
  readonly #length: number
  readonly #chunksize: number
  readonly #processes: number
  readonly #schedule: Schedule
  readonly #nextStatic: number[]
  #start = 0
  #index = 0

  /** `processes` is the number of workers that may take chunks: slots 0 to processes - 1. */
  constructor(length: number, chunksize: number, processes: number, schedule: Schedule) {
    this.#length = length
    this.#chunksize = chunksize
    this.#processes = processes
    this.#schedule = schedule
    this.#nextStatic = Array.from({ length: processes }, (_, slot) => slot)
  }

  /** The next chunk for the worker in `slot`, or null when there is none for it. */
  take(slot: number): ChunkBounds | null {
    if (slot >= this.#processes) return null
    if (this.#schedule === 'static') return this.#takeStatic(slot)
    const left = this.#length - this.#start
    if (left === 0) return null
    const guided = Math.ceil(left / (3 * this.#processes))
    const wanted = this.#schedule === 'guided' ? Math.max(this.#chunksize, guided) : this.#chunksize
    const bounds = { index: this.#index++, start: this.#start, size: Math.min(wanted, left) }
    this.#start += bounds.size
    return bounds
  }

  /** Whether so much is left that a busy worker may take a chunk in advance and none will be idle for it at the end. */
  ample(slot: number): boolean {
    if (this.#schedule === 'static') return slot < this.#processes
    // A guided chunk is sized for a worker that starts on it now: behind another one it may be the last to end.
    if (this.#schedule === 'guided') return false
    return this.#length - this.#start > this.#chunksize * this.#processes
  }

  #takeStatic(slot: number): ChunkBounds | null {
    const index = this.#nextStatic[slot] as number
    const start = index * this.#chunksize
    if (start >= this.#length) return null
    this.#nextStatic[slot] = index + this.#processes
    return { index, start, size: Math.min(this.#chunksize, this.#length - start) }
  }
}
