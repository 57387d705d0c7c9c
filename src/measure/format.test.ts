import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalsFor,
  formatDuration,
  formatInterval,
  formatPercent,
  formatSpeedup,
  formatTick,
  formatWorkerList,
  formatWorkers,
  wholePercents,
} from './format.ts'

const interval = (low: number, speedup: number, high: number) => ({ low, speedup, high })

describe('speedups', () => {
  test('have the digits that their interval supports', () => {
    expect(formatSpeedup(interval(2.4, 3.13, 3.6))).toBe('3.1×')
    expect(formatSpeedup(interval(3.08, 3.127, 3.16))).toBe('3.13×')
    expect(formatSpeedup(interval(1, 3.1, 5))).toBe('3×')
    expect(formatSpeedup(interval(15.99, 16.021, 16.05))).toBe('16.0×')
    expect(formatSpeedup(interval(0.0041, 0.00423, 0.0043))).toBe('0.0042×')
    expect(formatSpeedup({ speedup: 3.127, low: null, high: null })).toBe('3.1×')
    expect(formatSpeedup(interval(1, 1, 1))).toBe('1.00×')
  })

  test('never print a digit below the first digit of the half-width, nor more than 3', () => {
    const positive = fc.double({ min: 1e-3, max: 999, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (value, halfWidth) => {
        const decimals = decimalsFor(value, halfWidth)
        expect(decimals).toBeLessThanOrEqual(Math.max(0, 2 - Math.floor(Math.log10(value))))
        if (decimals > 0 && halfWidth < value) expect(10 ** -decimals * 1.0001).toBeGreaterThan(halfWidth / 10)
      }),
    )
  })

  test('read as a range where the ends differ', () => {
    expect(formatInterval(interval(2.4, 3.1, 3.6))).toBe('between 2.4× and 3.6×')
    expect(formatInterval(interval(1, 1, 1))).toBeNull()
    expect(formatInterval({ speedup: 3, low: null, high: null })).toBeNull()
  })
})

test('durations have 3 digits at most, a unit, and nothing below the clock’s tick', () => {
  expect(formatDuration(0)).toBe('0 ms')
  expect(formatDuration(0.005)).toBe('0.005 ms')
  expect(formatDuration(0.2437, 0.1)).toBe('0.2 ms')
  expect(formatDuration(24.37)).toBe('24.4 ms')
  expect(formatDuration(24.37, 1)).toBe('24 ms')
  expect(formatDuration(124.4)).toBe('124 ms')
  expect(formatDuration(999.7)).toBe('1.00 s')
  expect(formatDuration(2404)).toBe('2.40 s')
  expect(formatDuration(15_040)).toBe('15.0 s')
  expect(formatDuration(59_990)).toBe('1 min 0 s')
  expect(formatDuration(65_400)).toBe('1 min 5 s')
})

test('the clock’s tick has the digit that counts', () => {
  expect([0.0048828125, 0.0999755859375, 0.02, 1, 16.7, Number.POSITIVE_INFINITY].map(formatTick)).toEqual([
    '0.005 ms',
    '0.1 ms',
    '0.02 ms',
    '1 ms',
    '17 ms',
    'unknown',
  ])
})

test('percentages are whole, and a little is not nothing', () => {
  expect(formatPercent(0.224)).toBe('22%')
  expect(formatPercent(0.001)).toBe('under 1%')
  expect(formatPercent(0)).toBe('0%')
})

test('worker counts read as a list', () => {
  expect(formatWorkers(1)).toBe('1 worker')
  expect(formatWorkers(4)).toBe('4 workers')
  expect(formatWorkerList([])).toBe('no workers')
  expect(formatWorkerList([1])).toBe('1 worker')
  expect(formatWorkerList([2, 4, 8])).toBe('2, 4 and 8 workers')
})

test('whole percentages add up to the whole’s own and each is within one of its exact share', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(shares, (ratios) => {
      const percents = wholePercents(ratios)
      const total = ratios.reduce((sum, ratio) => sum + ratio * 100, 0)
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(Math.round(total))
      for (const [i, ratio] of ratios.entries()) expect(Math.abs((percents[i] ?? 0) - ratio * 100)).toBeLessThan(1)
    }),
  )
})
