/** What a pool and its calls can be told, and what of it is refused. */
import type { Ms } from '#base'
import { mostTimeoutMs } from './async-result.ts'
import { checkChunksize, type Schedule } from './chunks.ts'
import { cpuCount } from './context.ts'
import type { NumberArrayClass } from './number-array.ts'
import { usualStartTimeoutMs, type WorkerModule } from './recruit.ts'
import type { AnyFunction } from './registry.ts'
import type { Trace } from './trace.ts'

/** A browser queues workers silently past a limit of its own; this one is said. */
const mostProcesses = 256

export interface PoolOptions {
  /** Number of workers, 1 to 256. Absent: `cpuCount()`. */
  readonly processes?: number
  /** Starts one worker, whose module registers its functions and calls `serve()`. */
  readonly module: WorkerModule
  /** A registered function that each worker calls once when it starts, with `initargs`. */
  readonly initializer?: AnyFunction
  /** Its arguments. Only here and in those of a Process may locks, queues and other shared objects travel, as in CPython. */
  readonly initargs?: readonly unknown[]
  /** Chunks that a worker runs before it is replaced by a fresh one, at least 1. Absent: no limit. */
  readonly maxtasksperchild?: number
  /** The longest that one task may take. A late task fails with TimeoutError and its worker is replaced. Absent: no limit. */
  readonly taskTimeoutMs?: Ms
  /** The longest that a worker's module may take to load. Absent: 30 s. */
  readonly startTimeoutMs?: Ms
  /** Receives what happens, with times. Absent: nothing is recorded and no worker reads its clock. */
  readonly trace?: Trace
  /** Also records the boundaries between the tasks of each chunk. */
  readonly traceTasks?: boolean
  /** Web Locks with which a worker's death is noticed; null does without. Absent: the browser's, where it has them. */
  readonly locks?: LockManager | null
  /**
   * False: nothing of the pool's is in shared memory, even where it could be: workers of another origin cannot take it.
   * Absent: true.
   */
  readonly sharedMemory?: boolean
}

/** How one call is cut and handed out. A plain number is its chunksize, as in Python. */
export interface MapOptions {
  /**
   * Tasks per chunk, at least 1. Absent: CPython's rule, see `defaultChunksize`; 1 where the schedule is guided; with
   * `into`, see `defaultClaimSize`.
   */
  readonly chunksize?: number
  /** Absent: dynamic, as in CPython. */
  readonly schedule?: Schedule
  /** Use only the first so many workers of the pool. Absent: all. */
  readonly processes?: number
}

/** A `map` whose results are numbers and are wanted in a typed array. */
export interface IntoOptions<C extends NumberArrayClass> extends MapOptions {
  /**
   * The class of the typed array of results, for instance `Float64Array`. Where memory can be shared and the items are a
   * range or numbers, workers then claim chunks without a message each, and the results lie in shared memory.
   */
  readonly into: C
}

/** The checked settings of a pool. */
export interface PoolSettings {
  readonly processes: number
  readonly mostChunks: number
  readonly taskTimeoutMs: Ms | null
  readonly startTimeoutMs: Ms
}

/**
 * Checks what a new pool is told.
 * @throws {RangeError} in CPython's words where it has them
 */
export function poolSettings(options: PoolOptions): PoolSettings {
  const processes = options.processes ?? cpuCount()
  if (!isCount(processes)) throw new RangeError('Number of processes must be at least 1')
  if (processes > mostProcesses) {
    throw new RangeError(`Number of processes must be at most ${mostProcesses}, not ${processes}`)
  }
  const { maxtasksperchild, taskTimeoutMs = null, startTimeoutMs = usualStartTimeoutMs } = options
  if (maxtasksperchild !== undefined && !isCount(maxtasksperchild)) {
    throw new RangeError('maxtasksperchild must be a positive int or None')
  }
  if (taskTimeoutMs !== null) checkTimeout('taskTimeoutMs', taskTimeoutMs)
  checkTimeout('startTimeoutMs', startTimeoutMs)
  return { processes, mostChunks: maxtasksperchild ?? Number.POSITIVE_INFINITY, taskTimeoutMs, startTimeoutMs }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}

function checkTimeout(name: string, value: Ms): void {
  if (value > 0 && value <= mostTimeoutMs) return
  throw new RangeError(`${name} must be above 0 and at most ${mostTimeoutMs} ms, not ${value}`)
}

/**
 * The options of one call on a pool of `processes` workers.
 * @throws {RangeError} when there is no such chunksize or number of workers
 */
export function mapSettings(options: number | MapOptions | undefined, processes: number): MapOptions {
  const map = typeof options === 'number' ? { chunksize: options } : (options ?? {})
  if (map.chunksize !== undefined) checkChunksize(map.chunksize)
  if (map.processes !== undefined && !(isCount(map.processes) && map.processes <= processes)) {
    throw new RangeError(`processes must be 1 to ${processes}, the workers of this pool, not ${map.processes}`)
  }
  return map
}
