import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePoints, encodePoints, type LinkedPoints } from './link.ts'

const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

const anyPoint = (workers: number) =>
  fc
    .record({ values: fc.tuple(value, value, value), rounds: fc.integer({ min: 1, max: 1295 }), medianMs: value })
    .map(({ values, rounds, medianMs }) => {
      const [low, speedup, high] = values.sort((a, b) => a - b) as [number, number, number]
      const interval = rounds < 6 ? { low: null, high: null } : { low, high }
      return { workers, medianMs, speedup, ...interval, rounds, efficiency: speedup / workers }
    })

const anyLink = (most: number): fc.Arbitrary<LinkedPoints> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 256 }), { minLength: 1, maxLength: most }).chain((counts) =>
    fc.record({
      hardwareConcurrency: fc.integer({ min: 1, max: 1024 }),
      serialMs: value,
      points: fc.tuple(...counts.sort((a, b) => a - b).map(anyPoint)),
    }),
  )

test('what is decoded is what was encoded, to 4 significant digits', () => {
  const close = (got: number | null | undefined, wanted: number | null) => {
    if (wanted === null) expect(got).toBeNull()
    else expect(Math.abs((got ?? 0) / wanted - 1)).toBeLessThanOrEqual(5.001e-4)
  }
  fc.assert(
    fc.property(anyLink(16), (link) => {
      const text = encodePoints(link)
      const back = decodePoints(text)
      expect(back?.hardwareConcurrency).toBe(link.hardwareConcurrency)
      close(back?.serialMs, link.serialMs)
      for (const [i, point] of link.points.entries()) {
        const got = back?.points[i]
        expect(got).toMatchObject({ workers: point.workers, rounds: point.rounds })
        for (const key of ['speedup', 'low', 'high', 'medianMs', 'efficiency'] as const) close(got?.[key], point[key])
      }
      expect(back === null ? '' : encodePoints(back)).toBe(text)
    }),
  )
})

test('16 points fit in 600 characters that an address does not escape', () => {
  fc.assert(
    fc.property(anyLink(16), (link) => {
      const text = encodePoints(link)
      expect(text.length).toBeLessThan(600)
      expect(encodeURIComponent(text)).toBe(text)
    }),
  )
})

test('any other text gives null and never throws', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'), maxLength: 80 })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        letters,
        letters.map((tail) => `1${tail}`),
      ),
      (text) => {
        const link = decodePoints(text)
        if (link !== null) expect(decodePoints(encodePoints(link))).toEqual(link)
      },
    ),
    { numRuns: 500 },
  )
})

test('an edited link is refused: order, interval outside the speedup, an interval from too few rounds', () => {
  const point = { workers: 2, medianMs: 100, speedup: 1.9, low: 1.8, high: 2, rounds: 9, efficiency: 0.95 }
  const link = { hardwareConcurrency: 4, serialMs: 190, points: [point] }
  const text = encodePoints(link)
  expect(decodePoints(text)).toEqual(link)
  expect(decodePoints(text + text.slice(7))).toBeNull()
  expect(decodePoints(encodePoints({ ...link, points: [{ ...point, low: 1.95 }] }))).toBeNull()
  expect(decodePoints(encodePoints({ ...link, points: [{ ...point, rounds: 5 }] }))).toBeNull()
  expect(decodePoints(`2${text.slice(1)}`)).toBeNull()
})

test('no points, more than 24 and numbers out of range are refused', () => {
  const point = { workers: 2, medianMs: 100, speedup: 1.9, low: null, high: null, rounds: 3, efficiency: 0.95 }
  const link = { hardwareConcurrency: 4, serialMs: 190 }
  expect(() => encodePoints({ ...link, points: [] })).toThrow(RangeError)
  expect(() => encodePoints({ ...link, points: Array.from({ length: 25 }, () => point) })).toThrow(/25/)
  expect(() => encodePoints({ ...link, points: [{ ...point, speedup: Number.NaN }] })).toThrow(/NaN/)
})
