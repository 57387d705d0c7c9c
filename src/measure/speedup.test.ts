import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { karpFlatt, type Round, relativeHalfWidth } from './point.ts'
import { pointOf, pointsOf } from './speedup.ts'

const round = (index: number, serialMs: number, poolMs: Record<number, number>): Round => ({
  index,
  order: ['serial', ...Object.keys(poolMs).map(Number)],
  serialMs,
  poolMs,
  sentinelMs: null,
})

const walls = fc.double({ min: 1, max: 1000, noNaN: true })
const anyRounds = fc
  .array(fc.tuple(walls, walls, walls), { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map(([serial, one, two], i) => round(i, serial, { 1: one, 2: two })))

describe('a point', () => {
  test('pairs serial and pool within a round, so that a machine twice as slow in one round changes nothing', () => {
    const rounds = [round(0, 100, { 2: 50 }), round(1, 200, { 2: 100 }), round(2, 100, { 2: 50 })]
    expect(pointOf(rounds, 2)).toMatchObject({
      speedup: 2,
      efficiency: 1,
      medianMs: 50,
      rounds: 3,
      low: null,
      high: null,
    })
  })

  test('lies within its interval, which exists from 6 rounds', () => {
    fc.assert(
      fc.property(anyRounds, (rounds) => {
        const point = pointOf(rounds, 2)
        expect(point.low === null).toBe(rounds.length < 6)
        expect(point.dots.length).toBe(rounds.length)
        if (point.low === null || point.high === null) return
        expect(point.low).toBeLessThanOrEqual(point.speedup * (1 + 1e-12))
        expect(point.high).toBeGreaterThanOrEqual(point.speedup * (1 - 1e-12))
      }),
    )
  })

  test('relative to one worker, one worker is exactly 1 and the rest keep their ratio', () => {
    fc.assert(
      fc.property(anyRounds, (rounds) => {
        expect(pointOf(rounds, 1, 'p1').speedup).toBe(1)
        expect(pointOf(rounds, 2, 'p1').dots[0]).toBeCloseTo(
          (rounds[0]?.poolMs[1] ?? 0) / (rounds[0]?.poolMs[2] ?? 1),
          9,
        )
      }),
    )
  })

  test('is refused without rounds or without its worker count, and several come in ascending order', () => {
    expect(() => pointOf([], 2)).toThrow(RangeError)
    expect(() => pointOf([round(0, 1, { 2: 1 })], 3)).toThrow(/3 workers/)
    expect(pointsOf([], [1, 2])).toEqual([])
    expect(pointsOf([round(0, 1, { 2: 1, 4: 1, 16: 1 })], [16, 2, 4]).map((p) => p.workers)).toEqual([2, 4, 16])
  })

  test('without an interval is known to no precision', () => {
    expect(relativeHalfWidth({ speedup: 2, low: null, high: null })).toBe(Number.POSITIVE_INFINITY)
    expect(relativeHalfWidth({ speedup: 2, low: 1.8, high: 2.2 })).toBeCloseTo(0.1, 12)
  })
})

describe('Karp-Flatt', () => {
  test('recovers the serial fraction of an Amdahl curve at every worker count', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 256 }), (s, p) => {
        expect(karpFlatt(1 / (s + (1 - s) / p), p)).toBeCloseTo(s, 9)
      }),
    )
  })

  test('is negative for a superlinear speedup, undefined for one worker, and refuses no speedup', () => {
    expect(karpFlatt(4.4, 4)).toBeLessThan(0)
    expect(karpFlatt(1, 1)).toBeNull()
    expect(() => karpFlatt(0, 2)).toThrow(RangeError)
  })
})
