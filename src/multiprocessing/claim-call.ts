/**
 * `map` of numbers in shared memory: one message to each worker says where the tasks and the results lie, and then the
 * workers claim chunk after chunk with one atomic addition each. A chunk costs no message, so chunks can be small.
 */
import type { Call, Chunk, ChunkOutcome, Parcel } from './call.ts'
import { type ChunkBounds, defaultClaimSize } from './chunks.ts'
import { type Claims, claimState } from './claims.ts'
import type { CallKind } from './connection.ts'
import { WorkerLostError } from './errors.ts'
import type { MapCallOptions, Tasks } from './map-call.ts'
import { isNumberArray, type NumberArray, type NumberArrayName, numberArrayClass, packNumbers } from './number-array.ts'
import { Range } from './range.ts'
import { fromPlainError } from './remote-errors.ts'

/** The tasks as workers can reach them, or null when they are no numbers. Ordinary memory is copied. */
function shareTasks(tasks: Tasks): Claims['source'] | null {
  if (tasks instanceof Range) return [tasks.start, tasks.step, tasks.length]
  const numbers = isNumberArray(tasks) ? tasks : packNumbers(tasks)
  if (numbers === null) return null
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers
  const shared = sharedArray(numbers.constructor.name as NumberArrayName, numbers.length)
  shared.set(numbers)
  return shared
}

function sharedArray(name: NumberArrayName, length: number): NumberArray {
  const type = numberArrayClass(name) as new (memory: SharedArrayBuffer) => NumberArray
  return new type(new SharedArrayBuffer(length * numberArrayClass(name).BYTES_PER_ELEMENT))
}

/** The call, or null when its tasks are no numbers. `chunksize` is the caller's, if any. */
export function claimCall(
  options: Omit<ClaimCallOptions, 'source' | 'chunksize'>,
  chunksize: number | undefined,
): Call | null {
  const { tasks, processes } = options
  const source = shareTasks(tasks)
  if (source === null) return null
  return new ClaimCall({ ...options, source, chunksize: chunksize ?? defaultClaimSize(tasks.length, processes) })
}

interface ClaimCallOptions extends MapCallOptions {
  readonly into: NumberArrayName
  readonly source: Claims['source']
}

class ClaimCall implements Call {
  readonly func: string
  readonly kind: CallKind = 'map'
  /** The results are in shared memory; nothing comes back in the answer. */
  readonly into = null
  readonly alike = {}
  readonly #options: ClaimCallOptions
  readonly #claims: Claims
  readonly #chunks: number
  readonly #shares = new Set<number>()
  /** Chunks that a worker claimed and did not finish, and those to take again. */
  #unfinished: number[] = []
  #out = 0
  #mended = false
  #over = false
  #failure: Error | null = null

  constructor(options: ClaimCallOptions) {
    this.func = options.func
    this.#options = options
    const { chunksize, source, into, tasks } = options
    this.#chunks = Math.ceil(tasks.length / chunksize)
    const board = new Int32Array(new SharedArrayBuffer(4 * (this.#chunks + 1)))
    this.#claims = { source, results: sharedArray(into, tasks.length), chunksize, board, only: null }
  }

  get over(): boolean {
    return this.#over
  }

  /** One share for each worker; later, what a dead one left unfinished. */
  take(slot: number): Chunk | null {
    if (this.#over) return null
    if (this.#mended) return this.#takeUnfinished()
    if (slot >= this.#options.processes || this.#shares.has(slot) || this.#allClaimed()) return null
    this.#shares.add(slot)
    this.#out += 1
    const share = { call: this, index: slot, start: 0, size: 0, attempt: 'share' } as const
    return { ...share, parcel: () => ({ payload: { claims: this.#claims }, transfer: [] }) }
  }

  #allClaimed(): boolean {
    return Atomics.load(this.#claims.board, 0) >= this.#chunks
  }

  #takeUnfinished(): Chunk | null {
    const only = this.#unfinished.pop()
    if (only === undefined) return null
    this.#out += 1
    const claims = { ...this.#claims, only }
    const parcel = (): Parcel => ({ payload: { claims }, transfer: [] })
    return { ...this.boundsOf(only), call: this, attempt: 2, parcel }
  }

  boundsOf(index: number): ChunkBounds {
    const { chunksize, tasks } = this.#options
    const start = index * chunksize
    return { index, start, size: Math.min(chunksize, tasks.length - start) }
  }

  ample(_slot: number): boolean {
    return false
  }

  complete(_chunk: Chunk, { failures }: ChunkOutcome): void {
    const first = failures[0]
    if (first !== undefined) this.#failure ??= fromPlainError(first[1])
    this.#countIn()
  }

  fail(chunk: Chunk, error: Error): void {
    // A share's worker died: its replacement may have another, and what the dead one had claimed is on the board.
    if (chunk.attempt === 'share' && error instanceof WorkerLostError) this.#shares.delete(chunk.index)
    else this.#failure ??= error
    this.#countIn()
  }

  #countIn(): void {
    this.#out -= 1
    if (this.#out > 0 || this.#unfinished.length > 0 || this.#over) return
    // Nothing claims, though nothing failed: the workers died, and their replacements will go on.
    if (!this.#allClaimed() && this.#failure === null) return
    if (!this.#mended && this.#failure === null) {
      this.#mended = true
      this.#unfinished = this.#findUnfinished()
      if (this.#unfinished.length > 0) return
    }
    this.#over = true
    if (this.#failure === null) this.#options.resolve(this.#claims.results)
    else this.#options.reject(this.#failure)
  }

  #findUnfinished(): number[] {
    const chunks = Array.from({ length: this.#chunks }, (_, chunk) => chunk)
    return chunks.filter((chunk) => Atomics.load(this.#claims.board, chunk + 1) !== claimState.done)
  }

  abandon(error: Error): void {
    this.#over = true
    this.#options.reject(error)
  }
}
