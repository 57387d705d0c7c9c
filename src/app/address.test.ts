import { array, assert, boolean, constantFrom, property, record, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, formatAddress, parseAddress, startAddress } from './address.ts'

const key = string({ minLength: 1, maxLength: 8 }).filter((text) => !['v', 'ui', 'theme'].includes(text))

const address = record({
  slug: constantFrom('speedup', 'pool', 'race-2'),
  version: constantFrom('1', '2', 'x y'),
  embedded: boolean(),
  theme: constantFrom(null, 'auto' as const, 'light' as const, 'dark' as const),
  pairs: array(tuple(key, string()), { maxLength: 6 }),
}).map(({ pairs, ...rest }): Address => ({ ...rest, query: new URLSearchParams(pairs) }))

const plain = ({ query, ...rest }: Address) => ({ ...rest, query: [...query] })

test('an address that was written is read back the same', () => {
  assert(
    property(address, (before) => {
      expect(plain(parseAddress(formatAddress(before)))).toEqual(plain(before))
    }),
  )
})

test('no text makes the reader throw', () => {
  assert(
    property(string(), (text) => {
      expect(() => parseAddress(text)).not.toThrow()
    }),
  )
  expect(parseAddress('#/%E0%A4?a=%E0%A4').slug).toBe('%E0%A4')
})

test('an empty hash is the start page', () => {
  for (const hash of ['', '#', '#/']) expect(plain(parseAddress(hash))).toEqual(plain(startAddress))
  expect(formatAddress(startAddress)).toBe('#/')
})

test('the frame keys are read and kept out of the query of the exhibit', () => {
  const { slug, embedded, theme, query } = parseAddress('#/race/?v=1&ui=min&theme=dark&s=121122')
  expect({ slug, embedded, theme, query: query.toString() }).toEqual({
    slug: 'race',
    embedded: true,
    theme: 'dark',
    query: 's=121122',
  })
})

test('a theme that does not exist is left to the visitor', () => {
  expect(parseAddress('#/race?theme=pink').theme).toBeNull()
})

test('a query of an exhibit cannot set the frame keys', () => {
  const query = new URLSearchParams('ui=min&theme=dark&v=9&workers=1,2')
  expect(formatAddress({ ...startAddress, slug: 'speedup', query })).toBe('#/speedup?v=1&workers=1,2')
})
