import { assert, constantFrom, dictionary, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { type Params, readParams, writeParams } from '#base'

const all = Object.entries(
  import.meta.glob<Params<Record<string, unknown>>>('./**/params.ts', { eager: true, import: 'params' }),
)

const hostile = oneof(
  string(),
  string({ unit: 'binary' }),
  constantFrom('NaN', '-1', '1e309', '0x10', ' ', ',,,', '__proto__', 'constructor', '<img src=x onerror=alert(1)>'),
  constantFrom('9007199254740993', '2,1,1,2', 'x'.repeat(70_000), '0'.repeat(500)),
)

test('every exhibit and every part of one says what its address holds', () => {
  expect(all.length).toBeGreaterThan(8)
})

test.each(all)(
  '10,000 random queries throw nothing in %s, and give values that it can write and read back',
  (_, params) => {
    const keys = constantFrom(...Object.keys(params), '__proto__', 'toString')
    assert(
      property(dictionary(keys, hostile, { maxKeys: 6 }), (raw) => {
        const { values, problems } = readParams(params, new URLSearchParams(Object.entries(raw)))
        expect(Object.keys(values).sort()).toEqual(Object.keys(params).sort())
        for (const problem of problems) expect(problem.length).toBeLessThan(400)
        expect(readParams(params, writeParams(params, values))).toEqual({ values, problems: [] })
      }),
      { numRuns: 10_000 },
    )
  },
  120_000,
)
