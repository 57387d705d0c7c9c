import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integer, integers, oneOf, optionalNumber, type Params, readParams, text, writeParams } from './index.ts'

interface Values {
  readonly count: number
  readonly kind: 'a' | 'b'
  readonly list: readonly number[]
  readonly guess: number | null
  readonly note: string
}

const params: Params<Values> = {
  count: integer({ fallback: 5, min: 1, max: 100 }),
  kind: oneOf(['a', 'b'], 'a'),
  list: integers({ fallback: [], min: 1, max: 64, most: 8 }),
  guess: optionalNumber({ min: 0.1, max: 99 }),
  note: text({ longest: 40 }),
}

const usable = fc.record({
  count: fc.integer({ min: 1, max: 100 }),
  kind: fc.constantFrom('a' as const, 'b' as const),
  list: fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b)),
  guess: fc.option(fc.double({ min: 0.1, max: 99, noNaN: true })),
  note: fc.string({ maxLength: 40 }),
})

test('what is written is read back, and only what differs from its fallback is written', () => {
  fc.assert(
    fc.property(usable, (values) => {
      const query = writeParams(params, values)
      expect(readParams(params, new URLSearchParams(query.toString()))).toEqual({ values, problems: [] })
    }),
  )
  const fallbacks: Values = { count: 5, kind: 'a', list: [], guess: null, note: '' }
  expect(writeParams(params, fallbacks).toString()).toBe('')
})

test('a zero loses its sign, which no link would keep', () => {
  expect(integer({ fallback: 5, min: 0, max: 9 }).parse('-0')).toEqual({ value: 0 })
  expect(optionalNumber({ min: -1, max: 1 }).parse('-0.0')).toEqual({ value: 0 })
})

test('any text at all gives usable values, and one sentence for each that could not be used', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('NaN', 'Infinity', '-1', '1e309', '<img src=x onerror=alert(1)>', '0x10', ' ', 'x'.repeat(1e6)),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('count', 'kind', 'list', 'guess', 'note', 'other'), hostile), (raw) => {
      const { values, problems } = readParams(params, new URLSearchParams(raw))
      expect(Number.isInteger(values.count) && values.count >= 1 && values.count <= 100).toBe(true)
      expect(['a', 'b']).toContain(values.kind)
      expect(values.list.every((n) => Number.isInteger(n) && n >= 1 && n <= 64)).toBe(true)
      expect(values.list.length).toBeLessThanOrEqual(8)
      expect(values.guess === null || (values.guess >= 0.1 && values.guess <= 99)).toBe(true)
      expect(values.note.length).toBeLessThanOrEqual(40)
      expect(problems.length).toBeLessThanOrEqual(5)
      for (const problem of problems) expect(problem.length).toBeLessThan(160)
    }),
  )
})

describe('a value that cannot be used as written', () => {
  test.each([
    ['count=1e9', 'count', 100, 'count: 1e9 is outside 1 to 100; 100 is used.'],
    ['count=2.5', 'count', 5, 'count: "2.5" is not a whole number; 5 is used.'],
    ['kind=c', 'kind', 'a', 'kind: "c" is not one of a, b; a is used.'],
    ['guess=NaN', 'guess', null, 'guess: "NaN" is not a number; it is left out.'],
  ])('%s says what is used instead', (query, key, value, problem) => {
    const { values, problems } = readParams(params, new URLSearchParams(query))
    expect(values[key as keyof Values]).toEqual(value)
    expect(problems).toEqual([problem])
  })

  test('loses only itself in a list', () => {
    const { values, problems } = readParams(params, new URLSearchParams('list=4,x,2,2,99'))
    expect(values.list).toEqual([2, 4])
    expect(problems).toHaveLength(1)
  })
})
