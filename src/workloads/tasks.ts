/** The functions that the workers of a workload's pool have. Their parent knows them by name only. */
import { wallClock } from '#base'
import { register } from '#multiprocessing'
import { kernelOf } from './kernels.ts'
import type { Kernel } from './workload.ts'

let kernel: Kernel<unknown> = () => {
  throw new Error('prepare() has not been called in this worker')
}
let size = 0

/** Repeats the tasks of `sample` for about `windowMs` and returns the milliseconds of one pass over them. */
async function warm(sample: readonly number[], windowMs: number): Promise<number> {
  const start = wallClock()
  let passes = 0
  do {
    for (const task of sample) await kernel(task, size)
    passes += 1
  } while (wallClock() - start < windowMs)
  return (wallClock() - start) / passes
}

export const tasks = register({
  /** The pool's initializer: chooses the workload and its size. */
  prepare: (id: string, wanted: number): void => {
    kernel = kernelOf(id)
    size = wanted
  },
  runTask: (task: number): unknown => kernel(task, size),
  /** Says only that the worker is there and idle. */
  acknowledge: (): void => {},
  warm,
  /** Warms only the worker whose turn it is; for a statically scheduled map with one item a worker. */
  warmIf: (turn: boolean, sample: readonly number[], windowMs: number): number | Promise<number> =>
    turn ? warm(sample, windowMs) : 0,
  /** The whole batch in this one worker, as a program without a pool runs it. */
  runAll: async (count: number): Promise<unknown[]> => {
    const partials: unknown[] = []
    for (let task = 0; task < count; task++) {
      const partial = kernel(task, size)
      partials.push(partial instanceof Promise ? await partial : partial)
    }
    return partials
  },
})

export type Tasks = typeof tasks
