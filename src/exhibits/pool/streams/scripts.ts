/** A generator as the input of a call, with every step of it recorded. */
import { type Ms, wallClock } from '#base'
import { Pool, register } from '#multiprocessing'
import { Recorder } from '../lesson/recorder.ts'
import type { Main } from '../lesson/script.ts'
import { functions } from './functions.ts'

const { processItem } = register(functions)

export type How = 'imap' | 'unordered' | 'list'

/** The counts at one moment: items that the generator has given, and results that the caller has taken. */
export interface Moment {
  readonly at: Ms
  readonly pulled: number
  readonly taken: number
}

export interface Streamed {
  readonly moments: readonly Moment[]
  /** The results in the order in which the caller had them. */
  readonly order: readonly number[]
}

export interface StreamSetup {
  readonly how: How
  readonly workers: number
  readonly items: number
  /** How long the caller is busy with each result. */
  readonly takeMs: Ms
}

const sleep = (ms: Ms): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

class Ledger {
  readonly moments: Moment[] = []
  readonly order: number[] = []
  readonly #start = wallClock()
  readonly #tell: (moment: Moment) => void
  #pulled = 0

  constructor(tell: (moment: Moment) => void) {
    this.#tell = tell
  }

  *input(items: number): Generator<number> {
    for (let item = 0; item < items; item++) {
      this.#pulled += 1
      this.#note()
      yield item
    }
  }

  take(result: number): void {
    this.order.push(result)
    this.#note()
  }

  #note(): void {
    const moment = { at: wallClock() - this.#start, pulled: this.#pulled, taken: this.order.length }
    this.moments.push(moment)
    this.#tell(moment)
  }
}

export const scripts = {
  /** The same generator by imap, by imap_unordered, or as a list of everything by map. */
  async stream(main: Main<Moment>, { how, workers, items, takeMs }: StreamSetup): Promise<Streamed> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: workers, module: main.module('child'), trace: recorder.trace })
    await recorder.allReady(workers)
    const ledger = new Ledger(main.tell)
    const input = ledger.input(items)
    const results =
      how === 'imap'
        ? pool.imap(processItem, input)
        : how === 'unordered'
          ? pool.imapUnordered(processItem, input)
          : await pool.map(processItem, [...input], 1)
    for await (const result of results) {
      ledger.take(result)
      await sleep(takeMs)
    }
    return { moments: ledger.moments, order: ledger.order }
  },
}
