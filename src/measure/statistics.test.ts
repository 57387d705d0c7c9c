import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '#base'
import {
  hodgesLehmann,
  lag1Autocorrelation,
  median,
  medianInterval,
  quantile,
  splitHalves,
  twoClusters,
} from './statistics.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })

/** C(n, k) / 2^n by exact integers. */
function exactTerm(n: number, k: number): number {
  let choose = 1n
  for (let i = 1n; i <= BigInt(k); i++) choose = (choose * (BigInt(n) - i + 1n)) / i
  return Number((choose * 10n ** 18n) / 2n ** BigInt(n)) / 1e18
}

const ranks = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

describe('median and quantile', () => {
  test('the median is the middle of an odd sample and the mean of the middle two of an even one', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  test('quantiles rise with the share, from the minimum to the maximum', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        expect(quantile(values, 0)).toBeCloseTo(Math.min(...values), 9)
        expect(quantile(values, 1)).toBeCloseTo(Math.max(...values), 9)
        expect(quantile(values, share)).toBeLessThanOrEqual(quantile(values, 1))
      }),
    )
  })

  test('an empty sample and a share outside 0 to 1 are refused', () => {
    expect(() => median([])).toThrow(RangeError)
    expect(() => quantile([1], 1.1)).toThrow(/1\.1/)
    expect(() => hodgesLehmann([])).toThrow(RangeError)
  })
})

describe('the order-statistic interval', () => {
  test('there is none below 6 values, and up to 8 it is minimum to maximum', () => {
    for (let n = 0; n < 6; n++) expect(medianInterval(ranks(n))).toBeNull()
    for (let n = 6; n <= 8; n++) expect(medianInterval(ranks(n))).toMatchObject({ low: 1, high: n })
    expect(medianInterval(ranks(9))).toMatchObject({ low: 2, high: 8 })
  })

  test('its coverage is the binomial sum, at least 95 %, and one rank further in would be below', () => {
    for (let n = 6; n <= 200; n++) {
      const { low: rank, coverage } = medianInterval(ranks(n)) ?? { low: 0, coverage: 0 }
      let below = 0
      for (let k = 0; k < rank; k++) below += exactTerm(n, k)
      expect(coverage).toBeCloseTo(1 - 2 * below, 9)
      expect(coverage).toBeGreaterThanOrEqual(0.95)
      if (rank < Math.floor((n + 1) / 2)) expect(1 - 2 * (below + exactTerm(n, rank))).toBeLessThan(0.95)
    }
  })

  test('it does not break where 2^-n underflows', () => {
    const { low, high, coverage } = medianInterval(ranks(5000)) ?? { low: 0, high: 0, coverage: 0 }
    expect(coverage).toBeGreaterThanOrEqual(0.95)
    expect(coverage).toBeLessThan(0.96)
    expect(low + high).toBe(5001)
  })

  test('it holds the true median of a skewed distribution as often as it says', () => {
    const random = createRandom(7)
    for (const n of [6, 9, 15, 30]) {
      const trials = 4000
      let held = 0
      let stated = 0
      for (let i = 0; i < trials; i++) {
        const sample = Array.from({ length: n }, () => -Math.log(1 - random.next()))
        const interval = medianInterval(sample)
        if (interval === null) continue
        stated = interval.coverage
        if (interval.low <= Math.LN2 && Math.LN2 <= interval.high) held++
      }
      expect(held / trials).toBeGreaterThan(stated - 0.015)
      expect(held / trials).toBeLessThan(stated + 0.015)
    }
  })
})

describe('Hodges-Lehmann', () => {
  test('it is the median of the pairwise means and shifts with the data', () => {
    expect(hodgesLehmann([1, 2, 6])).toBe(2.75)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 }), (values) => {
        expect(hodgesLehmann(values.map((v) => v + 64))).toBeCloseTo(hodgesLehmann(values) + 64, 9)
      }),
    )
  })

  test('one wild value among nine hardly moves it', () => {
    expect(hodgesLehmann([1, 1, 1, 1, 1, 1, 1, 1, 1e6])).toBe(1)
  })
})

describe('stationarity checks', () => {
  test('a ramp is correlated, an alternation negatively, a constant not at all', () => {
    expect(lag1Autocorrelation(ranks(20))).toBeGreaterThan(0.7)
    expect(lag1Autocorrelation([1, 2, 1, 2, 1, 2, 1, 2])).toBeLessThan(-0.7)
    expect(lag1Autocorrelation([3, 3, 3, 3])).toBe(0)
    expect(lag1Autocorrelation([1, 2])).toBeNull()
  })

  test('halves that jump disagree, halves of one regime do not, and 11 values are too few to say', () => {
    const noise = ranks(12).map((i) => (i * 7) % 5)
    expect(splitHalves(noise)?.disagree).toBe(false)
    expect(splitHalves(noise.map((v, i) => (i < 6 ? v : v + 10)))?.disagree).toBe(true)
    expect(splitHalves(noise.slice(1))).toBeNull()
  })

  test('two clusters are found with their medians, one wild value is no cluster', () => {
    expect(twoClusters([1, 1.1, 1.2, 1.1, 1.05, 3, 3.1, 3.05, 2.95])).toEqual({ low: 1.1, high: 3.025 })
    expect(twoClusters([1, 1.1, 1.2, 1.1, 1.05, 1.15, 1.1, 1.05, 9])).toBeNull()
    expect(twoClusters(ranks(30))).toBeNull()
    expect(twoClusters([5, 5, 5, 5, 5, 5, 5, 5, 5])).toBeNull()
  })
})
