import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_WORKERS, workerCounts } from './worker-counts.ts'

test('up to 8 logical CPUs every count to twice as many is offered', () => {
  expect(workerCounts(2)).toEqual([1, 2, 3, 4])
  expect(workerCounts(8)).toHaveLength(16)
})

test('past 8 logical CPUs the counts double up to C, then 1.5 C and 2 C', () => {
  expect(workerCounts(12)).toEqual([1, 2, 4, 8, 12, 18, 24])
  expect(workerCounts(16)).toEqual([1, 2, 4, 8, 16, 24, 32])
})

test('work that waits gets counts to 16 on any machine', () => {
  expect(workerCounts(2, { waiting: true })).toEqual([1, 2, 3, 4, 8, 16])
})

test('counts ascend, start at 1, hold C and never pass what a browser can start', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (cpus) => {
      const counts = workerCounts(cpus)
      expect(counts[0]).toBe(1)
      expect(counts.every((count, i) => i === 0 || count > (counts[i - 1] as number))).toBe(true)
      expect(counts.at(-1)).toBeLessThanOrEqual(MAX_WORKERS)
      if (cpus <= MAX_WORKERS) expect(counts).toContain(cpus)
    }),
  )
  expect(() => workerCounts(0)).toThrow(RangeError)
})
