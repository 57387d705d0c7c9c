/** `map`, `starmap` and `apply`: a known list of tasks, one result in input order. */
import type { Call, Chunk, ChunkOutcome, Parcel } from './call.ts'
import { ChunkDealer, type Schedule } from './chunks.ts'
import type { CallKind } from './connection.ts'
import { type NumberArray, type NumberArrayName, numberArrayClass, packNumbers } from './number-array.ts'
import { Range } from './range.ts'
import { fromPlainError } from './remote-errors.ts'

/** Tasks that can be cut: a range, a typed array, or any array. */
export type Tasks = Range | ArrayLike<unknown>

/** An iterable as something that can be cut: ranges, arrays and typed arrays as they are, the rest read out. */
export function asTasks(items: Iterable<unknown>): Tasks {
  if (items instanceof Range || Array.isArray(items)) return items
  if (ArrayBuffer.isView(items) && !(items instanceof DataView)) return items as unknown as ArrayLike<unknown>
  return Array.from(items)
}

function cut(tasks: Tasks, start: number, size: number): Parcel {
  if (tasks instanceof Range) {
    return { payload: { range: [tasks.start + start * tasks.step, tasks.step, size] }, transfer: [] }
  }
  if (ArrayBuffer.isView(tasks) && tasks.buffer instanceof ArrayBuffer === false) {
    // A part of shared memory is no copy, and need not be one.
    return { payload: (tasks as unknown as Float64Array).subarray(start, start + size), transfer: [] }
  }
  const items =
    packNumbers(tasks, start, size) ?? ((tasks as unknown[]).slice(start, start + size) as ArrayLike<unknown>)
  // A slice of a typed array is a copy of ours, so its buffer can move.
  return { payload: items, transfer: ArrayBuffer.isView(items) ? [items.buffer as ArrayBuffer] : [] }
}

/** What every call of a known list of tasks is told. */
export interface MapCallOptions {
  readonly func: string
  readonly kind: CallKind
  readonly tasks: Tasks
  readonly chunksize: number
  readonly processes: number
  readonly schedule: Schedule
  readonly into: NumberArrayName | null
  /** Kept while the call lasts, so that a pool whose results are still awaited is not collected. */
  readonly owner: object
  readonly resolve: (values: unknown[] | NumberArray) => void
  readonly reject: (error: Error) => void
}

/** Apart from the loop over any values, so that each loop is compiled for what it meets. */
function fileNumbers(results: unknown[], numbers: Float64Array, start: number): void {
  for (let offset = 0; offset < numbers.length; offset++) results[start + offset] = numbers[offset]
}

export class MapCall implements Call {
  readonly func: string
  readonly kind: CallKind
  readonly into: NumberArrayName | null
  readonly alike: unknown
  readonly #options: MapCallOptions
  readonly #dealer: ChunkDealer
  readonly #values: unknown[] | NumberArray
  #left: number
  #failure: Error | null = null

  constructor(options: MapCallOptions) {
    this.func = options.func
    this.kind = options.kind
    this.into = options.into
    this.#options = options
    this.#left = options.tasks.length
    // Many calls of one task are one stream of tasks in all but name.
    this.alike = this.#left === 1 ? options.func : {}
    this.#values = this.into === null ? new Array(this.#left) : new (numberArrayClass(this.into))(this.#left)
    this.#dealer = new ChunkDealer(this.#left, options.chunksize, options.processes, options.schedule)
  }

  get over(): boolean {
    return this.#left === 0
  }

  take(slot: number): Chunk | null {
    const bounds = this.#dealer.take(slot)
    if (bounds === null) return null
    const { tasks } = this.#options
    return { ...bounds, call: this, attempt: 1, parcel: () => this.#parcel(tasks, bounds.start, bounds.size) }
  }

  #parcel(tasks: Tasks, start: number, size: number): Parcel {
    if (this.kind === 'map') return cut(tasks, start, size)
    return { payload: (tasks as unknown[]).slice(start, start + size), transfer: [] }
  }

  ample(slot: number): boolean {
    return this.#dealer.ample(slot)
  }

  complete(chunk: Chunk, { values, failures }: ChunkOutcome): void {
    this.#file(values, chunk.start)
    const first = failures[0]
    this.#finish(chunk, first === undefined ? null : fromPlainError(first[1]))
  }

  #file(values: ArrayLike<unknown>, start: number): void {
    const results = this.#values
    if (ArrayBuffer.isView(results)) results.set(values as ArrayLike<number>, start)
    else if (values instanceof Float64Array) fileNumbers(results, values, start)
    else for (let offset = 0; offset < values.length; offset++) results[start + offset] = values[offset]
  }

  fail(chunk: Chunk, error: Error): void {
    this.#finish(chunk, error)
  }

  abandon(error: Error): void {
    this.#left = 0
    this.#options.reject(error)
  }

  /** As in CPython, the first failure is the call's, and it shows when every chunk is back. */
  #finish(chunk: Chunk, failure: Error | null): void {
    this.#failure ??= failure
    this.#left -= chunk.size
    if (this.#left > 0) return
    if (this.#failure === null) this.#options.resolve(this.#values)
    else this.#options.reject(this.#failure)
  }
}
