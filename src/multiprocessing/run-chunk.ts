/** Running the tasks of one chunk in a worker: one call after the other, awaiting only those that wait. */
import { wallClock } from '#base'
import { type CallKind, callKind, type SentPayload, type TaskFailure } from './connection.ts'
import { toPlainError } from './errors.ts'
import { type NumberArray, type NumberArrayName, numberArrayClass } from './number-array.ts'
import type { AnyFunction } from './registry.ts'
import { fillNumbers, type NumberRun } from './run-numbers.ts'

/** What came of the tasks that ran, in order. */
export interface Outcome {
  readonly values: ArrayLike<unknown>
  readonly failures: readonly TaskFailure[]
  /** Times between the tasks; null when they were not asked for. */
  readonly boundaries: Float64Array | null
}

export interface ChunkRunOptions {
  readonly func: AnyFunction
  readonly kind: CallKind
  readonly payload: SentPayload
  readonly into: NumberArrayName | null
  readonly traceTasks: boolean
  /** The arguments of the process, for `callKind.inherited`. */
  readonly inherited: readonly unknown[]
  /** Hears of each task before it begins; null when nobody wants to know. */
  readonly beginTask: ((offset: number) => void) | null
}

/** How many tasks there are in a payload. */
export function payloadLength(payload: SentPayload): number {
  return payload.range === undefined ? payload.length : payload.range[2]
}

/** Runs a chunk to its end; at once, unless a task waits. Never rejects: what a task throws is its failure. */
export function runChunk(options: ChunkRunOptions): Outcome | Promise<Outcome> {
  const run = new ChunkRun(options)
  const pending = run.advance()
  return pending === null ? run.outcome() : finish(run, pending)
}

/** Awaiting only what waits: an await costs each task a turn of the microtask queue. */
async function finish(run: ChunkRun, first: PromiseLike<unknown>): Promise<Outcome> {
  for (let pending: PromiseLike<unknown> | null = first; pending !== null; pending = run.advance()) {
    try {
      run.keep(await pending)
    } catch (thrown) {
      run.fail(thrown)
    }
  }
  return run.outcome()
}

/** Below this many tasks a list of results is as fast as a typed array that turns into one. */
const leastNumbers = 64

class ChunkRun {
  readonly #options: ChunkRunOptions
  readonly #length: number
  readonly #failures: TaskFailure[] = []
  readonly #boundaries: Float64Array | null
  /** Results as long as all are numbers; with `into` there is no other way. */
  #numbers: NumberArray | null
  #values: unknown[] = []
  readonly #run: NumberRun = { next: 0, odd: undefined }
  #over = false

  constructor(options: ChunkRunOptions) {
    this.#options = options
    this.#length = payloadLength(options.payload)
    const wanted = options.into ?? (this.#length >= leastNumbers ? 'Float64Array' : null)
    this.#numbers = wanted === null ? null : new (numberArrayClass(wanted))(this.#length)
    this.#boundaries = options.traceTasks ? new Float64Array(this.#length + 1) : null
  }

  /** Runs on until a task waits, and returns its promise; null when the chunk is over. */
  advance(): PromiseLike<unknown> | null {
    while (!this.#over && this.#run.next < this.#length) {
      try {
        const value = this.#callNext()
        if (isThenable(value)) return value
        // What `callNext` ran to the end leaves nothing to keep.
        if (this.#run.next < this.#length) this.keep(value)
      } catch (thrown) {
        this.fail(thrown)
      }
    }
    return null
  }

  /** Calls the next task; where nobody looks on, all of them for as long as they give numbers. */
  #callNext(): unknown {
    const { func, payload, beginTask, kind, inherited } = this.#options
    const run = this.#run
    const isPlain = kind === callKind.map || kind === callKind.each
    if (this.#numbers !== null && isPlain && this.#boundaries === null && beginTask === null) {
      fillNumbers(func, payload, this.#numbers, 0, this.#length, run)
      return run.odd
    }
    const offset = run.next
    if (this.#boundaries !== null) this.#boundaries[offset] = wallClock()
    beginTask?.(offset)
    const item = payload.range === undefined ? payload[offset] : payload.range[0] + offset * payload.range[1]
    if (kind === callKind.starmap) return func(...(item as never[]))
    return kind === callKind.inherited ? func(...(inherited as never[])) : func(item as never)
  }

  keep(value: unknown): void {
    if (this.#numbers !== null && this.#options.into === null && typeof value !== 'number') this.#becomeList()
    if (this.#numbers === null) this.#values.push(value)
    else this.#numbers[this.#run.next] = asNumber(value)
    this.#run.next += 1
  }

  fail(thrown: unknown): void {
    const offset = this.#run.next
    this.#failures.push([offset, toPlainError(thrown)])
    if (this.#options.into === null) this.#becomeList()
    if (this.#numbers === null) this.#values.push(undefined)
    this.#run.next += 1
    this.#over = this.#options.kind !== callKind.each
  }

  #becomeList(): void {
    if (this.#numbers !== null) this.#values = Array.from(this.#numbers.subarray(0, this.#run.next))
    this.#numbers = null
  }

  outcome(): Outcome {
    this.#boundaries?.fill(wallClock(), this.#run.next)
    return { values: this.#numbers ?? this.#values, failures: this.#failures, boundaries: this.#boundaries }
  }
}

/** A typed array would store a text or a list as NaN without a word. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value
  throw new TypeError(`a typed array of results takes numbers, not ${typeof value}`)
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
}
