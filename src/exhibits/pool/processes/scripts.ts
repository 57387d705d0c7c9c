/** Programs with Process, before there is a pool. */
import { type Ms, wallClock } from '#base'
import { Process, register } from '#multiprocessing'
import type { Main } from '../lesson/script.ts'
import { functions } from './functions.ts'

const { computeAndSay, spawnProcesses, returnsAtOnce, raises, sleepsLong } = register(functions)

/** How one process went, from the parent's side. */
interface Course {
  readonly pid: number
  readonly startedAt: Ms
  readonly joinedAt: Ms
}

export interface Finish {
  readonly first: 'p' | 'q'
  readonly p: Course
  readonly q: Course
}

/** How a process ended, as its parent sees it. */
export interface Ending {
  readonly name: string
  /** Its exit code before its start, while it ran, and when it was over. */
  readonly before: number | null
  readonly alive: boolean
  readonly exitcode: number | null
  readonly error: string | null
}

export const scripts = {
  /** Two processes, p started before q. Which is joined first? */
  async race(main: Main, { p, q }: { p: number; q: number }): Promise<Finish> {
    const begin = wallClock()
    const order: ('p' | 'q')[] = []
    const course = async (name: 'p' | 'q', units: number): Promise<Course> => {
      const process = new Process({ module: main.module('child'), target: computeAndSay, args: [name, units], name })
      process.start()
      const startedAt = wallClock() - begin
      await process.join()
      order.push(name)
      return { pid: process.pid ?? 0, startedAt, joinedAt: wallClock() - begin }
    }
    const [courseP, courseQ] = await Promise.all([course('p', p), course('q', q)])
    return { first: order[0] ?? 'p', p: courseP, q: courseQ }
  },

  /** Four processes that print and have two children each, which print too. */
  async bob(main: Main, _setup: Record<string, never>): Promise<{ readonly started: number }> {
    const module = main.module('parent')
    const spawners = [1, 2, 3, 4].map((number) => new Process({ module, target: spawnProcesses, name: `${number}` }))
    for (const spawner of spawners) spawner.start()
    await Promise.all(spawners.map((spawner) => spawner.join()))
    const failed = spawners.find(({ exitcode }) => exitcode !== 0)
    if (failed !== undefined)
      throw new Error(`process ${failed.name} ended with ${failed.exitcode}: ${failed.error?.message}`)
    return { started: spawners.length }
  },

  /** Three ways to end, and one process that is still running when its parent stops waiting. */
  async endings(main: Main, _setup: Record<string, never>): Promise<readonly Ending[]> {
    const module = main.module('child')
    const returns = new Process({ module, target: returnsAtOnce, name: 'returns' })
    const throws = new Process({ module, target: raises, name: 'raises' })
    const ended = new Process({ module, target: sleepsLong, name: 'terminated' })
    const waited = new Process({ module, target: sleepsLong, name: 'unfinished' })
    const all = [returns, throws, ended, waited]
    const before = all.map(({ exitcode }) => exitcode)
    for (const process of all) process.start()
    const alive = all.map((process) => process.isAlive())
    await returns.join()
    await throws.join()
    ended.terminate()
    await ended.join()
    await waited.join({ timeoutMs: 50 })
    const rows = all.map(({ name, exitcode, error }, place) => ({
      ...{ name, before: before[place] ?? null, alive: alive[place] ?? false, exitcode },
      error: error === null ? null : `${error.name}: ${error.message}`,
    }))
    waited.terminate()
    return rows
  },
}
