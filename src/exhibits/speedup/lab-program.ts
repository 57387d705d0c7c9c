/** What the lab measures, whichever way it comes: a workload of the catalogue, or a visitor's own code. */
import type { WorkerLike } from '#multiprocessing'
import { loadWorkload, type Runnable, type RunnerSetup } from '#workloads'
import type { LabOptions } from './lab.ts'

/** What is known of a visitor's code before it runs. Plain data: it crosses from the page. */
export interface OwnSetup {
  readonly tasks: number
  /** Whether it has a `combine`. */
  readonly combines: boolean
  /** Its text, as an address carries it. */
  readonly link: string
}

/** How to start each kind of worker. `rehearsal` starts those that run a visitor's code for the first time. */
export type Spawn = RunnerSetup['spawn'] & { readonly rehearsal: () => WorkerLike }

export interface LabProgram extends Disposable {
  readonly runnable: Runnable
  /** Its tasks wait rather than compute. */
  readonly waits: boolean
  /** The answer that is known beforehand, or null. */
  readonly expected: string | null
  readonly settings: Pick<RunnerSetup, 'pool' | 'limit'>
}

/**
 * Makes ready what the setup names.
 * @throws {RangeError} when no workload has that id; {Error} what a visitor's own code did wrong
 */
export async function openProgram(options: LabOptions): Promise<LabProgram> {
  const { setup } = options
  if (setup.own !== undefined) {
    const { openOwnProgram } = await import('./own-program.ts')
    return openOwnProgram(options, setup.own)
  }
  const workload = await loadWorkload(setup.workload)
  return {
    runnable: workload,
    waits: workload.kind === 'I/O',
    expected: workload.expected(setup.size),
    settings: {},
    [Symbol.dispose]() {},
  }
}
