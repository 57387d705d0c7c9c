import { expect, test } from 'vitest'
import { texts } from './text/files.ts'
import { countWords, merge, mostCommon } from './word-counts.ts'

test('the merged counters of the parts are the counter of the whole', () => {
  const whole = countWords(Object.values(texts).join(' '))
  expect(merge(Object.values(texts).map(countWords))).toEqual(whole)
})

test('the most common words come first, equals by the alphabet', () => {
  expect(mostCommon({ b: 2, a: 2, c: 5 }, 2)).toEqual([
    ['c', 5],
    ['a', 2],
  ])
})
