/** The functions that the workers of a visitor's program have. They are named as those of a workload's workers. */
import { wallClock } from '#base'
import type { OwnProgram, OwnShape } from './own-program.ts'
import { shown } from './printing.ts'
import { text } from './text.ts'

const longestAnswer = 2000

/** @param open gives the program, or throws what its text threw @param shared memory that the workers share, if any */
export function ownTasks(open: () => OwnProgram, shared: Int32Array | null) {
  let items: ArrayLike<unknown> = []
  const runTask = (task: number): unknown => open().run(items[task])
  const warm = async (sample: readonly number[], windowMs: number): Promise<number> => {
    const start = wallClock()
    let passes = 0
    do {
      for (const task of sample) await runTask(task)
      passes += 1
    } while (wallClock() - start < windowMs)
    return (wallClock() - start) / passes
  }
  return {
    /** Makes the items; the workload's name is not needed. Each worker makes its own, so that tasks travel as numbers. */
    prepare: (_id: string, size: number): void => {
      items = open().items(size)
    },
    runTask,
    /** The visitor's own function, for a pool that sends the items themselves. */
    run: (item: unknown): unknown => open().run(item),
    /** Says that the worker is idle. Before every run all of them do, so each run finds shared memory zero. */
    acknowledge: (): void => {
      shared?.fill(0)
    },
    warm,
    warmIf: (turn: boolean, sample: readonly number[], windowMs: number): number | Promise<number> =>
      turn ? warm(sample, windowMs) : 0,
    runAll: async (count: number): Promise<unknown[]> => {
      shared?.fill(0)
      const results: unknown[] = []
      for (let task = 0; task < count; task++) {
        const result = runTask(task)
        results.push(result instanceof Promise ? await result : result)
      }
      return results
    },
    /** What the program has, after its text ran. @throws what is wrong with it, with the line where there is one */
    inspect: (size: number): OwnShape => open().shape(size),
    /** The first items at that size, at most `most`, and how many there are. @throws {TypeError} when one cannot be sent */
    listed: (size: number, most: number): { readonly items: unknown[]; readonly of: number } => {
      const list = open().items(size)
      const first = Array.from({ length: Math.min(most, list.length) }, (_, place) => list[place])
      try {
        return { items: structuredClone(first), of: list.length }
      } catch (thrown) {
        throw new TypeError(text.cannotBeSent((thrown as Error).message))
      }
    },
    /** What `combine` makes of the results, as a text. */
    combine: async (results: readonly unknown[]): Promise<string> =>
      shown(await open().combine(results)).slice(0, longestAnswer),
  }
}

export type OwnTasks = ReturnType<typeof ownTasks>
