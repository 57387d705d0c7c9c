/** Tasks that keep a CPU busy: what the pool adds, and how well it divides. */

import type { MapOptions } from '#multiprocessing'
import type { PoolSectionName } from '../../../../src/cli/bench-report.ts'
import { peers } from '../../peers/index.ts'
import { bare } from '../contenders/index.ts'
import { functions, openPool } from '../contenders/ours.ts'
import { RawWorkers } from '../contenders/raw.ts'
import { libraryEntry, timedEntry } from '../entries.ts'
import { inLanes } from '../lanes.ts'
import type { Entry } from '../rounds.ts'
import type { Section } from '../section.ts'
import { tasks as here } from '../tasks.ts'
import { expectSame } from '../timing.ts'

const checkAgainst =
  (costs: readonly number[]) =>
  (answers: ArrayLike<unknown>): void => {
    for (const [place, cost] of costs.entries()) expectSame(answers[place], cost, `answer ${place}`)
  }

interface Ours {
  readonly contender: string
  readonly processes: number
  readonly case?: string
  readonly traced?: boolean
  readonly how?: MapOptions
  readonly note?: string
}

const ourEntry = (costs: readonly number[], { traced, how, processes, ...row }: Ours): Entry =>
  timedEntry({ kind: 'ours', ...row }, async () => {
    const pool = openPool({ processes, ...(traced && { trace: () => {} }) })
    const call = () => pool.map(functions.spin, costs, how)
    return { call, check: checkAgainst(costs), close: () => pool.terminate() }
  })

/** Raw workers, each told its share in one message. */
const sharesEntry = (
  shares: readonly (readonly number[])[],
  row: { readonly case: string | null; readonly note: string },
): Entry =>
  timedEntry({ contender: 'limit', kind: 'limit', ...row }, async () => {
    const workers = new RawWorkers(shares.length)
    return {
      call: () => Promise.all(shares.map((share, worker) => workers.ask(worker, 'spins', share))),
      check: (counts) =>
        expectSame(counts.join(), shares.map(({ length }) => length).join(), 'the number of tasks run'),
      close: () => workers.close(),
    }
  })

const libraryEntries = (costs: readonly number[], inCase: string | null): Entry[] =>
  [...peers, ...bare].map((library) =>
    libraryEntry(library, {
      processes: 2,
      case: inCase,
      check: checkAgainst(costs),
      call: (pool) => pool.map('spin', costs),
    }),
  )

const even = Array.from({ length: 64 }, () => 5)

export const tasks: Section = {
  name: 'tasks',
  unit: 'ms',
  about: '64 tasks of 5 ms',
  goals: [
    { contender: 'ours', of: 'limit', case: 'p = 2', atMost: 1.02 },
    { contender: 'ours', of: 'limit', case: 'p = 1', atMost: 1.02 },
    { contender: 'ours-traced', of: 'ours', case: 'p = 2', atMost: 1.05 },
  ],
  entries: () => [
    ourEntry(even, { contender: 'ours', case: 'p = 2', processes: 2 }),
    ourEntry(even, { contender: 'ours-traced', case: 'p = 2', processes: 2, traced: true }),
    sharesEntry([even.slice(32), even.slice(32)], { case: 'p = 2', note: 'two raw workers, half each' }),
    ...libraryEntries(even, 'p = 2'),
    ourEntry(even, { contender: 'ours', case: 'p = 1', processes: 1 }),
    timedEntry({ contender: 'limit', kind: 'limit', case: 'p = 1', note: 'the page itself' }, async () => ({
      call: async () => here.spins(even),
      check: (count) => expectSame(count, 64, 'the number of tasks run'),
      close: () => {},
    })),
  ],
}

/** The longest first, always to the worker that has least so far. @see Graham 1969 */
function longestFirst(costs: readonly number[], workers: number): number[][] {
  const shares = Array.from({ length: workers }, (): number[] => [])
  const loads = shares.map(() => 0)
  for (const cost of costs.toSorted((a, b) => b - a)) {
    const least = loads.indexOf(Math.min(...loads))
    shares[least]?.push(cost)
    loads[least] = (loads[least] ?? 0) + cost
  }
  return shares
}

/** A guided schedule's chunks: each a third of an even share of what is left, as our pool cuts them. */
function guidedChunks(costs: readonly number[], workers: number): readonly (readonly number[])[] {
  const chunks: (readonly number[])[] = []
  for (let start = 0; start < costs.length; start += chunks.at(-1)?.length ?? 1) {
    chunks.push(costs.slice(start, start + Math.ceil((costs.length - start) / (3 * workers))))
  }
  return chunks
}

/** The same schedule as ours, handed out to two raw workers: what hand-outs cost beside two that compute. */
const guidedEntry = (costs: readonly number[]): Entry =>
  timedEntry({ contender: 'limit-guided', kind: 'limit', note: 'the same chunks, two raw workers' }, async () => {
    const workers = new RawWorkers(2)
    return {
      call: () => inLanes(2, guidedChunks(costs, 2), (worker, chunk) => workers.ask(worker, 'spins', chunk)),
      check: (counts) =>
        expectSame(
          (counts as number[]).reduce((sum, count) => sum + count, 0),
          64,
          'the number of tasks run',
        ),
      close: () => workers.close(),
    }
  })

const rising = Array.from({ length: 64 }, (_, task) => (task + 1) / 10)

const unevenSection = (name: PoolSectionName, costs: readonly number[]): Section => ({
  name,
  unit: 'ms',
  about: `64 tasks of 0.1 to 6.4 ms, ${name}, 2 workers`,
  goals: [
    { contender: 'ours-guided', of: 'limit', atMost: 1.03 },
    { contender: 'ours-guided', of: 'limit-guided', atMost: 1.03 },
    { contender: 'limit-guided', of: 'limit', atMost: 1.03 },
  ],
  entries: () => [
    ourEntry(costs, { contender: 'ours', processes: 2, note: "CPython's chunks" }),
    ourEntry(costs, { contender: 'ours-guided', processes: 2, how: { schedule: 'guided' } }),
    sharesEntry(longestFirst(costs, 2), { case: null, note: 'longest processing time first, two raw workers' }),
    guidedEntry(costs),
    ...libraryEntries(costs, null),
  ],
})

export const ascending = unevenSection('ascending', rising)
export const descending = unevenSection('descending', rising.toReversed())
