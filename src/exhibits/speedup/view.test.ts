import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParams, writeParams } from '#base'
import { encodePoints, type PointSummary } from '#measure'
import { workloads } from '#workloads'
import { fromCode } from './linked.ts'
import { params, type Settings, sizeOf } from './params.ts'
import { keyOf, readAddress } from './snapshot.ts'
import { chunksText, viewOf } from './view.ts'

const settings: fc.Arbitrary<Settings> = fc.record({
  workload: fc.constantFrom(...workloads.map(({ id }) => id)),
  size: fc.integer({ min: 0, max: 2_000_000_000 }),
  workers: fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { maxLength: 24 }).map((list) => list.sort((a, b) => a - b)),
  chunksize: fc.oneof(
    fc.constant('auto' as const),
    fc.constant('even' as const),
    fc.integer({ min: 1, max: 1_000_000 }),
  ),
  schedule: fc.constantFrom('dynamic' as const, 'static' as const, 'guided' as const),
  seconds: fc.integer({ min: 1, max: 600 }),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  baseline: fc.constantFrom('serial' as const, 'p1' as const),
  view: fc.constantFrom('graph' as const, 'table' as const, 'python' as const),
  guess: fc.option(fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10)),
  points: fc.constant(''),
  code: fc.constant(''),
})

test('every setting survives the address', () => {
  fc.assert(
    fc.property(settings, (values) => {
      const query = new URLSearchParams(writeParams(params, values).toString())
      expect(readParams(params, query)).toEqual({ values, problems: [] })
    }),
  )
})

test('what is said of a size in a link is what is used', () => {
  const read = (query: string) => readAddress(new URLSearchParams(query)).snapshot
  const most = read('workload=primes&size=1e18')
  expect(most.settings.size).toBe(sizeOf(most.settings))
  expect(most.message).toEqual({
    about: 'link-problems',
    text: `size: 1e18 is outside 1000 to 50000000; ${most.settings.size} is used.`,
  })
  const none = read('workload=primes&size=many')
  expect(none.message).toMatchObject({ text: expect.stringContaining(`${sizeOf(none.settings)} is used`) })
  expect(read('workload=primes&size=0').message).toBeNull()
})

test('a size is always one that its workload takes', () => {
  fc.assert(
    fc.property(settings, (values) => {
      const { min, max } = workloads.find(({ id }) => id === values.workload)?.sizes ?? { min: 0, max: 0 }
      expect(sizeOf(values)).toBeGreaterThanOrEqual(min)
      expect(sizeOf(values)).toBeLessThanOrEqual(max)
    }),
  )
})

test('a measurement belongs to workload, size, chunksize and schedule, not to counts, time or seed', () => {
  const base = readParams(params, new URLSearchParams()).values
  expect(keyOf({ ...base, workers: [1, 2], seconds: 99, seed: 7 } as Settings)).toBe(keyOf(base))
  for (const change of [{ workload: 'sleep' }, { size: 1234 }, { chunksize: 3 }, { schedule: 'static' }]) {
    expect(keyOf({ ...base, ...change } as Settings)).not.toBe(keyOf(base))
  }
})

const points: readonly PointSummary[] = [
  { workers: 1, medianMs: 430, speedup: 0.97, low: 0.95, high: 0.99, rounds: 12, efficiency: 0.97 },
  { workers: 2, medianMs: 220, speedup: 1.9, low: 1.85, high: 1.95, rounds: 12, efficiency: 0.95 },
  { workers: 4, medianMs: 215, speedup: 1.95, low: 1.8, high: 2.1, rounds: 12, efficiency: 0.4875 },
]

describe('what the page says', () => {
  const snapshot = readAddress(new URLSearchParams('workload=primes')).snapshot

  test('before a run it asks for a guess at the most workers, and names what the browser reports', () => {
    const view = viewOf(snapshot, [1, 2, 3, 4], 2)
    expect(view).toMatchObject({ stage: 'predict', title: 'How fast will 4 workers be?', selected: null, points: [] })
    expect(view.sentence).toContain('The browser reports 2 logical CPUs.')
  })

  test('a link shows its points as measured elsewhere, selects the headline and describes the chart in full', () => {
    const shown = fromCode(encodePoints({ hardwareConcurrency: 2, serialMs: 418, points }))
    const view = viewOf({ ...snapshot, shown }, [1, 2], 8)
    expect(view).toMatchObject({ stage: 'result', cpus: 2, selected: 2, ticks: [1, 2, 4] })
    expect(view.title).toMatch(/^1\.9\d?× with 2 workers$/)
    expect(view.sentence).toContain('From the link')
    expect(view.description).toContain('1 worker 0.97×')
  })

  test('nothing unreadable becomes a measurement', () => {
    fc.assert(fc.property(fc.string(), (code) => fromCode(code) === null))
  })

  test.each([
    [1000, 125, '8 chunks of 125'],
    [1000, 63, '16 chunks of 63, the last 55'],
    [16, 100, '1 chunk of 16'],
    [20_000, 1, '20,000 chunks of 1'],
  ])('%i tasks in chunks of %i are %s', (tasks, chunksize, words) => {
    expect(chunksText(tasks, chunksize)).toBe(words)
  })
})
