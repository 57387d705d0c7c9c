import { expect, it } from 'vitest'
import { createRandom } from '#base'
import { Exploration } from './exploration.ts'
import { countAt } from './limbs.ts'
import { Machine } from './machine.ts'
import { resolveProgram } from './model.ts'
import { coinFlipProbabilities, randomBelow, sampleSchedule, scheduleAt } from './schedule-list.ts'
import { coinFlip, pct, schedule, timeQuantum } from './schedulers.ts'
import { searchNow } from './search.ts'
import { counter } from './testdata/counter.ts'

const explore = (processes: number, times: number): Exploration =>
  new Exploration(searchNow(resolveProgram(counter(processes, times))))

it('numbers all 20 schedules in the order of process ids', () => {
  const exploration = explore(2, 1)
  const all = Array.from({ length: 20 }, (_, number) => scheduleAt(exploration, BigInt(number))?.join('') ?? '')
  expect(all[0]).toBe('000111')
  expect(all).toEqual([...new Set(all)].sort())
  expect(() => scheduleAt(exploration, 20n)).toThrow(RangeError)
})

it('draws every schedule equally often', () => {
  const exploration = explore(2, 1)
  const random = createRandom(1)
  const draws = 20_000
  const seen = new Map<string, number>()
  for (let draw = 0; draw < draws; draw++) {
    const drawn = sampleSchedule(exploration, random)?.join('') ?? ''
    seen.set(drawn, (seen.get(drawn) ?? 0) + 1)
  }
  const expected = draws / 20
  const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(seen.size).toBe(20)
  // The 99.9 % point of the distribution with 19 degrees of freedom.
  expect(chiSquare).toBeLessThan(43.82)
})

it('draws uniformly below a number that is no power of two', () => {
  const random = createRandom(2)
  const n = 3n << 70n
  const thirds = [0, 0, 0]
  for (let draw = 0; draw < 9000; draw++) {
    const third = Number(randomBelow(n, random) >> 70n)
    thirds[third] = (thirds[third] ?? 0) + 1
  }
  const chiSquare = thirds.reduce((sum, count) => sum + (count - 3000) ** 2 / 3000, 0)
  // The 99.9 % point of the distribution with 2 degrees of freedom.
  expect(chiSquare).toBeLessThan(13.82)
})

it('shows a schedule of 2 x 10 increments for any of its outcomes', () => {
  const exploration = explore(2, 10)
  const machine = new Machine(counter(2, 10))
  const random = createRandom(3)
  for (const end of exploration.ends) {
    const drawn = sampleSchedule(exploration, random, end) ?? []
    expect(machine.outcome(machine.run(drawn).at(-1) ?? machine.initial)).toBe(
      end.end.kind === 'done' ? end.end.outcome : '',
    )
  }
})

it('knows what share of the continuations goes wrong after each step', () => {
  const exploration = explore(2, 1)
  const lost = exploration.continuations(exploration.end('outcome 1'))
  const all = exploration.continuations()
  const shares = [[], [0], [0, 1], [0, 0, 0]].map((steps) => {
    const state = exploration.follow(steps) ?? 0
    return lost === null || all === null ? '' : `${countAt(lost, state)} of ${countAt(all, state)}`
  })
  expect(shares).toEqual(['18 of 20', '9 of 10', '6 of 6', '0 of 1'])
})

it('a coin flip at every step is right in 25 % of the runs where 10 % of the schedules are', () => {
  const exploration = explore(2, 1)
  const [lost, right] = coinFlipProbabilities(exploration) ?? []
  expect([lost, right]).toEqual([0.75, 0.25])
  const machine = new Machine(counter(2, 1))
  const random = createRandom(4)
  const runs = Array.from({ length: 4000 }, () => machine.run(schedule(machine, coinFlip(random))).at(-1))
  const kept = runs.filter((state) => state !== undefined && machine.outcome(state) === '2').length
  expect(kept / 4000).toBeGreaterThan(0.22)
  expect(kept / 4000).toBeLessThan(0.28)
})

it('a long time quantum loses nothing, a quantum of one step always does', () => {
  const machine = new Machine(counter(2, 1))
  const outcome = (quantum: number): string => {
    const chosen = schedule(machine, timeQuantum(quantum, createRandom(5)))
    return machine.outcome(machine.run(chosen).at(-1) ?? machine.initial)
  }
  expect([1, 2, 3, 10].map(outcome)).toEqual(['1', '1', '2', '2'])
})

it('priorities with one change find the lost update at least as often as they promise', () => {
  const machine = new Machine(counter(2, 1))
  const random = createRandom(6)
  const runs = Array.from({ length: 2000 }, () => schedule(machine, pct(2, 2, 6, random)))
  const lost = runs.filter((run) => machine.outcome(machine.run(run).at(-1) ?? machine.initial) === '1').length
  expect(lost / 2000).toBeGreaterThan(1 / (2 * 6))
})

it('priorities without a change run one process after the other', () => {
  const machine = new Machine(counter(2, 1))
  const random = createRandom(7)
  const runs = Array.from({ length: 50 }, () => schedule(machine, pct(2, 1, 6, random)).join(''))
  expect(new Set(runs)).toEqual(new Set(['000111', '111000']))
})
