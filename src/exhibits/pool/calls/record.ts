/** One real run: a pool of real workers, its trace, and what the program around it noted. */
import { wallClock } from '#base'
import { currentProcess, Pool, type PoolOptions, range, register, type TraceEvent, ValueError } from '#multiprocessing'
import { type AnyTask, NotedProgram, type Work } from './noted-program.ts'
import { costsOf, resultOf, type Setup } from './setup.ts'
import { spin, tasks } from './tasks.ts'
import type { Recording } from './traced.ts'

register(tasks)

/** What this machine computes in a millisecond when nothing disturbs it: the best of a few short looks. */
function spinsPerMs(): number {
  const turns = 400_000
  const rates = Array.from({ length: 5 }, () => {
    const start = wallClock()
    spin(turns)
    return turns / Math.max(wallClock() - start, 0.01)
  })
  return Math.max(...rates)
}

/** The item whose result is this square. */
function itemOf(value: unknown): number {
  const item = Math.round(Math.sqrt(Number(value)))
  if (resultOf(item) !== value) throw new Error(`${value} is no square: a worker computed something else`)
  return item
}

function squares({ items, failing }: Setup): Work {
  const numbers = range(1, items + 1)
  return {
    func: tasks.square as AnyTask,
    pairFunc: tasks.multiply as AnyTask,
    items: numbers,
    pairs: [...numbers].map((x) => [x, x]),
    itemOf,
    raisedBy(thrown) {
      if (thrown instanceof ValueError) return failing
      throw thrown
    },
  }
}

/** A pool whose workers are all up, and the number of calls that it took to know. */
export async function startPool(
  options: PoolOptions & { readonly processes: number },
  ready: AnyTask = tasks.ready,
): Promise<Pool> {
  let up = (): void => {}
  const allUp = new Promise<void>((resolve) => {
    up = resolve
  })
  let count = 0
  const trace = (event: TraceEvent): void => {
    options.trace?.(event)
    if (event.type !== 'ready') return
    count += 1
    if (count === options.processes) up()
  }
  const pool = new Pool({ ...options, trace })
  // The call rejects when no worker can be started; without it there would be nothing to wait with.
  await pool.apply(ready, [])
  await allUp
  return pool
}

/** Runs a setup once on real workers, which `module` starts. Rejects when they cannot run. */
export async function record(setup: Setup, module: PoolOptions['module']): Promise<Recording> {
  const trace: TraceEvent[] = []
  const { processes, waiting, failing } = setup
  const load = { costs: costsOf(setup), waiting, failing, spinsPerMs: spinsPerMs() }
  await using pool = await startPool({
    ...{ processes, module, traceTasks: true },
    ...{ initializer: tasks.prepare, initargs: [load] },
    trace: (event) => trace.push(event),
  })
  const { pids } = pool
  const program = new NotedProgram(setup, pool, squares(setup))
  await program.run()
  return { setup, trace, notes: program.notes, firstCall: 2, pids, parentPid: currentProcess().pid }
}

/** A pool with nothing to do, as long as its memory is measured. */
export async function holdPool(processes: number, module: PoolOptions['module']): Promise<AsyncDisposable> {
  return startPool({ processes, module })
}
