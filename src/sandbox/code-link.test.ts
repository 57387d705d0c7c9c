import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestCode, longestCodeLink } from './code-limits.ts'
import { decodeCode, encodeCode } from './code-link.ts'

test('a text comes back from its address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
      const link = await encodeCode(text)
      expect(link).toMatch(/^[\w-]+$/)
      expect(await decodeCode(link ?? '')).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('no address is read as anything else than a text, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200 }), async (link) => {
      const text = await decodeCode(link)
      expect(text === null || typeof text === 'string').toBe(true)
    }),
    { numRuns: 200 },
  )
  expect(await decodeCode('<script>')).toBeNull()
  expect(await decodeCode('')).toBeNull()
  expect(await decodeCode('A'.repeat(longestCodeLink + 1))).toBeNull()
})

test('a small address that unpacks to a huge text is refused before it is unpacked', async () => {
  const deflated = new Blob(['x'.repeat(3_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer())
  const link = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  expect(link.length).toBeLessThan(longestCodeLink)
  expect(await decodeCode(link)).toBeNull()
})

test('a text too long for an address has none', async () => {
  const noise = Array.from({ length: 2 * longestCode }, (_, index) =>
    String.fromCharCode(33 + (((index * 7919) ^ (index >> 3)) % 90)),
  )
  expect(await encodeCode(noise.join('').padEnd(5 * longestCode))).toBeNull()
})
