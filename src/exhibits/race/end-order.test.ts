import { describe, expect, test } from 'vitest'
import { compareEnds } from './end-order.ts'

describe('the order of ends', () => {
  test('negative outcomes come before 0, and 10 after 9', () => {
    const names = ['outcome 10', 'outcome 0', 'outcome -60', 'outcome 9', 'outcome -7']
    expect(names.toSorted(compareEnds)).toEqual(['outcome -60', 'outcome -7', 'outcome 0', 'outcome 9', 'outcome 10'])
  })

  test('outcomes of several numbers are ordered by the first that differs', () => {
    const names = ['20,160', '-60,160', '20,80', '20']
    expect(names.toSorted(compareEnds)).toEqual(['-60,160', '20', '20,80', '20,160'])
  })

  test('numbers that a double cannot tell apart keep their order', () => {
    expect(['9007199254740993', '9007199254740992'].toSorted(compareEnds)).toEqual([
      '9007199254740992',
      '9007199254740993',
    ])
  })

  test('a deadlock comes after every outcome, and a violation last', () => {
    expect(['violation', 'outcome 3', 'deadlock'].toSorted(compareEnds)).toEqual(['outcome 3', 'deadlock', 'violation'])
  })
})
