import { expect, test } from 'vitest'
import { cutsFinding, lovesFinding, squaresFinding } from './findings.ts'
import { mistakesOf, rangesOf } from './partial-sums.ts'

test('after several runs the finding counts the splits and the sum', () => {
  const { title } = squaresFinding(2, ['10/0', '6/4', '10/0'], [385, 385, 385])
  expect(title).toBe('385 in all 3 runs, with 2 different splits')
})

test('a sum that would ever differ would be said', () => {
  expect(squaresFinding(2, ['6/4', '4/6'], [385, 384]).title).toContain('385, 384')
})

test('an error at the borders is named with its numbers', () => {
  const cuts = [250_000, 500_000, 750_000]
  const both = cutsFinding(500_002_000_000, mistakesOf(rangesOf(cuts, 'range(a, b + 1)')))
  expect(both.title).toBe('1,500,000 too much: off by one at a border')
  expect(both.sentence).toMatch(/^250,000, 500,000 and 750,000 are in two parts/)
  const stop = cutsFinding(499_999_500_000, mistakesOf(rangesOf(cuts, 'range(a, b)')))
  expect(stop.title).toBe('1,000,000 too little: off by one at a border')
})

test('mixed lines are told from blocks, and one process from two', () => {
  const block = { counts: [10, 10], mixed: false, processes: 2 } as const
  expect(lovesFinding(block).title).toBe('10 lines of each sentence, one after the other this time')
  expect(lovesFinding({ ...block, mixed: true }).title).toBe('10 lines of each sentence, mixed this time')
  expect(lovesFinding({ ...block, processes: 1 }).sentence).toContain('One process took both tasks')
})
