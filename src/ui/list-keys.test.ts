import { expect, test } from 'vitest'
import { findByLetter, moveByKey } from './list-keys.ts'

test('arrows move by one and go around the ends', () => {
  expect(moveByKey('ArrowDown', 0, 3)).toBe(1)
  expect(moveByKey('ArrowDown', 2, 3)).toBe(0)
  expect(moveByKey('ArrowUp', 0, 3)).toBe(2)
  expect(moveByKey('Home', 2, 3)).toBe(0)
  expect(moveByKey('End', 0, 3)).toBe(2)
})

test('arrows across the list do not move, nor does any other key', () => {
  expect(moveByKey('ArrowRight', 0, 3, 'vertical')).toBeNull()
  expect(moveByKey('ArrowDown', 0, 3, 'horizontal')).toBeNull()
  expect(moveByKey('Enter', 0, 3)).toBeNull()
  expect(moveByKey('ArrowDown', 0, 0)).toBeNull()
})

test('horizontal arrows follow the direction of the text', () => {
  expect(moveByKey('ArrowRight', 0, 3, 'horizontal')).toBe(1)
  expect(moveByKey('ArrowRight', 0, 3, 'horizontal', true)).toBe(2)
  expect(moveByKey('ArrowLeft', 0, 3, 'both', true)).toBe(1)
  expect(moveByKey('ArrowDown', 0, 3, 'both', true)).toBe(1)
})

test('a letter finds the next label that starts with it, around the end', () => {
  const labels = ['Sleep', 'Primes', 'Sum of squares']
  expect(findByLetter('s', 0, labels)).toBe(2)
  expect(findByLetter('S', 2, labels)).toBe(0)
  expect(findByLetter('p', 1, labels)).toBe(1)
  expect(findByLetter('x', 0, labels)).toBeNull()
  expect(findByLetter('Shift', 0, labels)).toBeNull()
  expect(findByLetter(' ', 0, [' '])).toBeNull()
})
