import type { Ms } from '#base'

/**
 * One chunk of one traced run: which worker computed it and when. All times are on one epoch (`wallClock`), so that
 * the parent's and the worker's agree to within one clock tick.
 */
export interface ChunkRecord {
  /** Worker slot, 0-based, below `RunRecord.workers`. */
  readonly lane: number
  /** The worker's process number. */
  readonly pid: number
  /** Number of the chunk within the run, 0-based. */
  readonly chunk: number
  /** Index of its first task, 0-based. */
  readonly start: number
  /** How many tasks it holds, at least 1. */
  readonly size: number
  /** Parent: the chunk was handed to the worker's port. */
  readonly posted: Ms
  /** Worker: the message was read. */
  readonly received: Ms
  /** Worker: the first task began. */
  readonly started: Ms
  /** Worker: the last task was done. */
  readonly ended: Ms
  /** Parent: the result was read. */
  readonly completed: Ms
}

/** One traced run of a whole workload over a pool: neutral data, whoever measured it. */
export interface RunRecord {
  /** How many workers took part, at least 1. A worker may have got no chunk. */
  readonly workers: number
  /** Parent: every worker was ready and the first chunk was about to be posted. */
  readonly startedAt: Ms
  /** Parent: the last chunk's result had arrived. */
  readonly lastResultAt: Ms
  /** Parent: the results were merged into the answer. */
  readonly endedAt: Ms
  readonly chunks: readonly ChunkRecord[]
}

const STEPS_PER_MS = 10_000

/**
 * The same run with its start as time 0, rounded to 0.1 µs (finer than any browser's clock): what is exported, since
 * a time since 1970 costs 13 digits that say nothing about the run.
 */
export function relativeRun(run: RunRecord): RunRecord {
  // + 0 turns -0 into 0, which JSON would do anyway: a report must equal itself after a round trip.
  const relative = (time: Ms): Ms => Math.round((time - run.startedAt) * STEPS_PER_MS) / STEPS_PER_MS + 0
  return {
    workers: run.workers,
    startedAt: 0,
    lastResultAt: relative(run.lastResultAt),
    endedAt: relative(run.endedAt),
    chunks: run.chunks.map((chunk) => ({
      ...chunk,
      posted: relative(chunk.posted),
      received: relative(chunk.received),
      started: relative(chunk.started),
      ended: relative(chunk.ended),
      completed: relative(chunk.completed),
    })),
  }
}
