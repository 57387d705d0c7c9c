import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorOf, forms, mistakesOf, rangesOf, rightTotal, upTo } from './partial-sums.ts'

const closed = ([start, stop]: readonly [number, number]): number => ((stop - start) * (start + stop - 1)) / 2

test('four even parts give the partial sums of the notes', () => {
  const sums = rangesOf([250_000, 500_000, 750_000], 'range(a + 1, b + 1)').map(closed)
  expect(sums).toEqual([31250125000, 93750125000, 156250125000, 218750125000])
  expect(sums.reduce((a, b) => a + b)).toBe(500000500000)
  expect(rightTotal).toBe(500000500000)
})

test('range(a, b) leaves the last number out, and range(a, b + 1) counts every cut twice', () => {
  const cuts = [250_000, 500_000, 750_000]
  expect(mistakesOf(rangesOf(cuts, 'range(a, b)'))).toEqual({ missing: [upTo], twice: [] })
  expect(mistakesOf(rangesOf(cuts, 'range(a, b + 1)'))).toEqual({ missing: [], twice: cuts })
  expect(mistakesOf(rangesOf(cuts, 'range(a + 1, b + 1)'))).toEqual({ missing: [], twice: [] })
})

test('wherever the cuts are, the mistakes found explain the whole error of the total', () => {
  const cut = fc.integer({ min: 1, max: upTo - 1 })
  const cuts = fc.uniqueArray(cut, { minLength: 3, maxLength: 3 }).map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(cuts, fc.constantFrom(...forms), (at, form) => {
      const ranges = rangesOf(at, form)
      const total = ranges.map(closed).reduce((a, b) => a + b)
      expect(total - rightTotal).toBe(errorOf(mistakesOf(ranges)))
    }),
  )
})
