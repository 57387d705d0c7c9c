/** Pools that come to an end, and what that does to their results. */
import { closing, Pool, range, register } from '#multiprocessing'
import { Recorder } from '../lesson/recorder.ts'
import type { Main } from '../lesson/script.ts'
import { sumLine } from '../who/programs.ts'
import { functions } from './functions.ts'

const { square, cube, lateSquare, failsAtThree } = register(functions)

/** A way to leave a pool behind. */
export type End = 'close' | 'terminate' | 'with' | 'closing' | 'none'

/** What became of six calls in flight when their pool was left. */
export interface Ended {
  /** The value of each, or the name of the error with which it ended. */
  readonly outcomes: readonly (number | string)[]
  /** What a further call was answered with. */
  readonly further: string
}

const named = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)

async function failure(call: () => unknown): Promise<string> {
  try {
    await call()
    return 'accepted'
  } catch (thrown) {
    return named(thrown)
  }
}

async function leave(pool: Pool, how: End): Promise<void> {
  switch (how) {
    case 'close':
      pool.close()
      return
    case 'terminate':
      pool.terminate()
      return
    case 'with': {
      await using _left = pool
      return
    }
    case 'closing': {
      await using _closed = closing(pool)
      return
    }
    default:
      return
  }
}

export interface Failed {
  /** What the caller of map caught. */
  readonly caught: string
  /** Workers that were not ended when the error had been caught. */
  readonly alive: number
  /** What the pool answered to another map. */
  readonly again: string
}

export const scripts = {
  /** Notes 001, broken_pool.py and its cure: a pool of workers without cube, then one with it. */
  async broken(main: Main, _setup: Record<string, never>): Promise<{ readonly refusal: string }> {
    await using early = new Pool({ processes: 2, module: main.module('early') })
    const numbers = [1, 2, 3, 4, 5]
    main.print(`Square result: [${(await early.map(square, numbers)).join(', ')}]`)
    const refusal = await failure(() => early.map(cube, numbers))
    main.print(refusal)
    await using second = new Pool({ processes: 2, module: main.module('child') })
    main.print(`Cube result: [${(await second.map(cube, numbers)).join(', ')}]`)
    return { refusal }
  },

  /** Six calls on two workers; the pool is left when the first two have returned. */
  async ending(main: Main, { how, ms }: { how: End; ms: number }): Promise<Ended> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: 2, module: main.module('child'), trace: recorder.trace })
    await recorder.allReady(2)
    const results = [1, 2, 3, 4, 5, 6].map((x) => pool.applyAsync(lateSquare, [x, ms]))
    await results[0]?.wait()
    await results[1]?.wait()
    await leave(pool, how)
    const further = await failure(() => pool.applyAsync(square, [7]))
    const outcomes = await Promise.all(
      results.map(async (result) => {
        try {
          return await result.get()
        } catch (thrown) {
          return thrown instanceof Error ? thrown.name : String(thrown)
        }
      }),
    )
    return { outcomes, further }
  },

  /** Notes 001: the pool is dropped after its map. What it computed is there; its workers are too. */
  async dropped(main: Main, _setup: Record<string, never>): Promise<{ total: number; alive: number }> {
    const recorder = new Recorder()
    let pool: Pool | null = new Pool({ processes: 2, module: main.module('child'), trace: recorder.trace })
    const left = pool
    try {
      const squares = await pool.map(square, range(1, 11))
      pool = null
      const total = squares.reduce((sum, value) => sum + value, 0)
      main.print(sumLine(10, total))
      return { total, alive: left.processes - recorder.moments(0).filter(({ type }) => type === 'exit').length }
    } finally {
      // The lesson does what the program forgot.
      left.terminate()
    }
  },

  /** A task that raises, in a pool that is left by it or kept. */
  async failing(main: Main, { scoped }: { scoped: boolean }): Promise<Failed> {
    const recorder = new Recorder()
    const pool = new Pool({ processes: 2, module: main.module('child'), trace: recorder.trace })
    try {
      await recorder.allReady(2)
      const run = async (): Promise<void> => {
        await using _left = scoped ? pool : null
        await pool.map(failsAtThree, [1, 2, 3, 4])
      }
      const caught = await failure(run)
      const alive = 2 - recorder.moments(0).filter(({ type }) => type === 'exit').length
      const again = await failure(async () => {
        if ((await pool.map(failsAtThree, [1, 2])).join() !== '1,2') throw new Error('wrong results')
      })
      return { caught, alive, again }
    } finally {
      pool.terminate()
    }
  },

  /** The states of an AsyncResult whose task raises. */
  async asyncFailing(main: Main, _setup: Record<string, never>): Promise<readonly string[]> {
    await using pool = new Pool({ processes: 1, module: main.module('child') })
    const result = pool.applyAsync(failsAtThree, [3])
    const python = (value: boolean): string => (value ? 'True' : 'False')
    const pending = python(result.ready())
    await result.wait()
    return [pending, python(result.ready()), python(result.successful()), await failure(() => result.get())]
  },
}
