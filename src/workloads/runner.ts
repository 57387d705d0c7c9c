/**
 * Runs a workload over and over: serially, and on 1 to p_max workers of one pool. The pool is built once and a run
 * with p workers uses p of them, so that every worker count meets the same compiled code.
 */
import { type Ms, wallClock } from '#base'
import {
  type ChunkEvent,
  defaultChunksize,
  Pool,
  type PoolOptions,
  range,
  remote,
  type Schedule,
  type TraceEvent,
  type WorkerLike,
} from '#multiprocessing'
import { type SerialRun, SerialRunner } from './serial-runner.ts'
import type { Tasks } from './tasks.ts'
import { text } from './text.ts'
import type { Runnable } from './workload.ts'
import type { workloadWorkers } from './workload-workers.ts'

/** Tasks per chunk: a number, CPython's rule, or one chunk a worker. */
export type ChunksizeRule = number | 'auto' | 'even'

/** Tasks per chunk on `processes` workers. */
export function chunksizeFor(rule: ChunksizeRule, taskCount: number, processes: number): number {
  if (rule === 'auto') return defaultChunksize(taskCount, processes)
  return rule === 'even' ? Math.ceil(taskCount / processes) : Math.min(rule, taskCount)
}

export interface RunnerSetup {
  readonly workload: Runnable
  readonly size: number
  readonly chunksize: ChunksizeRule
  readonly schedule: Schedule
  /** The most workers that a run will use. */
  readonly mostWorkers: number
  /** Starts a worker of either kind. */
  readonly spawn: Readonly<Record<keyof typeof workloadWorkers, () => WorkerLike>>
  /** What else the pool is told. */
  readonly pool?: Pick<PoolOptions, 'locks' | 'sharedMemory'>
  /** Rejects when a run, or a window of the warm-up, takes too long. Absent: no limit. */
  readonly limit?: <T>(work: Promise<T>) => Promise<T>
}

/** One run on the pool, from the moment when all its workers were idle to the merged answer. Times on `wallClock`. */
export interface PoolRun extends SerialRun {
  readonly startedAt: Ms
  readonly lastResultAt: Ms
  readonly endedAt: Ms
  readonly chunks: readonly ChunkEvent[]
  /** What befell workers during the run, in words; a run with any is not like the others. */
  readonly mishaps: readonly string[]
}

const tasks = remote<Tasks>('prepare', 'runTask', 'acknowledge', 'warmIf')

export class Runner implements AsyncDisposable {
  readonly #setup: RunnerSetup
  readonly #taskCount: number
  readonly #serial: SerialRunner
  readonly #pool: Pool
  #events: TraceEvent[] = []

  constructor(setup: RunnerSetup) {
    this.#setup = setup
    this.#serial = new SerialRunner(setup.spawn.serial)
    this.#taskCount = setup.workload.tasks(setup.size)
    this.#pool = this.#newPool(setup.mostWorkers, (event) => this.#events.push(event))
  }

  #newPool(processes: number, trace?: (event: TraceEvent) => void): Pool {
    const { workload, size, spawn } = this.#setup
    const initargs = [workload.id, size]
    const started = { module: spawn.pool, initializer: tasks.prepare, initargs }
    return new Pool({ ...this.#setup.pool, ...started, processes, ...(trace && { trace }) })
  }

  #limited<T>(work: Promise<T>): Promise<T> {
    return this.#setup.limit?.(work) ?? work
  }

  /** Resolves when the baseline's worker and all of the pool are up. */
  async ready(): Promise<void> {
    await this.#serial.prepare(this.#setup.workload.id, this.#setup.size)
    await this.#allIdle(this.#setup.mostWorkers)
  }

  /** Every one of the first `workers` workers answers, so none has anything left to do. */
  async #allIdle(workers: number): Promise<void> {
    await this.#pool.map(tasks.acknowledge, new Array<void>(workers).fill(undefined), {
      chunksize: 1,
      schedule: 'static',
      processes: workers,
    })
  }

  /** Milliseconds from making a new pool of `workers` workers until the last of them has answered. */
  async coldStart(workers: number): Promise<Ms> {
    const start = wallClock()
    const pool = this.#newPool(workers)
    try {
      await pool.map(tasks.acknowledge, new Array<void>(workers).fill(undefined), { chunksize: 1, schedule: 'static' })
      return wallClock() - start
    } finally {
      pool.terminate()
    }
  }

  /** One warm-up window of the baseline's worker. */
  warmSerial(sample: readonly number[], windowMs: Ms): Promise<Ms> {
    return this.#limited(this.#serial.warm(sample, windowMs))
  }

  /** One warm-up window of the chosen workers, all at once; milliseconds of one pass over the sample for each. */
  warmPool(slots: readonly number[], sample: readonly number[], windowMs: Ms): Promise<Ms[]> {
    const turns = Array.from({ length: this.#setup.mostWorkers }, (_, slot) => slots.includes(slot))
    const windows = this.#pool.starmap(
      tasks.warmIf,
      turns.map((turn) => [turn, sample, windowMs] as const),
      { chunksize: 1, schedule: 'static' },
    )
    return this.#limited(windows)
  }

  /** The whole workload in one worker, no pool. */
  runSerial(): Promise<SerialRun> {
    return this.#limited(this.#serial.run(this.#setup.workload, this.#setup.size))
  }

  /** The whole workload on the first `workers` workers of the pool. */
  runPool(workers: number): Promise<PoolRun> {
    return this.#limited(this.#runPool(workers))
  }

  async #runPool(workers: number): Promise<PoolRun> {
    const { workload, chunksize, schedule } = this.#setup
    await this.#allIdle(workers)
    this.#events = []
    const startedAt = wallClock()
    const partials = await this.#pool.map(tasks.runTask, range(this.#taskCount), {
      chunksize: schedule === 'guided' && chunksize === 'auto' ? 1 : chunksizeFor(chunksize, this.#taskCount, workers),
      schedule,
      processes: workers,
    })
    const result = await workload.combine(partials)
    const endedAt = wallClock()
    const chunks = this.#events.filter((event) => event.type === 'chunk')
    return {
      wallMs: endedAt - startedAt,
      result,
      startedAt,
      lastResultAt: chunks.reduce((last, chunk) => Math.max(last, chunk.completed), startedAt),
      endedAt,
      chunks,
      mishaps: this.#events.flatMap(mishap),
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#serial[Symbol.dispose]()
    this.#pool.terminate()
  }
}

function mishap(event: TraceEvent): string[] {
  if (event.type === 'exit') return [text.stopped(event.slot + 1, event.cause)]
  if (event.type === 'retry') return [text.ranAgain(event.chunk + 1, event.slot + 1, event.pid)]
  return []
}
