import { expect, test } from 'vitest'
import { defineExhibit, type Exhibit } from './exhibit.ts'

const cards = Object.entries(import.meta.glob<Exhibit>('./*/exhibit.ts', { eager: true, import: 'exhibit' }))

test.each(cards)('the card %s has the slug of its folder and asks a question', async (path, exhibit) => {
  expect(path).toBe(`./${exhibit.slug}/exhibit.ts`)
  const { about } = await exhibit.about()
  expect(about.question).toMatch(/\?$/)
  expect(about.summary.length).toBeLessThan(200)
})

test('no two exhibits have the same place in the path', () => {
  const orders = cards.map(([, { order }]) => order)
  expect(new Set(orders).size).toBe(orders.length)
})

test('a quiz has a right option and a reply to every one', async () => {
  for (const [, exhibit] of cards) {
    const { quiz } = (await exhibit.about()).about
    expect(quiz?.options.some(({ right }) => right) ?? true).toBe(true)
    expect(quiz?.options.every(({ reply }) => reply !== '') ?? true).toBe(true)
  }
})

test('a card with a wrong slug or place is refused', () => {
  const never = () => Promise.reject(new Error())
  const card = { title: '', order: 1, load: never, about: never }
  expect(() => defineExhibit({ ...card, slug: 'Two Words' })).toThrow(RangeError)
  expect(() => defineExhibit({ ...card, slug: 'pool', order: 0 })).toThrow(RangeError)
})
