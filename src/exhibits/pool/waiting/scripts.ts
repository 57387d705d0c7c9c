/** Pools whose tasks wait. The workers are up before the clock starts. */
import { type Ms, wallClock } from '#base'
import { Pool, register } from '#multiprocessing'
import { type RanChunk, Recorder } from '../lesson/recorder.ts'
import type { Main } from '../lesson/script.ts'
import { functions } from './functions.ts'
import { squaredLine } from './rounds.ts'

const { waitFor, sleepySquare, computeFor } = register(functions)

/** A few milliseconds on a common machine. */
const turnsPerTask = 3_000_000

/** What was measured. */
export interface Waited {
  readonly wallMs: Ms
  readonly chunks: readonly RanChunk[]
}

export const scripts = {
  /** So many waits, cut into chunks as map does. */
  async waits(main: Main, { workers, tasks, ms }: { workers: number; tasks: number; ms: Ms }): Promise<Waited> {
    const recorder = new Recorder()
    const module = main.module('child')
    await using pool = new Pool({ processes: workers, module, trace: recorder.trace, traceTasks: true })
    await recorder.allReady(workers)
    const start = wallClock()
    await pool.map(waitFor, new Array<number>(tasks).fill(ms))
    return { wallMs: wallClock() - start, chunks: recorder.chunks(start) }
  },

  /** So many equal computations, one a chunk, so that coordination has its share. */
  async computes(main: Main, { workers, tasks }: { workers: number; tasks: number }): Promise<Waited> {
    const recorder = new Recorder()
    const module = main.module('child')
    await using pool = new Pool({ processes: workers, module, trace: recorder.trace, traceTasks: true })
    await recorder.allReady(workers)
    const turns = new Array<number>(tasks).fill(turnsPerTask)
    // Once for the compiler of each worker: what it does is no part of the tasks.
    await pool.map(computeFor, turns, 1)
    const start = wallClock()
    await pool.map(computeFor, turns, 1)
    return { wallMs: wallClock() - start, chunks: recorder.chunks(start).filter(({ posted }) => posted >= 0) }
  },

  /** Notes 003: five squares that take a while each. */
  async squares(
    main: Main,
    { workers, ms }: { workers: number; ms: Ms },
  ): Promise<Waited & { readonly results: readonly number[] }> {
    const recorder = new Recorder()
    const module = main.module('child')
    await using pool = new Pool({ processes: workers, module, trace: recorder.trace, traceTasks: true })
    await recorder.allReady(workers)
    const start = wallClock()
    const results = await pool.map(
      sleepySquare,
      [1, 2, 3, 4, 5].map((x) => [x, ms] as const),
    )
    const wallMs = wallClock() - start
    main.print(squaredLine(results))
    return { wallMs, chunks: recorder.chunks(start), results }
  },
}
