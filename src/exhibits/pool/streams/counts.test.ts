import { expect, test } from 'vitest'
import { lookahead, mostAhead, outOfOrder, pulledAtFirst, streamFinding } from './counts.ts'

const moments = [
  { at: 0, pulled: 1, taken: 0 },
  { at: 1, pulled: 2, taken: 0 },
  { at: 2, pulled: 2, taken: 1 },
  { at: 3, pulled: 2, taken: 2 },
]

test('what is held is what was pulled and not yet taken', () => {
  expect(mostAhead(moments)).toBe(2)
  expect(pulledAtFirst(moments)).toBe(2)
  expect(pulledAtFirst([])).toBeNull()
  expect(lookahead(2)).toBe(8)
})

test('a result is out of order when one that stood before it comes after it', () => {
  expect(outOfOrder([0, 1, 2])).toBe(0)
  expect(outOfOrder([1, 2, 0])).toBe(2)
})

test('the finding says what was held, in the name of the method', () => {
  const setup = { how: 'unordered', workers: 2, items: 2, takeMs: 0 } as const
  expect(streamFinding(setup, moments, [1, 0])).toEqual({
    title: 'imap_unordered held at most 2 of 2 items at once',
    sentence:
      '1 results came before earlier ones. Our pool reads at most 4 × 2 = 8 items ahead of what the caller was given; CPython’s imap reads the whole input.',
  })
})
