import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PoolEvent, Run } from './events.ts'
import { chunksOf, costKinds, costsOf, isIterator, isSingle, itemsOf, methods, ownWorkOf, type Setup } from './setup.ts'
import { simulate } from './simulate.ts'

const setups: fc.Arbitrary<Setup> = fc
  .record({
    method: fc.constantFrom(...methods),
    processes: fc.integer({ min: 1, max: 8 }),
    chunksize: fc.integer({ min: 0, max: 24 }),
    items: fc.integer({ min: 1, max: 24 }),
    costs: fc.constantFrom(...costKinds),
    waiting: fc.integer({ min: 0, max: 100 }),
    failing: fc.integer({ min: 0, max: 24 }),
    seed: fc.integer({ min: 0, max: 1e6 }),
    cpus: fc.integer({ min: 1, max: 8 }),
  })
  .map((setup) => ({ ...setup, failing: setup.failing > setup.items ? 0 : setup.failing }))

const of = <T extends PoolEvent['type']>(run: Run, type: T): readonly Extract<PoolEvent, { type: T }>[] =>
  run.events.filter((event): event is Extract<PoolEvent, { type: T }> => event.type === type)

/** CPython's `_get_tasks` over range(1, n + 1), with `_map_async`'s chunksize where the caller names none. */
function referenceChunks({ method, items, processes, chunksize }: Setup): readonly (readonly number[])[] {
  const single = method === 'apply' || method === 'apply_async'
  const quotient = Math.floor(items / (processes * 4))
  const rule = items % (processes * 4) > 0 ? quotient + 1 : quotient
  const size = single ? 1 : chunksize > 0 ? chunksize : method.startsWith('imap') ? 1 : rule
  const left = Array.from({ length: items }, (_, place) => place + 1)
  const chunks: number[][] = []
  while (left.length > 0) chunks.push(left.splice(0, size))
  return chunks
}

/** When each chunk is back if every worker has a CPU of its own: whoever is idle longest takes the next one. */
function referenceBacks(setup: Setup): readonly { readonly chunk: number; readonly at: number }[] {
  const costs = costsOf(setup)
  const free = Array.from({ length: setup.processes }, () => 0)
  let earliest = 0
  const backs = referenceChunks(setup).map((items, chunk) => {
    const ran = items.includes(setup.failing) ? items.filter((item) => item <= setup.failing) : items
    const worker = free.indexOf(Math.min(...free))
    // An `apply` is not made before the one before it has returned.
    const from = setup.method === 'apply' ? earliest : (free[worker] as number)
    const at = ran.reduce((sum, item) => sum + (costs[item - 1] as number), from)
    free[worker] = at
    earliest = at
    return { chunk, at }
  })
  return backs.sort((a, b) => a.at - b.at || a.chunk - b.chunk)
}

/** What reaches the caller, in which order, given the order in which chunks come back: the rules of each result class. */
function referenceDelivered(setup: Setup, backs: readonly number[]): readonly (number | string | null)[] {
  const chunks = referenceChunks(setup)
  const failedChunk = chunks.findIndex((items) => items.includes(setup.failing))
  const raised = `raises ${setup.failing}`
  if (!isIterator(setup.method) && !isSingle(setup.method)) return [failedChunk < 0 ? null : raised]
  const order = setup.method === 'imap_unordered' ? backs : chunks.map((_, index) => index)
  const upTo = failedChunk < 0 ? order : order.slice(0, order.indexOf(failedChunk))
  const values = upTo.flatMap((index) => [...(chunks[index] as readonly number[])])
  return failedChunk < 0 ? values : [...values, raised]
}

const delivered = (run: Run): readonly (number | string | null)[] =>
  run.events.flatMap((event): (number | string | null)[] => {
    if (event.type === 'deliver') return [event.item]
    return event.type === 'throw' ? [`raises ${event.item}`] : []
  })

describe('a simulated run follows the rules of CPython, in 200 random settings', () => {
  test('the tasks are cut as Pool._get_tasks cuts them, and taken from the queue in order', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const run = simulate(setup)
        const chunks = referenceChunks(setup)
        expect(chunksOf(setup).map(itemsOf)).toEqual(chunks)
        const taken = of(run, 'take').map(({ chunk }) => chunk)
        const stopped = setup.method === 'apply' && setup.failing > 0 ? setup.failing : chunks.length
        expect(taken).toEqual(chunks.slice(0, stopped).map((_, index) => index))
      }),
      { numRuns: 200 },
    )
  })

  test('results become available in the order that the rule gives', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const run = simulate({ ...setup, cpus: 8, waiting: 0 })
        const backs = of(run, 'back')
        const stopped = setup.method === 'apply' && setup.failing > 0 ? setup.failing : backs.length
        const expected = referenceBacks(setup).slice(0, stopped)
        expect(backs.map(({ chunk }) => chunk)).toEqual(expected.map(({ chunk }) => chunk))
        backs.forEach(({ at }, place) => {
          expect(at).toBeCloseTo(expected[place]?.at ?? Number.NaN, 6)
        })
      }),
      { numRuns: 200 },
    )
  })

  test('the caller gets what the result class gives it, in that order, and no sooner than it can', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const run = simulate(setup)
        const backs = of(run, 'back')
        expect(delivered(run)).toEqual(
          referenceDelivered(
            setup,
            backs.map(({ chunk }) => chunk),
          ),
        )
        const backAt = (item: number): number =>
          backs.find(({ chunk }) => referenceChunks(setup)[chunk]?.includes(item))?.at ?? Number.NaN
        for (const event of run.events) {
          if (event.type !== 'deliver') continue
          const needed = event.item === null ? backs.map(({ at }) => at) : [backAt(event.item)]
          expect(event.at).toBeGreaterThanOrEqual(Math.max(...needed))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('every run ends with close and join, and no worker does two things at once', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const { events } = simulate(setup)
        expect(events.at(-1)?.type).toBe('join')
        const busy = new Set<number>()
        for (const event of events) {
          if (event.type === 'take') {
            expect(busy.has(event.worker)).toBe(false)
            busy.add(event.worker)
          } else if (event.type === 'back') busy.delete(event.worker)
        }
        const times = events.map(({ at }) => at)
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })
})

const setup: Setup = {
  ...{ method: 'imap', processes: 4, chunksize: 2, items: 16, costs: 'one-slow' },
  ...{ waiting: 0, failing: 0, seed: 1, cpus: 4 },
}

test('the same setup gives the same run, and another seed another one', () => {
  expect(simulate(setup)).toEqual(simulate(setup))
  expect(simulate({ ...setup, seed: 2 }).events).not.toEqual(simulate(setup).events)
})

test('workers that compute share the CPUs, and workers that wait need none', () => {
  const end = (change: Partial<Setup>): number =>
    simulate({ ...setup, costs: 'equal', ...change }).events.at(-1)?.at ?? 0
  expect(end({ cpus: 2 }) / end({ cpus: 4 })).toBeCloseTo(2, 0)
  expect(end({ cpus: 1, waiting: 100 })).toBeCloseTo(end({ cpus: 4 }), 0)
})

test('an asynchronous call leaves the parent free for its own work, and then get() waits', () => {
  const run = simulate({ ...setup, method: 'map_async' })
  expect(of(run, 'get')[0]?.at).toBe(ownWorkOf(setup))
})

test('an exception ends its chunk: the tasks behind it do not run, and the others do', () => {
  const run = simulate({ ...setup, method: 'map', chunksize: 4, failing: 6 })
  expect(of(run, 'back').find(({ failed }) => failed === 6)?.lost).toEqual([5, 6, 7, 8])
  const ran = of(run, 'start').length + of(run, 'done').length
  expect(of(run, 'raise').map(({ item }) => item)).toEqual([6])
  expect(of(run, 'done').map(({ item }) => item)).not.toContain(7)
  expect(ran).toBe(4 + 13)
  expect(run.events.findIndex(({ type }) => type === 'throw')).toBeGreaterThan(
    run.events.findLastIndex(({ type }) => type === 'back'),
  )
})
