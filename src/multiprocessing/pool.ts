/**
 * A pool of worker processes, in Python's vocabulary, over Web Workers. `differences.ts` holds what is not as in CPython.
 * @see CPython Lib/multiprocessing/pool.py
 */
import { AsyncResult, type Callbacks } from './async-result.ts'
import { checkChunksize } from './chunks.ts'
import type { CallKind } from './connection.ts'
import { canShareMemory } from './context.ts'
import { Dispatcher } from './dispatcher.ts'
import { missingFunction, nameOf } from './function-names.ts'
import { Lifetime } from './lifetime.ts'
import { asTasks } from './map-call.ts'
import { type NumberArray, type NumberArrayClass, numberArrayClass, numberArrayName } from './number-array.ts'
import { PoolCalls } from './pool-calls.ts'
import { type IntoOptions, type MapOptions, mapSettings, type PoolOptions, poolSettings } from './pool-options.ts'
import type { AnyFunction } from './registry.ts'
import { offerShared } from './shared-object.ts'

type Results<R> = Awaited<R>[]
type NumberFunction<A> = (item: A) => number | Promise<number>

/**
 * ```ts
 * await using pool = new Pool({ processes: 4, module: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) })
 * await pool.map(square, [1, 2, 3]) // [1, 4, 9]
 * ```
 * Leaving the scope of `await using` terminates the pool, as Python's `with` does. A pool that nobody can reach any more,
 * and that owes nobody a result, is terminated when the browser collects it.
 */
export class Pool implements AsyncDisposable {
  /** Number of workers. */
  readonly processes: number
  readonly #dispatcher: Dispatcher
  readonly #lifetime: Lifetime
  readonly #calls: PoolCalls

  /** @throws {RangeError} when the number of processes is not a whole number from 1 to 256, or another setting is no good */
  constructor(options: PoolOptions) {
    const settings = poolSettings(options)
    const { trace = null, traceTasks = false, sharedMemory = true } = options
    this.processes = settings.processes
    // The dispatcher outlives a forgotten pool until it is stopped, so nothing given to it may lead back here.
    const lifetime = new Lifetime()
    this.#dispatcher = new Dispatcher({
      ...settings,
      module: options.module,
      initializer: options.initializer === undefined ? null : nameOf(options.initializer),
      // Nobody's without it. A worker that still made them whole could give them to the next pool's.
      initargs: options.initializer === undefined ? [] : offerShared(options.initargs ?? []),
      trace,
      sharedMemory,
      traceTasks,
      locks: options.locks === undefined ? (globalThis.navigator?.locks ?? null) : options.locks,
      gaveUp: (error) => lifetime.giveUp(error),
      drained: () => lifetime.drained(),
    })
    // Tasks that are counted or timed one by one go by messages.
    const mayClaim = settings.taskTimeoutMs === null && options.maxtasksperchild === undefined
    this.#calls = new PoolCalls(this.#dispatcher, this.processes, sharedMemory && canShareMemory() && mayClaim)
    this.#lifetime = lifetime
    lifetime.rule(this, this.#dispatcher)
  }

  /** The pids of the workers, by slot. A replaced worker's pid changes. */
  get pids(): readonly number[] {
    return this.#dispatcher.pids
  }

  /**
   * Applies `func` to every item, in parallel, and resolves to the results in input order: a list, or with `into` a
   * typed array. Rejects with the first failure once every chunk is back.
   */
  map<A, C extends NumberArrayClass>(
    func: NumberFunction<A>,
    items: Iterable<A>,
    options: IntoOptions<C>,
  ): Promise<InstanceType<C>>
  map<A, R>(func: (item: A) => R, items: Iterable<A>, options?: number | MapOptions): Promise<Results<R>>
  map(func: AnyFunction, items: Iterable<unknown>, options?: number | MapOptions): Promise<unknown> {
    return this.#submit(func, 'map', items, options, undefined).get()
  }

  /** `map` whose items are lists of arguments: `func(...item)`. */
  starmap<A extends readonly unknown[], R>(
    func: (...args: A) => R,
    items: Iterable<A>,
    options?: number | MapOptions,
  ): Promise<Results<R>> {
    return this.starmapAsync(func, items, options).get()
  }

  /** Calls `func` once, in one worker. */
  apply<A extends readonly unknown[], R>(func: (...args: A) => R, args: A): Promise<Awaited<R>> {
    return this.applyAsync(func, args).get()
  }

  /** `map` that returns at once with an AsyncResult. */
  mapAsync<A, C extends NumberArrayClass>(
    func: NumberFunction<A>,
    items: Iterable<A>,
    options: IntoOptions<C>,
    callbacks?: Callbacks<InstanceType<C>>,
  ): AsyncResult<InstanceType<C>>
  mapAsync<A, R>(
    func: (item: A) => R,
    items: Iterable<A>,
    options?: number | MapOptions,
    callbacks?: Callbacks<Results<R>>,
  ): AsyncResult<Results<R>>
  mapAsync(
    func: AnyFunction,
    items: Iterable<unknown>,
    options?: number | MapOptions,
    callbacks?: Callbacks<never>,
  ): AsyncResult<unknown> {
    return this.#submit(func, 'map', items, options, callbacks)
  }

  /** `starmap` that returns at once with an AsyncResult. */
  starmapAsync<A extends readonly unknown[], R>(
    func: (...args: A) => R,
    items: Iterable<A>,
    options?: number | MapOptions,
    callbacks?: Callbacks<Results<R>>,
  ): AsyncResult<Results<R>> {
    return this.#submit(func as AnyFunction, 'starmap', items, options, callbacks)
  }

  /** `apply` that returns at once with an AsyncResult. */
  applyAsync<A extends readonly unknown[], R>(
    func: (...args: A) => R,
    args: A,
    callbacks?: Callbacks<Awaited<R>>,
  ): AsyncResult<Awaited<R>> {
    const name = this.#check(func as AnyFunction)
    return new AsyncResult((settle, reject) => {
      const resolve = (values: ArrayLike<unknown>): void => settle(values[0] as Awaited<R>)
      this.#calls.add(
        { func: name, kind: 'starmap', tasks: [args], into: null, owner: this, resolve, reject },
        { chunksize: 1 },
      )
    }, callbacks)
  }

  /**
   * Applies `func` to the items of any iterable or async iterable, also one without an end, and yields the results in
   * input order as soon as each may be. Items are read as results are taken: at most four chunks a worker ahead.
   * @param chunksize tasks per chunk; 1 as in CPython
   */
  imap<A, R>(
    func: (item: A) => R,
    items: Iterable<A> | AsyncIterable<A>,
    chunksize = 1,
  ): AsyncIterableIterator<Awaited<R>> {
    return this.#iterate(func as AnyFunction, items, chunksize, true) as AsyncIterableIterator<Awaited<R>>
  }

  /** `imap` that yields each result as it comes. */
  imapUnordered<A, R>(
    func: (item: A) => R,
    items: Iterable<A> | AsyncIterable<A>,
    chunksize = 1,
  ): AsyncIterableIterator<Awaited<R>> {
    return this.#iterate(func as AnyFunction, items, chunksize, false) as AsyncIterableIterator<Awaited<R>>
  }

  /** Takes no more calls. The workers end when those in flight are over. */
  close(): void {
    this.#lifetime.close()
  }

  /** Ends the workers at once; every call in flight rejects with PoolTerminatedError. */
  terminate(): void {
    this.#lifetime.terminate()
  }

  /**
   * Resolves when the workers are gone.
   * @throws {ValueError} before `close` or `terminate`
   */
  join(): Promise<void> {
    return this.#lifetime.join()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.terminate()
  }

  /** The name of a function that this pool can run now. */
  #check(func: AnyFunction): string {
    this.#lifetime.checkRunning()
    const name = nameOf(func)
    // While no worker is ready its functions are unknown; then the worker itself answers.
    const { names } = this.#dispatcher
    if (names !== null && !names.has(name)) throw missingFunction(name)
    return name
  }

  #submit<R>(
    func: AnyFunction,
    kind: CallKind,
    items: Iterable<unknown>,
    options: number | MapOptions | IntoOptions<NumberArrayClass> | undefined,
    callbacks: Callbacks<R> | undefined,
  ): AsyncResult<R> {
    const name = this.#check(func)
    const settings = mapSettings(options, this.processes)
    const into = typeof options === 'object' && 'into' in options ? numberArrayName(options.into) : null
    const tasks = asTasks(items)
    return new AsyncResult<R>((settle, reject) => {
      const resolve = (values: unknown[] | NumberArray): void => settle(values as R)
      if (tasks.length === 0) resolve(into === null ? [] : new (numberArrayClass(into))(0))
      else this.#calls.add({ func: name, kind, tasks, into, owner: this, resolve, reject }, settings)
    }, callbacks)
  }

  #iterate(
    func: AnyFunction,
    items: Iterable<unknown> | AsyncIterable<unknown>,
    chunksize: number,
    ordered: boolean,
  ): AsyncIterableIterator<unknown> {
    const name = this.#check(func)
    checkChunksize(chunksize)
    return this.#calls.iterate(name, items, chunksize, ordered, this)
  }
}

/** Closes a pool, rather than terminating it, at the end of a scope: Python's `contextlib.closing`. */
export function closing(pool: Pool): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      pool.close()
    },
  }
}
