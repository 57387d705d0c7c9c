import { describe, expect, it } from 'vitest'
import { Exploration } from './exploration.ts'
import { reportOf } from './exploration-report.ts'
import { resolveProgram } from './model.ts'
import { readProgram } from './read-program.ts'
import { searchNow } from './search.ts'
import { countStories, stories } from './stories.ts'
import { counter } from './testdata/counter.ts'
import programs from './testdata/programs.json' with { type: 'json' }
import results from './testdata/results.json' with { type: 'json' }

const explore = (value: unknown, engine: 'wasm' | 'interpreter' = 'wasm'): Exploration =>
  new Exploration(searchNow(resolveProgram(readProgram(value)), { engine }))

const reference = new Map<string, unknown>([
  ...programs.map((program) => [program.name, program] as const),
  ...[counter(2, 2), counter(2, 10)].map((program) => [program.name, program] as const),
])

describe.each(['wasm', 'interpreter'] as const)('with the engine %s', (engine) => {
  it.each(results)('$name is what three other explorers found', (expected) => {
    const report: Readonly<Record<string, unknown>> = { ...reportOf(explore(reference.get(expected.name), engine)) }
    const asked = Object.fromEntries(Object.keys(expected).map((field) => [field, report[field]]))
    expect(asked).toEqual(expected)
    expect(report['engine']).toBe(engine)
  })
})

const outcomesOf = (exploration: Exploration): Readonly<Record<string, string | null>> => reportOf(exploration).outcomes

describe('the three-step counter', () => {
  it.each([
    [2, 1, 22, 20n, { 1: '18', 2: '2' }],
    [2, 2, 147, 924n, { 2: '702', 3: '216', 4: '6' }],
    [2, 3, 677, 48_620n, { 2: '648', 3: '30780', 4: '15714', 5: '1458', 6: '20' }],
    [3, 1, 175, 1680n, { 1: '1404', 2: '270', 3: '6' }],
    [4, 1, 1916, 369_600n, { 1: '291600', 2: '74952', 3: '3024', 4: '24' }],
  ])('with %i processes and %i increments has %i states and %i schedules', (p, k, states, schedules, outcomes) => {
    const exploration = explore(counter(p, k))
    expect(exploration.graph.states).toBe(states)
    expect(exploration.schedules()).toBe(schedules)
    expect(outcomesOf(exploration)).toEqual(outcomes)
  })

  it('with 2 x 10 increments reaches every value from 2 to 20 in 118,264,581,564,861,424 schedules', () => {
    const exploration = explore(counter(2, 10))
    const outcomes = outcomesOf(exploration)
    expect(exploration.schedules()).toBe(118_264_581_564_861_424n)
    expect(Object.keys(outcomes)).toEqual(Array.from({ length: 19 }, (_, index) => `${index + 2}`))
    expect([outcomes['2'], outcomes['20']]).toEqual(['13122', '184756'])
  })

  it('can end anywhere from 2 to 2k and nowhere else, for k from 2 to 10', () => {
    for (let k = 2; k <= 10; k++) {
      const values = Object.keys(outcomesOf(explore(counter(2, k)))).map(Number)
      expect(values).toEqual(Array.from({ length: 2 * k - 1 }, (_, index) => index + 2))
    }
  })

  it.each([
    [1, 4n],
    [2, 34n],
  ])('with %i increments tells %i really different stories', (k, expected) => {
    const exploration = explore(counter(2, k))
    expect(countStories(exploration)?.total).toBe(expected)
    expect(BigInt([...stories(exploration)].length)).toBe(expected)
  })
})

describe('the shortest proofs', () => {
  const violations = results.filter(
    ({ min_preemptions }) => 'violation' in min_preemptions || 'deadlock' in min_preemptions,
  )

  it('no violation and no deadlock of the reference set needs more than 2 preemptions', () => {
    expect(violations.length).toBeGreaterThan(3)
    for (const { name } of violations) {
      const exploration = explore(reference.get(name))
      for (const end of exploration.ends)
        if (end.end.kind !== 'done') expect(exploration.cost(end)?.preemptions).toBeLessThanOrEqual(2)
    }
  })
})
