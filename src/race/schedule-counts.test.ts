import { expect, it } from 'vitest'
import { Exploration } from './exploration.ts'
import { countAt } from './limbs.ts'
import { resolveProgram } from './model.ts'
import type { Program } from './program.ts'
import { searchNow } from './search.ts'
import { idlers } from './testdata/idlers.ts'

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
  ['just below 2^64', [33, 34]],
  ['just above 2^64', [34, 34]],
  ['above 2^90, so of more than three limbs', [24, 24, 24]],
  ['above 2^128', [20, 20, 20, 20]],
  ['above 2^256', [58, 58, 58]],
] as const)('a count is exact where it is %s', (_, lengths) => {
  const graph = searchNow(resolveProgram(idlers(lengths)))
  const exploration = new Exploration(graph)
  const continuations = exploration.continuations()
  const right = multinomial(lengths)
  expect(exploration.schedules()).toBe(right)
  expect(continuations === null ? null : countAt(continuations, 0)).toBe(right)
})

it('counts the same graph twice', () => {
  const graph = searchNow(resolveProgram(idlers([34, 34])))
  const [first, second] = [new Exploration(graph), new Exploration(graph)]
  expect([first.schedules(), second.schedules()]).toEqual([multinomial([34, 34]), multinomial([34, 34])])
})

/** The third process goes one step further where it comes before the fourth: ways of different lengths meet. */
const detour = (lengths: readonly number[]): Program => {
  const step = { t: '', g: null, a: [], j: null, nx: null, as: null }
  const { procs, ...rest } = idlers(lengths)
  const third = { locals: {}, code: [{ ...step, j: ['r == 0', 1, 2] as const }, step] }
  const fourth = { locals: {}, code: [{ ...step, a: [['r', '1']] as const }] }
  return { ...rest, procs: [...procs, third, fourth] }
}

it('both engines count alike where the numbers of the states are no order', () => {
  const lengths = [33, 33]
  // The write and then the test; or the test first, with the step after it before or after the write.
  const right = multinomial([...lengths, 1, 1]) / 2n + 2n * multinomial([...lengths, 3])
  const counted = (['wasm', 'interpreter'] as const).map((engine) =>
    new Exploration(searchNow(resolveProgram(detour(lengths)), { engine })).schedules(),
  )
  expect(counted).toEqual([right, right])
})
