import { describe, expect, it, test } from 'vitest'
import { selectedEnds } from './browsing.ts'
import { Exploration } from './exploration.ts'
import { Machine } from './machine.ts'
import { resolveProgram } from './model.ts'
import { PreemptionCounts, TooMany } from './preemption-counts.ts'
import { PreemptionSpans } from './preemption-spans.ts'
import type { Program } from './program.ts'
import { scheduleAt } from './schedule-list.ts'
import { searchNow } from './search.ts'
import type { ScheduleFilter } from './selection.ts'
import { counter } from './testdata/counter.ts'
import { idlers } from './testdata/idlers.ts'
import { preemptionsOf } from './testdata/preemptions.ts'
import { graphWays } from './ways.ts'

const explore = (program: Program): Exploration => new Exploration(searchNow(resolveProgram(program)))

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  return k > n ? 0n : ways
}

/** Ways to cut so many steps into so many turns, none of them empty. */
const turns = (steps: number, parts: number): bigint => (parts === 0 ? 0n : choose(steps - 1, parts - 1))

/**
 * Schedules of two processes that never wait, with exactly so many preemptions: all changes of turn but the last, at which
 * one of them has ended.
 */
function withExactly(preemptions: number, [a, b]: readonly [number, number]): bigint {
  const all = preemptions + 2
  const [more, fewer] = [Math.ceil(all / 2), Math.floor(all / 2)]
  return turns(a, more) * turns(b, fewer) + turns(b, more) * turns(a, fewer)
}

const withAtMost = (most: number, steps: readonly [number, number]): bigint =>
  Array.from({ length: Math.min(most, steps[0] + steps[1]) + 1 }, (_, preemptions) =>
    withExactly(preemptions, steps),
  ).reduce((sum, ways) => sum + ways, 0n)

const count = (exploration: Exploration, filter: ScheduleFilter): bigint | undefined =>
  selectedEnds(exploration, filter, { most: 0, few: 0 })?.reduce((sum, { schedules }) => sum + schedules, 0n)

describe('2 x 10 increments, 118 trillion schedules', () => {
  const exploration = explore(counter(2, 10))

  test.each([2, 3, 4, 8, 29, 58, 240])('at most %i switches: as many as a product of binomials says', (most) => {
    expect(count(exploration, { mostPreemptions: most })).toBe(withAtMost(most, [30, 30]))
  })

  it('after the first steps too, and the switches among them count', () => {
    // As many begin with P2.
    expect(count(exploration, { starts: [0], mostPreemptions: 4 })).toBe(withAtMost(4, [30, 30]) / 2n)
    // P1 has a first turn of one step, and 29 steps for its others.
    const afterOne = [1, 2, 3, 4].map((n) => turns(29, Math.ceil(n / 2)) * turns(30, Math.floor(n / 2) + 1))
    expect(count(exploration, { starts: [0, 1], mostPreemptions: 4 })).toBe(afterOne.reduce((sum, ways) => sum + ways))
    expect(count(exploration, { starts: [0, 1, 0, 1, 0, 1], mostPreemptions: 4 })).toBe(0n)
  })

  it('lists some that have at most four switches and end as they should, in order', () => {
    const machine = new Machine(counter(2, 10))
    for (const { name, schedules, samples } of selectedEnds(
      exploration,
      { mostPreemptions: 4 },
      { most: 60, few: 12 },
    ) ?? []) {
      expect(samples.length).toBe(schedules <= 60n ? Number(schedules) : 12)
      const lines = samples.map((one) => one.join(''))
      expect(lines).toEqual([...new Set(lines)].sort())
      for (const one of samples) {
        expect(preemptionsOf(machine, one)).toBeLessThanOrEqual(4)
        expect(`outcome ${machine.outcome(machine.run(one).at(-1) ?? machine.initial)}`).toBe(name)
      }
    }
  })
})

test.each([
  [[33, 33], 30],
  [[34, 34], 33],
  [[80, 60], 70],
  [[150, 150], 100],
] as const)('counts of %j idle steps with at most %i switches are exact above 2^53', (steps, most) => {
  const right = withAtMost(most, steps)
  expect(right).toBeGreaterThan(2n ** 53n)
  expect(count(explore(idlers(steps)), { mostPreemptions: most })).toBe(right)
})

it.each([0, 1, 2, 3, 4, 6])(
  'of three processes at most %i switches let through what looking at each schedule does',
  (most) => {
    const exploration = explore(counter(3, 1))
    const machine = new Machine(counter(3, 1))
    const all = Array.from({ length: 1680 }, (_, number) => scheduleAt(exploration, BigInt(number)) ?? [])
    const wanted = all.filter((one) => preemptionsOf(machine, one) <= most)
    const selected = selectedEnds(exploration, { mostPreemptions: most }, { most: 1680, few: 1 }) ?? []
    expect(selected.flatMap(({ samples }) => samples.map((one) => one.join(''))).sort()).toEqual(
      wanted.map((one) => one.join('')),
    )
  },
)

it('refuses to count what takes too many numbers', () => {
  const { graph, order } = explore(counter(2, 2))
  const ways = graphWays(graph, order ?? new Uint32Array())
  const spans = new PreemptionSpans(ways, { place: 0, last: -1, spent: 0 }, 4)
  expect(() => new PreemptionCounts(spans, 100)).toThrow(TooMany)
  expect(() => new PreemptionCounts(spans)).not.toThrow()
})
