import { expect, it } from 'vitest'
import { Exploration } from './exploration.ts'
import { resolveProgram } from './model.ts'
import type { Program } from './program.ts'
import { countAt } from './schedule-counts.ts'
import { searchNow } from './search.ts'

/** Processes that do nothing this many times each: their schedules are the ways to shuffle as many cards. */
const idlers = (lengths: readonly number[]): Program => ({
  name: 'idlers',
  description: '',
  shared: { r: 0 },
  observe: ['r'],
  procs: lengths.map((length) => ({
    locals: {},
    code: Array.from({ length }, () => ({ t: 'pass', g: null, a: [], j: null, nx: null, as: null })),
  })),
})

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1))

function multinomial(parts: readonly number[]): bigint {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.reduce((quotient, part) => quotient / factorial(part), factorial(total))
}

it.each([
  ['below 2^53', [31, 16]],
  ['just below 2^53', [28, 28]],
  ['just above 2^53', [29, 29]],
  ['odd, which no double above 2^53 is', [32, 31]],
  ['above 2^90, so of more than three limbs', [24, 24, 24]],
] as const)('a count is exact where it is %s', (_, lengths) => {
  const exploration = new Exploration(searchNow(resolveProgram(idlers(lengths))))
  const continuations = exploration.continuations()
  const right = multinomial(lengths)
  expect(exploration.schedules()).toBe(right)
  expect(continuations === null ? null : countAt(continuations, 0)).toBe(right)
})
