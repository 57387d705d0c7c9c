import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definePart, type Part } from './part.ts'
import { askedPart, parts, withoutPart, withPart } from './parts.ts'

const cards = Object.entries(import.meta.glob<Part>('./*/part.ts', { eager: true, import: 'part' }))

test.each(cards)('the card %s has the slug of its folder and asks a question', (path, part) => {
  expect(path).toBe(`./${part.slug}/part.ts`)
  expect(part.question).toMatch(/\?$/)
})

test('no two parts have the same place in the path', () => {
  expect(new Set(parts.map(({ order }) => order)).size).toBe(parts.length)
})

test('an address without a part opens the calls, and one with an unknown part the first, and says so', () => {
  const first = { ...(parts[0] as Part), slug: 'first', order: 0 }
  const list = [first, ...parts]
  expect(askedPart(new URLSearchParams('processes=3'), list)).toMatchObject({ part: { slug: 'calls' }, unknown: null })
  expect(askedPart(new URLSearchParams('part=nowhere'), list)).toEqual({ part: first, unknown: 'nowhere' })
})

test('the query of a part comes back whatever is in it', () => {
  fc.assert(
    fc.property(fc.constantFrom('calls', 'who'), fc.dictionary(fc.string(), fc.string()), (slug, values) => {
      const { part: _, ...own } = values
      const all = withPart(slug, new URLSearchParams(own))
      expect(all.get('part') ?? 'calls').toBe(slug)
      expect(withoutPart(all).toString()).toBe(new URLSearchParams(own).toString())
    }),
  )
})

test('a card with a wrong slug or place is refused', () => {
  const card = { title: '', order: 1, question: '', load: () => Promise.reject(new Error()) }
  expect(() => definePart({ ...card, slug: 'Two Words' })).toThrow(RangeError)
  expect(() => definePart({ ...card, slug: 'calls', order: 0 })).toThrow(RangeError)
})
