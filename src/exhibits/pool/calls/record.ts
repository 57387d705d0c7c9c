/** One real run: a pool of real workers, its trace, and what the program around it noted. */
import { assertNever, type Ms, wallClock } from '#base'
import {
  type AsyncResult,
  currentProcess,
  Pool,
  type PoolOptions,
  range,
  register,
  type TraceEvent,
  ValueError,
} from '#multiprocessing'
import { chunksizeOf, costsOf, ownWorkOf, resultOf, type Setup } from './setup.ts'
import { spin, tasks } from './tasks.ts'
import type { ParentNote, Recording } from './traced.ts'

register(tasks)

const sleep = (ms: Ms): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

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

/** The program, with a note of each thing that it does. */
class Program {
  readonly notes: ParentNote[] = []
  readonly #setup: Setup
  readonly #pool: Pool

  constructor(setup: Setup, pool: Pool) {
    this.#setup = setup
    this.#pool = pool
  }

  #note(type: 'call' | 'deliver' | 'get', item: number | null): void {
    this.notes.push({ type, item, at: wallClock() })
  }

  async run(): Promise<void> {
    try {
      await this.#call()
    } catch (thrown) {
      if (!(thrown instanceof ValueError)) throw thrown
      this.notes.push({ type: 'throw', item: this.#setup.failing, at: wallClock() })
    }
    this.notes.push({ type: 'close', at: wallClock() })
    this.#pool.close()
    await this.#pool.join()
    this.notes.push({ type: 'join', at: wallClock() })
  }

  get #items(): Iterable<number> {
    return range(1, this.#setup.items + 1)
  }

  get #pairs(): Iterable<[number, number]> {
    return [...this.#items].map((x) => [x, x])
  }

  #call(): Promise<void> {
    const size = chunksizeOf(this.#setup)
    const { method } = this.#setup
    switch (method) {
      case 'map':
        return this.#list(() => this.#pool.map(tasks.square, this.#items, size))
      case 'starmap':
        return this.#list(() => this.#pool.starmap(tasks.multiply, this.#pairs, size))
      case 'map_async':
        return this.#listLater(() => this.#pool.mapAsync(tasks.square, this.#items, size))
      case 'starmap_async':
        return this.#listLater(() => this.#pool.starmapAsync(tasks.multiply, this.#pairs, size))
      case 'imap':
        return this.#loop(() => this.#pool.imap(tasks.square, this.#items, size))
      case 'imap_unordered':
        return this.#loop(() => this.#pool.imapUnordered(tasks.square, this.#items, size))
      case 'apply':
        return this.#apply()
      case 'apply_async':
        return this.#applyAsync()
      default:
        return assertNever(method)
    }
  }

  async #list(call: () => Promise<unknown>): Promise<void> {
    this.#note('call', null)
    await call()
    this.#note('deliver', null)
  }

  async #listLater(call: () => AsyncResult<unknown>): Promise<void> {
    this.#note('call', null)
    const result = call()
    await sleep(ownWorkOf(this.#setup))
    this.#note('get', null)
    await result.get()
    this.#note('deliver', null)
  }

  async #loop(call: () => AsyncIterableIterator<number>): Promise<void> {
    this.#note('call', null)
    const results = call()
    try {
      for await (const value of results) this.#note('deliver', itemOf(value))
    } catch (thrown) {
      await results.return?.()
      throw thrown
    }
  }

  async #apply(): Promise<void> {
    for (const item of this.#items) {
      this.#note('call', item)
      await this.#pool.apply(tasks.square, [item])
      this.#note('deliver', item)
    }
  }

  async #applyAsync(): Promise<void> {
    this.#note('call', null)
    const results = [...this.#items].map((x) => this.#pool.applyAsync(tasks.square, [x]))
    await sleep(ownWorkOf(this.#setup))
    for (const [place, result] of results.entries()) {
      if (!result.ready()) this.#note('get', place + 1)
      await result.get()
      this.#note('deliver', place + 1)
    }
  }
}

/** The item whose result is this square. */
const itemOf = (value: number): number => {
  const item = Math.round(Math.sqrt(value))
  if (resultOf(item) !== value) throw new Error(`${value} is no square: a worker computed something else`)
  return item
}

/** A pool whose workers are all up, and the number of calls that it took to know. */
async function startPool(options: PoolOptions & { readonly processes: number }): Promise<Pool> {
  let up = (): void => {}
  const allUp = new Promise<void>((resolve) => {
    up = resolve
  })
  let ready = 0
  const trace = (event: TraceEvent): void => {
    options.trace?.(event)
    if (event.type !== 'ready') return
    ready += 1
    if (ready === options.processes) up()
  }
  const pool = new Pool({ ...options, trace })
  // The call rejects when no worker can be started; without it there would be nothing to wait with.
  await pool.apply(tasks.ready, [])
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
  const program = new Program(setup, pool)
  await program.run()
  return { setup, trace, notes: program.notes, firstCall: 2, pids, parentPid: currentProcess().pid }
}

/** A pool with nothing to do, as long as its memory is measured. */
export async function holdPool(processes: number, module: PoolOptions['module']): Promise<AsyncDisposable> {
  return startPool({ processes, module })
}
