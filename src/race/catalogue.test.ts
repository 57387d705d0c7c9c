import { describe, expect, test } from 'vitest'
import { findRaceProgram, racePrograms } from './catalogue.ts'
import { Exploration, endName } from './exploration.ts'
import { lower } from './lower/lower.ts'
import type { Granularity, Lowered } from './lower/lowered.ts'
import { zoom } from './lower/zoom.ts'
import { Machine } from './machine.ts'
import { resolveProgram } from './model.ts'
import { misconceptions, type RaceProgram, withConstants } from './race-program.ts'
import { searchNow } from './search.ts'
import { parse } from './syntax/parser.ts'
import { everything } from './testdata/every-schedule.ts'

const files = Object.keys(import.meta.glob('./programs/*.ts'))

/** A brute force on more states than this takes too long for a test. */
const smallStates = 700

type Constants = Readonly<Record<string, number>>

const lowered = ({ source, id }: RaceProgram, granularity: Granularity, constants: Constants = {}): Lowered =>
  lower(parse(withConstants(source, constants)), granularity, id)

const explore = (program: Lowered): Exploration => new Exploration(searchNow(resolveProgram(program.program)))

const endsOf = (exploration: Exploration) =>
  Object.fromEntries(exploration.ends.map(({ end, schedules }) => [endName(end), schedules]))

function bruteForceEnds(program: Lowered): Readonly<Record<string, bigint | null>> {
  const { outcomes, deadlocks, violations, deadlockStates, violationStates } = everything(program.program)
  return {
    ...Object.fromEntries([...outcomes].map(([value, count]) => [`outcome ${value}`, count])),
    ...(deadlockStates > 0 ? { deadlock: deadlocks } : {}),
    ...(violationStates > 0 ? { violation: violations } : {}),
  }
}

function endOf(program: Lowered, schedule: string): string {
  const machine = new Machine(program.program)
  const state = machine.run([...schedule].map(Number)).at(-1) ?? machine.initial
  const status = machine.status(state)
  return status === 'done' ? `outcome ${machine.outcome(state)}` : status
}

const program = (id: string): RaceProgram => findRaceProgram(id) as RaceProgram

test('every file is a program whose id is the file name, once', () => {
  expect(racePrograms.map(({ id }) => `./programs/${id}.ts`).sort()).toEqual([...files].sort())
  expect(findRaceProgram('nothing')).toBeUndefined()
})

test('every misconception is answered by a program', () => {
  const answered = new Set(racePrograms.map(({ answers }) => answers))
  for (const misconception of Object.keys(misconceptions)) expect(answered).toContain(misconception)
})

describe.each(racePrograms.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  test('declares its ends at every granularity that it offers, and offers no other', () => {
    expect([...new Set(entry.declared.map(({ granularity }) => granularity))].sort()).toEqual(
      [...entry.granularities].sort(),
    )
    for (const { granularity } of entry.presets) expect(entry.granularities).toContain(granularity)
  })

  test.each(entry.declared)('ends as declared, with exact counts: $granularity $constants', (declared) => {
    const code = lowered(entry, declared.granularity, declared.constants)
    const exploration = explore(code)
    expect(exploration.stopped).toBeNull()
    expect(endsOf(exploration)).toEqual(declared.ends)
    if (exploration.graph.states <= smallStates) expect(bruteForceEnds(code)).toEqual(declared.ends)
  })

  test.each(entry.presets)('preset "$title" ends in $end', ({ granularity, constants, schedule, end }) => {
    expect(endOf(lowered(entry, granularity, constants), schedule)).toBe(end)
  })

  test('takes every value of its parameters at every granularity', () => {
    for (const { name, min, max } of entry.parameters) {
      expect(entry.source).toMatch(new RegExp(`^const ${name} = \\d+$`, 'm'))
      for (const granularity of entry.granularities) {
        for (const value of [min, max]) expect(() => lowered(entry, granularity, { [name]: value })).not.toThrow()
      }
    }
  })

  test('every preset that keeps its meaning elsewhere ends the same there', () => {
    for (const { granularity, constants, schedule, end } of entry.presets) {
      const from = lowered(entry, granularity, constants)
      for (const other of entry.granularities) {
        const to = lowered(entry, other, constants)
        const zoomed = zoom([...schedule].map(Number), from, to)
        if (zoomed.faithful) expect(endOf(to, zoomed.schedule.join(''))).toBe(end)
      }
    }
  })

  test('says who it is for in at most two sentences', () => {
    expect(entry.summary.match(/[.?](\s|$)/g)?.length).toBeLessThanOrEqual(4)
    expect(entry.title.length).toBeLessThanOrEqual(40)
  })
})

describe('the reference numbers', () => {
  test.each([
    ['lost-update', 'statement', {}, { 'outcome 1': 18n, 'outcome 2': 2n }, 22],
    ['lost-update', 'statement', { k: 2 }, { 'outcome 2': 702n, 'outcome 3': 216n, 'outcome 4': 6n }, 147],
    ['lost-update', 'statement', { p: 3 }, { 'outcome 1': 1404n, 'outcome 2': 270n, 'outcome 3': 6n }, 175],
    ['one-line', 'statement', {}, { 'outcome 2': 2n }, 4],
    ['one-line', 'lecture', {}, { 'outcome 1': 18n, 'outcome 2': 2n }, 22],
    ['one-line', 'bytecode', {}, { 'outcome 1': 910n, 'outcome 2': 14n }, 59],
    ['one-line', 'machine', {}, { 'outcome 1': 18n, 'outcome 2': 2n }, 22],
    ['atomic-add', 'machine', {}, { 'outcome 2': 2n }, 4],
    ['lock', 'statement', {}, { 'outcome 2': 2n }, 21],
    ['lock-too-small', 'statement', {}, { 'outcome 1': 50n, 'outcome 2': 2n }, 58],
    ['cas-retry', 'statement', {}, { 'outcome 2': 142n }, 49],
    ['opposite-locks', 'statement', {}, { 'outcome 0,0': 4n, deadlock: 2n }, 19],
    ['peterson-swapped', 'statement', {}, { 'outcome 0,0': 116n, 'outcome 0,1': 116n, violation: 30n }, 119],
  ] as const)('%s, %s, %o: %o', (id, granularity, constants, ends, states) => {
    const exploration = explore(lowered(program(id), granularity, constants))
    expect(endsOf(exploration)).toEqual(ends)
    expect(exploration.graph.states).toBe(states)
  })

  test('the bank pays twice in 60 of 64 schedules', () => {
    const ends = { 'outcome -60,160': 24n, 'outcome 20,80': 4n, 'outcome 20,160': 36n }
    expect(endsOf(explore(lowered(program('bank-withdraw'), 'statement')))).toEqual(ends)
  })

  test('both read 0 never in any order, in 18 of 80 schedules with store buffers, never with fences', () => {
    const both = (id: string, granularity: Granularity) =>
      explore(lowered(program(id), granularity)).end('outcome 0,0')?.schedules
    expect(both('store-buffering', 'lecture')).toBeUndefined()
    expect(both('store-buffering', 'tso')).toBe(18n)
    expect(explore(lowered(program('store-buffering'), 'tso')).schedules()).toBe(80n)
    expect(both('store-buffering-fence', 'tso')).toBeUndefined()
  })

  test('2 x 10 increments end anywhere from 2 to 20, at 2 in 13,122 of 118,264,581,564,861,424 schedules', () => {
    const exploration = explore(lowered(program('lost-update'), 'statement', { k: 10 }))
    expect(exploration.schedules()).toBe(118_264_581_564_861_424n)
    expect(exploration.graph.states).toBe(190_566)
    expect(exploration.ends.map(({ end }) => endName(end))).toEqual(
      Array.from({ length: 19 }, (_, index) => `outcome ${index + 2}`),
    )
    expect(exploration.end('outcome 2')?.schedules).toBe(13_122n)
  })

  test('the notes: the two schedules of the lecture end at 2 and at 1', () => {
    const ends = program('lost-update').presets.slice(0, 2)
    expect(ends.map(({ schedule, end }) => [schedule, end])).toEqual([
      ['000111', 'outcome 2'],
      ['010011', 'outcome 1'],
    ])
  })
})

test("the lecture's losing schedule keeps its meaning at every granularity of the program", () => {
  const entry = program('lost-update')
  const from = lowered(entry, 'statement')
  for (const granularity of entry.granularities) {
    const to = lowered(entry, granularity)
    const { schedule, faithful } = zoom([0, 1, 0, 0, 1, 1], from, to)
    expect(faithful).toBe(true)
    expect(endOf(to, schedule.join(''))).toBe('outcome 1')
  }
})
