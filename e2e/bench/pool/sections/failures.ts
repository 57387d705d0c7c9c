/** What a pool makes of tasks, workers and modules that fail: hung, wrong and lost calls, and the time until it is whole. */
import { Pool, type TraceEvent } from '#multiprocessing'
import { peers } from '../../peers/index.ts'
import type { Library, LibraryPool } from '../contender.ts'
import { browserVersion } from '../contenders/browser-version.ts'
import { comlink } from '../contenders/comlink.ts'
import { functions, ours, workerModule } from '../contenders/ours.ts'
import { RawWorkers, spawnLocked } from '../contenders/raw.ts'
import { stopWorkers } from '../ledger.ts'
import { callAll, expectFates, expectFullStrength, lastSettled, newTrap, trappedSettled } from '../misbehaviour.ts'
import type { Entry } from '../rounds.ts'
import type { Section } from '../section.ts'
import type { Trap } from '../tasks.ts'
import { expectSame, sleep } from '../timing.ts'

const limitMs = 100
/** Ends of workers take a while after they are asked for. */
const settleMs = 30

type Trial = (pool: LibraryPool, trap: Omit<Trap, 'x'>) => Promise<number>

/** A case: how the pool is opened, and what is done and timed. */
interface Case {
  readonly name: string
  readonly options?: { readonly limitMs?: number; readonly missing?: boolean }
  readonly trial: Trial
}

/** The pool can be used afterwards. */
async function expectUsable(pool: LibraryPool): Promise<void> {
  const answer = await Promise.race([pool.call('square', 9).catch(() => 'an error'), sleep(1000)])
  expectSame(answer, 81, 'the answer to the next call')
}

const cases: readonly Case[] = [
  {
    name: 'a task throws',
    trial: async (pool, trap) => {
      const fates = await callAll(pool, 'throwAtThree', trap)
      expectFates(fates, { trapped: 'rejected', others: 'right' })
      await expectUsable(pool)
      return lastSettled(fates)
    },
  },
  {
    name: 'a worker closes itself',
    trial: async (pool, trap) => {
      const fates = await callAll(pool, 'closeOnce', trap)
      expectFates(fates, { trapped: 'right', others: 'right' })
      await expectUsable(pool)
      return lastSettled(fates)
    },
  },
  {
    name: 'closed, until whole',
    trial: async (pool, trap) => {
      const fates = callAll(pool, 'closeOnce', trap)
      // Asked for once the worker is gone, so that it is the pool without it that answers.
      while (trap.at[0] === 0) await sleep(1)
      await expectFullStrength(pool)
      const ms = performance.timeOrigin + performance.now() - (trap.at[0] as number)
      await fates
      return ms
    },
  },
  {
    name: 'an infinite loop',
    options: { limitMs },
    trial: async (pool, trap) => {
      const fates = await callAll(pool, 'loopAtThree', trap)
      expectFates(fates, { trapped: 'rejected', others: 'right' })
      return trappedSettled(fates) - limitMs
    },
  },
  {
    name: 'looped, until whole',
    options: { limitMs },
    trial: async (pool, trap) => {
      const started = performance.now()
      const fates = callAll(pool, 'loopAtThree', trap)
      await sleep(limitMs)
      await expectFullStrength(pool)
      const ms = performance.now() - started
      // How late the task is told of is a case of its own.
      return ms - trappedSettled(await fates)
    },
  },
  {
    name: 'no such module',
    options: { missing: true },
    trial: async (pool, trap) => {
      const fates = await callAll(pool, 'throwAtThree', trap)
      expectFates(fates, { trapped: 'rejected', others: 'rejected' })
      return lastSettled(fates)
    },
  },
]

/** A pool of its own for each repetition; whatever became of it, its loops end and its workers are stopped. */
function trialEntry(library: Library, { name, options, trial }: Case): Entry {
  const repeat = async (owner: string): Promise<number> => {
    const trap = newTrap()
    let pool: LibraryPool | null = null
    try {
      pool = await library.open({ processes: 2, ...options })
      if (!options?.missing) await expectFullStrength(pool)
      return await trial(pool, trap)
    } finally {
      Atomics.store(trap.flag, 0, 1)
      Promise.resolve(pool?.close()).catch(() => {})
      stopWorkers(owner)
      await sleep(settleMs)
    }
  }
  return {
    ...{ contender: library.name, kind: library.kind, version: library.version, case: name },
    judged: library.kind === 'ours',
    open: (owner) => ({ repeat: () => repeat(owner), close: () => {} }),
  }
}

/** Keeps so many workers busy until it is disposed of. */
async function keepBusy(count: number): Promise<Disposable> {
  const { flag, at } = newTrap()
  const workers = new RawWorkers(count)
  for (let worker = 0; worker < count; worker++) {
    await workers.ask(worker, 'nothing', 7)
    void workers.ask(worker, 'loopAtThree', { x: 3, flag, at })
  }
  return {
    [Symbol.dispose]() {
      Atomics.store(flag, 0, 1)
      workers.close()
    },
  }
}

/** A worker that ends itself as in the trial, and takes a CPU for its end. Resolves to when it did. */
async function endOne(): Promise<number> {
  const trap = newTrap()
  const workers = new RawWorkers(1)
  await workers.ask(0, 'nothing', 7)
  void workers.ask(0, 'closeOnce', { x: 3, ...trap })
  while (trap.at[0] === 0) await sleep(0)
  workers.close()
  return (trap.at[0] as number) - performance.timeOrigin
}

/** What else the CPUs have to do, by the number of workers that compute. */
const beside = ['', ', when one has closed itself, beside one that computes', ', beside two that compute'] as const

interface ColdStart {
  readonly contender: string
  /** How many workers compute meanwhile. */
  readonly busy: number
  /** With a Web Lock, by which its end is noticed. */
  readonly locked?: boolean
}

/** What a replacement cannot be faster than: alone, and beside what runs meanwhile on the same CPUs. */
const coldStart = (inCase: string, { contender, busy, locked = false }: ColdStart): Entry => ({
  ...{ contender, kind: 'limit', version: browserVersion, judged: true, case: inCase },
  note: `the cold start of a raw worker${locked ? ' with a Web Lock' : ''}${beside[busy]}`,
  open: () => ({
    async repeat() {
      using _busy = await keepBusy(busy)
      const started = busy === 1 ? await endOne() : performance.now()
      const workers = locked ? new RawWorkers(1, spawnLocked) : new RawWorkers(1)
      await workers.ask(0, 'nothing', 7)
      const ms = performance.now() - started
      workers.close()
      await sleep(settleMs)
      return ms
    },
    close: () => {},
  }),
})

/** From the end of a worker to when our pool knows of it. */
const deathSeen: Entry = {
  ...{ contender: 'ours', kind: 'ours', version: __BUILD__, case: 'closed, until seen', judged: true },
  open: () => ({
    async repeat() {
      const trap = newTrap()
      let seen: (at: number) => void = () => {}
      const exit = new Promise<number>((resolve) => {
        seen = resolve
      })
      const trace = (event: TraceEvent): void => {
        if (event.type === 'exit' && event.cause !== null) seen(event.at)
      }
      const pool = new Pool({ processes: 2, module: workerModule(), trace })
      await pool.apply(functions.closeOnce, [{ x: 3, ...trap }])
      pool.terminate()
      return (await exit) - (trap.at[0] as number)
    },
    close: () => {},
  }),
}

const loop = 'an infinite loop'
/** Until a pool is whole again, and how many of its workers compute meanwhile: who waits for its fellow, and who loops. */
const untilWhole: Readonly<Record<string, number>> = { 'closed, until whole': 1, 'looped, until whole': 2 }

const coldStarts = (busy: number): readonly ColdStart[] => [
  { contender: 'limit', busy: 0 },
  { contender: 'limit-busy', busy },
  { contender: 'limit-busy-locked', busy, locked: true },
]

export const failures: Section = {
  name: 'failures',
  unit: 'ms',
  about: `8 calls with 2 workers, of which one misbehaves: until all have settled; the loop after its limit of ${limitMs} ms, and whole after it was told of`,
  goals: [
    { contender: 'ours', case: 'closed, until seen', atMost: 10 },
    { contender: 'ours', case: loop, atMost: 10 },
    ...Object.keys(untilWhole).flatMap((inCase) =>
      ['limit', 'limit-busy', 'limit-busy-locked'].map((of) => ({ contender: 'ours', of, case: inCase, atMost: 1.2 })),
    ),
  ],
  entries: () => [
    deathSeen,
    ...cases.flatMap((one) => [
      ...[ours, ...peers, comlink].map((library) => trialEntry(library, one)),
      ...(one.name in untilWhole
        ? coldStarts(untilWhole[one.name] ?? 0).map((start) => coldStart(one.name, start))
        : []),
    ]),
  ],
}
