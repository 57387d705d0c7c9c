import { describe, expect, test } from 'vitest'
import { readParams, writeParams } from '#base'
import { chosen } from './opening.ts'
import { params } from './params.ts'
import { filterOf, isFiltered, isWantedEnd, readStarts, startsText } from './schedule-filter.ts'

const settingsOf = (query: string) => readParams(params, new URLSearchParams(query))

describe('a filter in the address', () => {
  test('is written as it was read, and left out where it lets all through', () => {
    const query = 'by=story&starts=0110&switches=2&end=-60%2C160'
    const { values, problems } = settingsOf(query)
    expect(problems).toEqual([])
    expect(writeParams(params, values).toString()).toBe(query)
    expect(writeParams(params, settingsOf('').values).toString()).toBe('')
  })

  test.each(['end=<b>', 'end=2,', 'starts=12a', 'switches=-9', 'switches=1e9', 'by=luck'])('%s is refused', (query) => {
    const { values, problems } = settingsOf(query)
    expect(problems).toHaveLength(1)
    expect(values.end).toBe('')
    expect(values.starts).toBe('')
    expect(values.by).toBe('outcome')
  })

  test('means nothing for another program, while the grouping stays', () => {
    const { values } = settingsOf('by=story&starts=01&switches=1&end=2')
    expect(chosen(values, { program: 'lock' }).settings).toMatchObject({
      by: 'story',
      starts: '',
      switches: -1,
      end: '',
    })
    expect(chosen(values, { panel: 'goals' }).settings).toMatchObject({ starts: '01', switches: 1, end: '2' })
  })
})

describe('first steps', () => {
  test.each([
    ['1221', '0110'],
    ['P1 P2, p1', '010'],
    ['', ''],
  ])('"%s" are written as a visitor counts processes', (text, starts) => {
    expect(readStarts(text, 2)).toBe(starts)
    expect(readStarts(startsText(starts), 2)).toBe(starts)
  })

  test.each(['3', '0', '12x', '9', '-1', '1.2', '½'])('"%s" names no process of two', (text) => {
    expect(readStarts(text, 2)).toBeNull()
  })
})

test('what is asked of the explorer is what the settings say', () => {
  const { values } = settingsOf('starts=01&switches=0&end=deadlock')
  expect(filterOf(values)).toEqual({ starts: [0, 1], mostPreemptions: 0 })
  expect(filterOf(settingsOf('').values)).toEqual({})
  expect([isFiltered(values), isFiltered(settingsOf('by=story').values)]).toEqual([true, false])
  expect(['deadlock', 'violation', 'outcome 2'].map((name) => isWantedEnd(values, name))).toEqual([true, false, false])
})
