/** The notes' programs, on our Pool. */
import { wallClock } from '#base'
import { cpuCount, Pool, range, register } from '#multiprocessing'
import { type RanChunk, Recorder } from '../lesson/recorder.ts'
import type { Main } from '../lesson/script.ts'
import { functions } from './functions.ts'
import { sumLine } from './programs.ts'
import { texts } from './text/files.ts'
import { type Counter, merge } from './word-counts.ts'

const { announcedSquare, quietSquare, printOften, sumRange, analysis } = register(functions)

/** Whether map begins once every worker is up, or at once, while they start. */
export type Start = 'up' | 'cold'

export interface SquaresRun {
  readonly total: number
  readonly chunks: readonly RanChunk[]
  readonly pids: readonly number[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export const scripts = {
  /** Notes 001, script 2: each worker says what it computes. */
  async squares(
    main: Main,
    { workers, items, start: how }: { workers: number; items: number; start: Start },
  ): Promise<SquaresRun> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: workers, module: main.module('child'), trace: recorder.trace })
    // With fork, as in the notes, workers are up within a millisecond; a Web Worker takes many.
    if (how === 'up') await recorder.allReady(workers)
    const start = wallClock()
    const squares = await pool.map(announcedSquare, range(1, items + 1))
    const total = sum(squares)
    main.print(sumLine(items, total))
    return { total, chunks: recorder.chunks(start), pids: pool.pids }
  },

  /** Notes 001, script 1: only the parent prints. */
  async sumOfSquares(main: Main, { workers }: { workers: number }): Promise<SquaresRun & { readonly cores: number }> {
    const recorder = new Recorder()
    main.print(`Number of cores available equals ${cpuCount()}`)
    await using pool = new Pool({ processes: workers, module: main.module('child'), trace: recorder.trace })
    const start = wallClock()
    const total = sum(await pool.map(quietSquare, range(1, 5001)))
    main.print(sumLine(5000, total))
    return { total, chunks: recorder.chunks(start), pids: pool.pids, cores: cpuCount() }
  },

  /** Notes 000, FirstPoolExample. */
  async loves(main: Main, _setup: Record<string, never>): Promise<{ readonly chunks: readonly RanChunk[] }> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: 2, module: main.module('child'), trace: recorder.trace })
    await recorder.allReady(2)
    const start = wallClock()
    await pool.map(printOften, [
      ['She loves me.', 10],
      ['She loves me not.', 10],
    ] as const)
    return { chunks: recorder.chunks(start) }
  },

  /** Notes 004: a sum by four partial sums. */
  async partialSums(
    main: Main,
    { ranges }: { ranges: readonly (readonly [number, number])[] },
  ): Promise<{ readonly sums: readonly number[]; readonly chunks: readonly RanChunk[] }> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: ranges.length, module: main.module('child'), trace: recorder.trace })
    const start = wallClock()
    const sums = await pool.map(sumRange, ranges)
    return { sums, chunks: recorder.chunks(start) }
  },

  /** Notes 002: a counter for each file, merged by the parent. */
  async counters(
    main: Main,
    _setup: Record<string, never>,
  ): Promise<{
    readonly counters: readonly Counter[]
    readonly composite: Counter
    readonly chunks: readonly RanChunk[]
  }> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: 4, module: main.module('child'), trace: recorder.trace })
    await recorder.allReady(4)
    const start = wallClock()
    const counters = await pool.map(analysis, Object.keys(texts))
    return { counters, composite: merge(counters), chunks: recorder.chunks(start) }
  },
}
