/** Variables, arguments and memory of several processes. */
import { type Ms, wallClock } from '#base'
import { canShareMemory, Pool, Process, RawArray, RawValue, register } from '#multiprocessing'
import { Recorder } from '../lesson/recorder.ts'
import type { Main } from '../lesson/script.ts'
import { counterHere, functions } from './functions.ts'

const { addToPlain, addToShared, firstAndLast, hold } = register(functions)

/** A number in the parent before its child ran and after it. */
interface Watched {
  readonly before: number
  readonly after: number
}

export interface Changed {
  readonly plain: Watched
  /** Why there is no shared number, where there is none. */
  readonly shared: Watched | { readonly refused: string }
}

/** What it took to hand an array of so many bytes to a worker and have a number back, round by round. */
export interface HandOver {
  readonly sizeBytes: number
  readonly copied: readonly Ms[]
  /** Null without shared memory. */
  readonly shared: readonly Ms[] | null
}

const bytesPerNumber = 8

/** The pool that is held, with what its parent has of the data. */
let held: (AsyncDisposable & { readonly data: Float64Array }) | null = null

async function timed(call: () => Promise<unknown>): Promise<Ms> {
  const start = wallClock()
  await call()
  return wallClock() - start
}

export const scripts = {
  /** A child adds 1 to a plain variable, another one to a RawValue. */
  async change(main: Main, _setup: Record<string, never>): Promise<Changed> {
    const module = main.module('child')
    const before = counterHere()
    main.print(`parent: counter is ${before}`)
    const child = new Process({ module, target: addToPlain })
    child.start()
    await child.join()
    const plain = { before, after: counterHere() }
    main.print(`parent: counter is ${plain.after}`)
    try {
      const r = new RawValue('i', 0)
      main.print(`parent: r.value is ${r.value}`)
      const sharing = new Process({ module, target: addToShared, args: [r] })
      sharing.start()
      await sharing.join()
      main.print(`parent: r.value is ${r.value}`)
      return { plain, shared: { before: 0, after: r.value } }
    } catch (thrown) {
      const refused = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
      return { plain, shared: { refused } }
    }
  },

  /** The same array as a copied argument and as shared memory, taken in turns. */
  async handOver(main: Main, { sizeBytes, rounds }: { sizeBytes: number; rounds: number }): Promise<HandOver> {
    const recorder = new Recorder()
    await using pool = new Pool({ processes: 1, module: main.module('child'), trace: recorder.trace })
    await recorder.allReady(1)
    const own = new Float64Array(sizeBytes / bytesPerNumber).fill(1)
    const common = canShareMemory() ? RawArray('d', own) : null
    const copied: Ms[] = []
    const shared: Ms[] = []
    // The first round warms both ways up and is not kept.
    for (let round = 0; round <= rounds; round++) {
      const copiedMs = await timed(() => pool.apply(firstAndLast, [own]))
      const sharedMs = common === null ? 0 : await timed(() => pool.apply(firstAndLast, [common]))
      if (round === 0) continue
      copied.push(copiedMs)
      shared.push(sharedMs)
    }
    return { sizeBytes, copied, shared: common === null ? null : shared }
  },

  /**
   * Every worker is given the same data when it starts: a copy each, or memory that all share. The pool stays, so that
   * its memory can be measured, until another one is held or `release` runs.
   */
  async holding(
    main: Main,
    { workers, sizeBytes, shared }: { workers: number; sizeBytes: number; shared: boolean },
  ): Promise<{ readonly workers: number }> {
    await held?.[Symbol.asyncDispose]()
    const recorder = new Recorder()
    const numbers = sizeBytes / bytesPerNumber
    const data = shared ? RawArray('d', numbers) : new Float64Array(numbers)
    const pool = new Pool({
      ...{ processes: workers, module: main.module('child'), trace: recorder.trace },
      ...{ initializer: hold, initargs: [data] },
    })
    held = { [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](), data }
    await recorder.allReady(workers)
    return { workers: pool.processes }
  },

  /** Ends the pool that is held. */
  async release(_main: Main, _setup: Record<string, never>): Promise<void> {
    await held?.[Symbol.asyncDispose]()
    held = null
  },
}
