import { expect, test } from 'vitest'
import type { Round } from './point.ts'
import { isPrecise, isSpent, roundsToGo, worstHalfWidth } from './stop-rule.ts'

const rounds = (speedups: readonly number[]): Round[] =>
  speedups.map((speedup, index) => ({
    index,
    order: ['serial', 2],
    serialMs: 100,
    poolMs: { 2: 100 / speedup },
    sentinelMs: null,
  }))

const goal = { workers: [2], minRounds: 6, precision: 0.05 }
const steady = Array.from({ length: 8 }, () => 2)

test('one narrow interval is luck, two in a row are precise', () => {
  // Of 8 rounds the interval is minimum to maximum and of 9 it leaves both out, so one more hides two wild ones.
  const wild = [1, 3, ...steady.slice(0, 6)]
  expect(isPrecise(rounds(wild), goal)).toBe(false)
  expect(worstHalfWidth(rounds([...wild, 2]), [2])).toBe(0)
  expect(isPrecise(rounds([...wild, 2]), goal)).toBe(false)
  expect(isPrecise(rounds([...wild, 2, 2]), goal)).toBe(true)
})

test('fewer rounds than the fewest are never precise', () => {
  expect(isPrecise(rounds(steady), { ...goal, minRounds: 9 })).toBe(false)
  expect(isPrecise(rounds(steady), goal)).toBe(true)
})

test('the budget has room for a round that overshoots by less than half of itself', () => {
  expect(isSpent(95, 100, 10)).toBe(false)
  expect(isSpent(96, 100, 10)).toBe(true)
  expect(isSpent(99, 100, 0)).toBe(false)
  expect(isSpent(100, 100, 0)).toBe(true)
})

test('the rounds to go are those up to the fewest, then by the square law, and at least 1', () => {
  expect(roundsToGo([], goal)).toBe(6)
  expect(roundsToGo(rounds(steady.slice(0, 4)), goal)).toBe(2)
  expect(roundsToGo(rounds(steady), goal)).toBe(1)
  const twiceTooWide = rounds([1.8, 2.2, 2, 2, 2, 2, 2, 2])
  expect(worstHalfWidth(twiceTooWide, [2])).toBeCloseTo(0.1, 9)
  expect(roundsToGo(twiceTooWide, goal)).toBeGreaterThanOrEqual(24)
  expect(roundsToGo(twiceTooWide, goal)).toBeLessThanOrEqual(25)
})
