import { expect, test } from 'vitest'
import { mix } from './mix.ts'

test('scattered numbers are those of the Python programs', () => {
  expect([0, 1, 2, 2 ** 32 - 1].map(mix)).toEqual([0, 2_462_723_854, 1_020_716_019, 918_526_378])
})

test('no two positions get the same number, and half of all bits are set', () => {
  const count = 200_000
  const numbers = Array.from({ length: count }, (_, position) => mix(position))
  expect(new Set(numbers).size).toBe(count)
  for (let bit = 0; bit < 32; bit++) {
    const set = numbers.filter((number) => (number >>> bit) % 2 === 1).length
    expect(set / count).toBeCloseTo(0.5, 2)
  }
})
