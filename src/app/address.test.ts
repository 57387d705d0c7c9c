import {
  array,
  assert,
  boolean,
  constantFrom,
  oneof,
  property,
  record,
  string,
  tuple,
  webQueryParameters,
} from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, formatAddress, longestHash, parseAddress, plainFrame, startAddress } from './address.ts'

const key = string({ minLength: 1, maxLength: 8 }).filter(
  (text) => !['v', 'ui', 'theme', 'type', 'lock', 'hide', 'parent', 'lang'].includes(text),
)

const access = constantFrom('open' as const, 'locked' as const, 'hidden' as const)

const address = record({
  slug: constantFrom('speedup', 'pool', 'race-2'),
  version: constantFrom('1', '2', 'x y'),
  embedded: boolean(),
  theme: constantFrom(null, 'auto' as const, 'light' as const, 'dark' as const),
  large: boolean(),
  language: constantFrom('en' as const),
  locks: record({ controls: access, code: access }),
  listener: constantFrom('', 'https://a.edu', '<script>'),
  pairs: array(tuple(key, string()), { maxLength: 6 }),
}).map(({ pairs, ...rest }): Address => ({ ...rest, query: new URLSearchParams(pairs), refused: null }))

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

test('a language that is not here is English, and never what the exhibit reads', () => {
  for (const asked of ['en', 'EN-us', 'de', '<script>', '']) {
    const { language, query } = parseAddress(`#/race?lang=${asked}&s=12`)
    expect({ language, query: query.toString() }).toEqual({ language: 'en', query: 's=12' })
  }
})

test('a query of an exhibit cannot set the frame keys', () => {
  const query = new URLSearchParams('ui=min&theme=dark&v=9&workers=1,2')
  expect(formatAddress({ ...startAddress, slug: 'speedup', query })).toBe('#/speedup?v=1&workers=1,2')
})

test('parts of the page are locked or hidden by name, and hiding goes before locking', () => {
  expect(parseAddress('#/race?lock=controls,code').locks).toEqual({ controls: 'locked', code: 'locked' })
  expect(parseAddress('#/race?lock=controls&hide=controls,bar').locks).toEqual({ controls: 'hidden', code: 'open' })
})

test('a hash of a megabyte is refused whole, and its length is said', () => {
  const { refused, ...rest } = parseAddress(`#/race?source=${'x'.repeat(1e6)}`)
  expect(refused).toBe(1e6 + 14)
  expect(rest).toMatchObject({ ...plainFrame, slug: '' })
  expect(parseAddress(`#/race?a=${'x'.repeat(longestHash - 9)}`).refused).toBeNull()
})

test('10,000 random hashes throw nothing, and ask only for what exists', () => {
  assert(
    property(
      oneof(
        string(),
        string({ unit: 'binary' }),
        webQueryParameters().map((text) => `#/race?${text}`),
      ),
      (text) => {
        const { embedded, theme, large, locks } = parseAddress(text)
        expect([typeof embedded, typeof large]).toEqual(['boolean', 'boolean'])
        expect([null, 'auto', 'light', 'dark']).toContain(theme)
        for (const one of Object.values(locks)) expect(['open', 'locked', 'hidden']).toContain(one)
      },
    ),
    { numRuns: 10_000 },
  )
}, 60_000)
