/** The program that makes a call, with a note of each thing that it does: the parent's side of a real run. */
import { assertNever, type Ms, wallClock } from '#base'
import type { AsyncResult, Pool } from '#multiprocessing'
import { chunksizeOf, ownWorkOf, type Setup } from './setup.ts'
import type { ParentNote } from './traced.ts'

/** Any registered function: what it takes is the work's to know. */
export type AnyTask = (...args: unknown[]) => unknown

const sleep = (ms: Ms): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What a program calls, on what, and how it knows whose result or error it was given. */
export interface Work {
  readonly func: AnyTask
  /** The function of `starmap`, and its arguments. */
  readonly pairFunc: AnyTask
  readonly items: Iterable<unknown>
  readonly pairs: Iterable<unknown[]>
  /** The item, from 1, of the result that came after `count` others. */
  itemOf(value: unknown, count: number): number
  /** The item whose error came after `count` results; rethrows what no task raised. */
  raisedBy(thrown: unknown, count: number): number
  /** Takes what the caller was given: the result of an item, or of all. */
  deliver?(item: number | null, value: unknown): void
}

/** The program, with a note of each thing that it does. */
export class NotedProgram {
  readonly notes: ParentNote[] = []
  readonly #setup: Setup
  readonly #pool: Pool
  readonly #work: Work
  #count = 0

  constructor(setup: Setup, pool: Pool, work: Work) {
    this.#setup = setup
    this.#pool = pool
    this.#work = work
  }

  #note(type: 'call' | 'deliver' | 'get', item: number | null): void {
    this.notes.push({ type, item, at: wallClock() })
  }

  #deliver(item: number | null, value: unknown): void {
    this.#note('deliver', item)
    this.#count += 1
    this.#work.deliver?.(item, value)
  }

  async run(): Promise<void> {
    try {
      await this.#call()
    } catch (thrown) {
      const at = wallClock()
      this.notes.push({ type: 'throw', item: this.#work.raisedBy(thrown, this.#count), at })
    }
    this.notes.push({ type: 'close', at: wallClock() })
    this.#pool.close()
    await this.#pool.join()
    this.notes.push({ type: 'join', at: wallClock() })
  }

  #call(): Promise<void> {
    const size = chunksizeOf(this.#setup)
    const { method } = this.#setup
    const { items, pairs, func, pairFunc } = this.#work
    switch (method) {
      case 'map':
        return this.#list(() => this.#pool.map(func, items, size))
      case 'starmap':
        return this.#list(() => this.#pool.starmap(pairFunc, pairs, size))
      case 'map_async':
        return this.#listLater(() => this.#pool.mapAsync(func, items, size))
      case 'starmap_async':
        return this.#listLater(() => this.#pool.starmapAsync(pairFunc, pairs, size))
      case 'imap':
        return this.#loop(() => this.#pool.imap(func, items, size))
      case 'imap_unordered':
        return this.#loop(() => this.#pool.imapUnordered(func, items, size))
      case 'apply':
        return this.#apply(func)
      case 'apply_async':
        return this.#applyAsync(func)
      default:
        return assertNever(method)
    }
  }

  async #list(call: () => Promise<unknown>): Promise<void> {
    this.#note('call', null)
    this.#deliver(null, await call())
  }

  async #listLater(call: () => AsyncResult<unknown>): Promise<void> {
    this.#note('call', null)
    const result = call()
    await sleep(ownWorkOf(this.#setup))
    this.#note('get', null)
    this.#deliver(null, await result.get())
  }

  async #loop(call: () => AsyncIterableIterator<unknown>): Promise<void> {
    this.#note('call', null)
    const results = call()
    try {
      for await (const value of results) this.#deliver(this.#work.itemOf(value, this.#count), value)
    } catch (thrown) {
      await results.return?.()
      throw thrown
    }
  }

  async #apply(func: AnyTask): Promise<void> {
    let item = 0
    for (const argument of this.#work.items) {
      item += 1
      this.#note('call', item)
      this.#deliver(item, await this.#pool.apply(func, [argument]))
    }
  }

  async #applyAsync(func: AnyTask): Promise<void> {
    this.#note('call', null)
    const results = [...this.#work.items].map((argument) => this.#pool.applyAsync(func, [argument]))
    await sleep(ownWorkOf(this.#setup))
    for (const [place, result] of results.entries()) {
      if (!result.ready()) this.#note('get', place + 1)
      this.#deliver(place + 1, await result.get())
    }
  }
}
