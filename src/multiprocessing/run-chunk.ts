/** Running the tasks of one chunk in a worker: one call after the other, awaiting only those that wait. */
import { wallClock } from '#base'
import type { CallKind, SentPayload, TaskFailure } from './connection.ts'
import { type NumberArray, type NumberArrayName, numberArrayClass } from './number-array.ts'
import { toPlainError } from './plain-error.ts'
import type { AnyFunction } from './registry.ts'
import { fillNumbers, type NumberRun } from './run-numbers.ts'
import { type Begun, leastNumbers } from './run-plainly.ts'

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
  /** The arguments of the process, for `inherited`. */
  readonly inherited: readonly unknown[]
  /** Hears of each task before it begins; null when nobody wants to know. */
  readonly beginTask: ((offset: number) => void) | null
  /** What has been run of it the plain way; null for nothing. */
  readonly begun: Begun | null
}

/** How many tasks there are in a payload. */
export function payloadLength(payload: SentPayload): number {
  return payload.range === undefined ? payload.length : payload.range[2]
}

/** Where the tasks of a chunk stand. */
interface ChunkRun extends NumberRun {
  readonly options: ChunkRunOptions
  readonly length: number
  readonly failures: TaskFailure[]
  readonly boundaries: Float64Array | null
  /** Results as long as all are numbers; with `into` there is no other way. Then null, and `values` has them. */
  numbers: NumberArray | null
  values: unknown[]
  over: boolean
}

/** Runs a chunk to its end; at once, unless a task waits. Never rejects: what a task throws is its failure. */
export function runChunk(options: ChunkRunOptions): Outcome | Promise<Outcome> {
  const { values, stop } = options.begun ?? { values: [], stop: null }
  const length = payloadLength(options.payload)
  const wanted = options.into ?? (length >= leastNumbers ? 'Float64Array' : null)
  const run: ChunkRun = {
    ...{ options, length, next: values.length, odd: undefined, failures: [], values, over: false },
    boundaries: options.traceTasks ? new Float64Array(length + 1) : null,
    numbers: wanted === null ? null : new (numberArrayClass(wanted))(length),
  }
  if (stop !== null && 'thrown' in stop) fail(run, stop.thrown)
  const pending = stop !== null && 'pending' in stop ? stop.pending : advance(run)
  return pending === null ? outcomeOf(run) : finish(run, pending)
}

/** Awaiting only what waits: an await costs each task a turn of the microtask queue. */
async function finish(run: ChunkRun, first: PromiseLike<unknown>): Promise<Outcome> {
  for (let pending: PromiseLike<unknown> | null = first; pending !== null; pending = advance(run)) {
    try {
      keep(run, await pending)
    } catch (thrown) {
      fail(run, thrown)
    }
  }
  return outcomeOf(run)
}

/** Runs on until a task waits, and returns its promise; null when the chunk is over. */
function advance(run: ChunkRun): PromiseLike<unknown> | null {
  while (!run.over && run.next < run.length) {
    try {
      const value = callNext(run)
      if (isThenable(value)) return value
      // What `callNext` ran to the end leaves nothing to keep.
      if (run.next < run.length) keep(run, value)
    } catch (thrown) {
      fail(run, thrown)
    }
  }
  return null
}

/** Calls the next task; where nobody looks on, all of them for as long as they give numbers. */
function callNext(run: ChunkRun): unknown {
  const { func, payload, beginTask, kind, inherited } = run.options
  const isPlain = kind === 'map' || kind === 'each'
  if (run.numbers !== null && isPlain && run.boundaries === null && beginTask === null) {
    fillNumbers(func, payload, run.numbers, 0, run.length, run)
    return run.odd
  }
  const offset = run.next
  if (run.boundaries !== null) run.boundaries[offset] = wallClock()
  beginTask?.(offset)
  const item = payload.range === undefined ? payload[offset] : payload.range[0] + offset * payload.range[1]
  if (kind === 'starmap') return func(...(item as never[]))
  return kind === 'inherited' ? func(...(inherited as never[])) : func(item as never)
}

function keep(run: ChunkRun, value: unknown): void {
  if (run.numbers !== null && run.options.into === null && typeof value !== 'number') becomeList(run)
  if (run.numbers === null) run.values.push(value)
  else run.numbers[run.next] = asNumber(value)
  run.next += 1
}

function fail(run: ChunkRun, thrown: unknown): void {
  run.failures.push([run.next, toPlainError(thrown)])
  if (run.options.into === null) becomeList(run)
  if (run.numbers === null) run.values.push(undefined)
  run.next += 1
  run.over = run.options.kind !== 'each'
}

function becomeList(run: ChunkRun): void {
  if (run.numbers !== null) run.values = Array.from(run.numbers.subarray(0, run.next))
  run.numbers = null
}

function outcomeOf({ numbers, values, failures, boundaries, next }: ChunkRun): Outcome {
  boundaries?.fill(wallClock(), next)
  return { values: numbers ?? values, failures, boundaries }
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
}

/** A typed array would store a text or a list as NaN without a word. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value
  throw new TypeError(`a typed array of results takes numbers, not ${typeof value}`)
}
