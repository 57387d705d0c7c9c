/** `x * x` for every item: all cost is that of the pool. */

import { type Pool, range } from '#multiprocessing'
import type { PoolSectionName } from '../../../../src/cli/bench-report.ts'
import { openShared, peers, versionOf } from '../../peers/index.ts'
import type { LibraryPool } from '../contender.ts'
import { ComlinkWorkers, comlink } from '../contenders/comlink.ts'
import { Claimers } from '../contenders/limit.ts'
import { functions, openPool } from '../contenders/ours.ts'
import { RawWorkers, raw } from '../contenders/raw.ts'
import { libraryEntry, timedEntry } from '../entries.ts'
import { inChunks } from '../lanes.ts'
import type { Entry } from '../rounds.ts'
import type { Goal } from '../rows.ts'
import type { Section } from '../section.ts'
import { expectSame } from '../timing.ts'

const processes = 2

/** Every one of the results, because a lost chunk is easily missed. */
function checkSquares(length: number): (results: ArrayLike<unknown>) => void {
  return (results) => {
    expectSame(results.length, length, 'the number of results')
    for (let x = 0; x < length; x++) if (results[x] !== x * x) expectSame(results[x], x * x, `result ${x}`)
  }
}

function checkTwice(items: readonly string[]): (results: ArrayLike<unknown>) => void {
  const right = items.map((text) => text + text)
  return (results) => {
    expectSame(results.length, right.length, 'the number of results')
    right.forEach((text, place) => {
      if (results[place] !== text) expectSame(results[place], text, `result ${place}`)
    })
  }
}

type Squares = (pool: Pool) => Promise<ArrayLike<number>>

function ourEntries(length: number): Entry[] {
  const numbers = Array.from({ length }, (_, x) => x)
  const texts = numbers.map(String)
  const check = checkSquares(length)
  const typed: Squares = (pool) => pool.map(functions.square, range(length), { into: Float64Array })
  const listed: Squares = (pool) => pool.map(functions.square, numbers)
  const entry = (contender: string, note: string, options: object, map: Squares): Entry =>
    timedEntry({ contender, kind: 'ours', note }, async () => {
      const pool = openPool({ processes, ...options })
      return { call: () => map(pool), check, close: () => pool.terminate() }
    })
  return [
    entry('ours', 'range in, typed array out', {}, typed),
    entry('ours-traced', 'the same, every chunk recorded', { trace: () => {} }, typed),
    entry('ours-no-shared-memory', 'the same by messages', { sharedMemory: false }, typed),
    entry('ours-plain', 'lists in and out', {}, listed),
    entry('ours-plain-no-shared-memory', 'the same by messages', { sharedMemory: false }, listed),
    timedEntry({ contender: 'ours-strings', kind: 'ours', note: 'lists of strings' }, async () => {
      const pool = openPool({ processes })
      const call = (): Promise<string[]> => pool.map(functions.twice, texts)
      return { call, check: checkTwice(texts), close: () => pool.terminate() }
    }),
  ]
}

function limitEntries(length: number): Entry[] {
  const numbers = Array.from({ length }, (_, x) => x)
  const check = checkSquares(length)
  return [
    timedEntry({ contender: 'limit', kind: 'limit', note: 'range in, shared memory claimed, out' }, async () => {
      const claimers = new Claimers(processes)
      return { call: () => claimers.squaresOfRange(length), check, close: () => claimers.close() }
    }),
    timedEntry({ contender: 'limit-plain', kind: 'limit', note: 'the same with lists copied in and out' }, async () => {
      const claimers = new Claimers(processes)
      return { call: () => claimers.squaresOfList(numbers), check, close: () => claimers.close() }
    }),
  ]
}

/** Chunks as CPython cuts them, on raw workers. */
function rawEntries(length: number): Entry[] {
  const numbers = Array.from({ length }, (_, x) => x)
  const texts = numbers.map(String)
  const entry = <T>(
    row: { readonly contender: string; readonly note: string },
    items: readonly T[],
    check: (results: ArrayLike<unknown>) => void,
    ask: (workers: RawWorkers, worker: number, chunk: readonly T[]) => Promise<unknown>,
  ): Entry =>
    timedEntry({ ...row, kind: 'bare', judged: true }, async () => {
      const workers = new RawWorkers(processes)
      const run = (worker: number, chunk: readonly T[]) => ask(workers, worker, chunk) as Promise<ArrayLike<unknown>>
      return { call: () => inChunks(processes, items, run), check, close: () => workers.close() }
    })
  return [
    entry(
      { contender: 'raw-chunked', note: 'lists in and out' },
      numbers,
      checkSquares(length),
      (workers, worker, chunk) => workers.ask(worker, 'squares', chunk),
    ),
    entry(
      { contender: 'raw-transferred', note: 'lists packed, moved, and back' },
      numbers,
      checkSquares(length),
      (workers, worker, chunk) => workers.ask(worker, 'squaresMoved', new Float64Array(chunk), 'move'),
    ),
    entry(
      { contender: 'raw-chunked-strings', note: 'lists of strings' },
      texts,
      checkTwice(texts),
      (workers, worker, chunk) => workers.ask(worker, 'twices', chunk),
    ),
  ]
}

const probes = [1000, 5000] as const
/** The first probe is made once before it counts: a start would hide how fast the time grows. */
const tries = [probes[0], ...probes]
/** Per repetition; what would take longer is not begun, because it may keep the page busy for all that time. */
const mostMs = 60_000

/** @throws {Error} when a library's time grows so fast with the number of items that this many would take too long */
async function refuseEndless(pool: LibraryPool, length: number): Promise<void> {
  if (length <= probes[1]) return
  const times: number[] = []
  for (const count of tries) {
    const items = Array.from({ length: count }, (_, x) => x)
    const started = performance.now()
    checkSquares(count)(await pool.map('square', items))
    times.push(performance.now() - started)
  }
  const [, few = 0, more = 0] = times
  const growth = Math.max(1, Math.log(more / few) / Math.log(probes[1] / probes[0]))
  const expected = more * (length / probes[1]) ** growth
  if (expected < mostMs) return
  const seen = `${few.toFixed(0)} ms for ${probes[0]} items, ${more.toFixed(0)} ms for ${probes[1]}`
  throw new Error(`not run: ${seen}, so about ${(expected / 1000).toFixed(0)} s for ${length}`)
}

function otherEntries(length: number): Entry[] {
  const numbers = Array.from({ length }, (_, x) => x)
  const check = checkSquares(length)
  return [
    ...[...peers, comlink, raw].map((library) =>
      libraryEntry(library, {
        ...{ processes, check },
        call: (pool) => pool.map('square', numbers),
        before: (pool) => refuseEndless(pool, length),
      }),
    ),
    timedEntry(
      {
        contender: 'hamsters.js-shared',
        kind: 'peer',
        version: versionOf('hamsters.js'),
        note: 'its shared array, made in the call',
      },
      async () => {
        const map = await openShared(processes)
        // Ours makes its memory in the call, too.
        return { call: () => map('square', Float64Array.from(numbers)), check, close: () => {} }
      },
    ),
    timedEntry({ contender: 'comlink-chunked', kind: 'bare', version: comlink.version }, async () => {
      const workers = new ComlinkWorkers(processes)
      const run = (worker: number, chunk: readonly number[]) =>
        workers.call(worker, 'squares', chunk) as Promise<number[]>
      return { call: () => inChunks(processes, numbers, run), check, close: () => workers.close() }
    }),
    timedEntry({ contender: 'serial', kind: 'bare', note: 'the page itself' }, async () => ({
      call: async () => numbers.map((x) => x * x),
      check,
      close: () => {},
    })),
  ]
}

const goals: readonly Goal[] = [
  { contender: 'ours', of: 'limit', atMost: 1.3 },
  { contender: 'ours-plain', of: 'limit-plain', atMost: 1.15 },
  { contender: 'ours-plain-no-shared-memory', of: 'raw-transferred', atMost: 1.2 },
  { contender: 'ours-strings', of: 'raw-chunked-strings', atMost: 1.1 },
]

const section = (name: PoolSectionName, length: number, judged: readonly Goal[]): Section => ({
  name,
  unit: 'ms',
  about: `the squares of ${length.toLocaleString('en')} numbers with 2 workers`,
  goals: judged,
  entries: () => [...ourEntries(length), ...limitEntries(length), ...otherEntries(length), ...rawEntries(length)],
})

export const map5k = section('map5k', 5000, [])
export const map100k = section('map100k', 100_000, goals)
