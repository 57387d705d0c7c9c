import { expect, test } from 'vitest'
import { roundsOf, squaredLine, squaresFinding, waitsFinding } from './rounds.ts'

test('five tasks of 1 s take 5, 3, 2, 2 and 1 s on one to five workers', () => {
  expect([1, 2, 3, 4, 5].map((workers) => roundsOf(5, workers))).toEqual([5, 3, 2, 2, 1])
})

test('the program of the notes prints its list as Python does', () => {
  expect(squaredLine([1, 4, 9, 16, 25])).toBe('Squared numbers: [1, 4, 9, 16, 25]')
})

test('four workers get a speedup of 2.5 and not of 4 from five tasks', () => {
  const { title, sentence } = squaresFinding({ workers: 4, wallMs: 2004 }, 4, 1000)
  expect(title).toBe('2.00 s with 4 workers: 2 rounds of 1 s')
  expect(sentence).toContain('3 of 4 had nothing to do. Speedup 2.5.')
})

test('the waits are compared from the fewest workers to the most that ran', () => {
  const runs = [
    { workers: 1, wallMs: 1620 },
    { workers: 16, wallMs: 120 },
  ]
  expect(waitsFinding(runs, 2).title).toBe('1.62 s with 1 worker, 0.12 s with 16')
  expect(waitsFinding(runs.slice(0, 1), 2).title).toBe('Sixteen waits of 100 ms')
})
