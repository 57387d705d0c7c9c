import { Pool, type PoolOptions, remote } from '#multiprocessing'
import type { Library, LibraryPool, OpenOptions } from '../contender.ts'
import { missingModule } from '../missing-module.ts'
import type { Tasks } from '../tasks.ts'

/** The tasks as a pool takes them. */
export const functions = remote<Tasks>(
  ...(['nothing', 'square', 'twice', 'spin', 'ends', 'stock', 'numbers'] as const),
  ...(['throwAtThree', 'closeOnce', 'loopAtThree', 'meet'] as const),
)

/** A new function each time, so that no pool finds workers that another has left: every start is a cold one. */
export const workerModule = () => (): Worker =>
  new Worker(new URL('../workers/ours.ts', import.meta.url), { type: 'module' })

const missing = (): Worker => new Worker(missingModule, { type: 'module' })

/** Our pool over the tasks. */
export const openPool = (options: Omit<PoolOptions, 'module'>): Pool => new Pool({ ...options, module: workerModule() })

type AnyTask = (argument: unknown) => unknown

export const ours: Library = {
  name: 'ours',
  kind: 'ours',
  version: __BUILD__,
  open({ processes, limitMs, missing: isMissing }: OpenOptions): LibraryPool {
    const pool = new Pool({
      processes,
      module: isMissing ? missing : workerModule(),
      ...(limitMs !== undefined && { taskTimeoutMs: limitMs }),
    })
    return {
      map: (task, items) => pool.map(functions[task] as AnyTask, items),
      call: (task, argument) => pool.apply(functions[task] as AnyTask, [argument]),
      close: () => pool.terminate(),
    }
  },
}
