import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, measureClockTick, Store } from './index.ts'

describe('seeded randomness', () => {
  test('gives the same sequence for the same seed in every engine', () => {
    const random = createRandom(1)
    expect([random.next(), random.next(), random.next()].map((n) => n.toFixed(9))).toMatchInlineSnapshot(`
      [
        "0.588393773",
        "0.073188994",
        "0.590310656",
      ]
    `)
  })

  test('shuffles into a permutation and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items]
        const shuffled = createRandom(seed).shuffle(items)
        expect(items).toEqual(before)
        expect(shuffled.sort((a, b) => a - b)).toEqual(before.sort((a, b) => a - b))
      }),
    )
  })

  test('puts every item in every place about equally often', () => {
    const random = createRandom(7)
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0])
    for (let draw = 0; draw < 24_000; draw++) {
      random.shuffle([0, 1, 2, 3]).forEach((item, place) => {
        const row = counts[place] as number[]
        row[item] = (row[item] as number) + 1
      })
    }
    // Each cell is binomial (24000, 1/4): its standard deviation is 67, and 5 of them is one chance in a million.
    for (const count of counts.flat()) expect(Math.abs(count - 6000)).toBeLessThan(5 * 67)
  })
})

describe('the clock tick', () => {
  test('is the smallest step seen', () => {
    let now = 0
    const steps = [5, 5, 1, 5]
    expect(measureClockTick(() => (now += steps.shift() ?? 5), 6)).toBe(1)
  })

  test('of a clock that stands still is infinite, and asking ends', () => {
    expect(measureClockTick(() => 42, 3, 1000)).toBe(Number.POSITIVE_INFINITY)
  })
})

test('a store tells its listeners of each change, and of nothing else', () => {
  const store = new Store(1)
  const heard: number[] = []
  const stop = store.subscribe(() => heard.push(store.getSnapshot()))
  store.set(2)
  store.set(2)
  store.set((n) => n + 1)
  stop()
  store.set(9)
  expect(heard).toEqual([2, 3])
})
