import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { selectedEnds, toldStories } from './browsing.ts'
import { racePrograms } from './catalogue.ts'
import { Exploration, endName } from './exploration.ts'
import { lower } from './lower/lower.ts'
import { Machine } from './machine.ts'
import { resolveProgram } from './model.ts'
import type { Program } from './program.ts'
import { scheduleAt } from './schedule-list.ts'
import { searchNow } from './search.ts'
import type { ScheduleFilter } from './selection.ts'
import { parse } from './syntax/parser.ts'
import { counter } from './testdata/counter.ts'
import { preemptionsOf } from './testdata/preemptions.ts'

const explore = (program: Program): Exploration => new Exploration(searchNow(resolveProgram(program)))
const many = { most: 1_000_000, few: 1 }

/** Every program of the catalogue, at each of its granularities, with few enough schedules to list them all. */
const small = racePrograms.flatMap(({ id, source, granularities }) =>
  granularities.flatMap((granularity) => {
    const { program } = lower(parse(source), granularity, id)
    const exploration = explore(program)
    const total = exploration.schedules()
    return total === null || total > 3000n ? [] : [{ title: `${id}, ${granularity}`, program, exploration, total }]
  }),
)

const everyOne = (exploration: Exploration, total: bigint): readonly string[] =>
  Array.from({ length: Number(total) }, (_, number) => scheduleAt(exploration, BigInt(number))?.join('') ?? '')

const filters: fc.Arbitrary<ScheduleFilter> = fc.record(
  { starts: fc.array(fc.nat(2), { maxLength: 5 }), mostPreemptions: fc.nat(6) },
  { requiredKeys: [] },
)

const letsThrough = (machine: Machine, { starts = [], mostPreemptions = 1000 }: ScheduleFilter, one: string): boolean =>
  one.startsWith(starts.join('')) && preemptionsOf(machine, [...one].map(Number)) <= mostPreemptions

describe('a filter of schedules', () => {
  it('lets through what listing all of them and looking at each does, whatever the program', () => {
    expect(small.length).toBeGreaterThan(20)
    const every = small.map((one) => ({ ...one, all: everyOne(one.exploration, one.total) }))
    fc.assert(
      fc.property(fc.constantFrom(...every), filters, ({ program, exploration, all }, filter) => {
        const machine = new Machine(program)
        const selected = selectedEnds(exploration, filter, many) ?? []
        const wanted = all.filter((one) => letsThrough(machine, filter, one))
        const found = selected.flatMap(({ samples }) => samples.map((one) => one.join('')))
        expect([...found].sort()).toEqual(wanted)
        for (const { name, schedules, samples } of selected) {
          expect(BigInt(samples.length)).toBe(schedules)
          for (const one of samples) expect(endAt(exploration, one)).toBe(name)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('counts a part of 118 trillion exactly', () => {
    const exploration = explore(counter(2, 10))
    const count = (filter: ScheduleFilter): bigint =>
      (selectedEnds(exploration, filter, { most: 10, few: 2 }) ?? []).reduce((sum, end) => sum + end.schedules, 0n)
    expect(count({})).toBe(118_264_581_564_861_424n)
    expect(count({ starts: [0] })).toBe(59_132_290_782_430_712n)
    // One of 30 + 30 steps and no preemption: one process after the other.
    expect(count({ mostPreemptions: 0 })).toBe(2n)
    // A preemption after 1 to 29 steps of either process.
    expect(count({ mostPreemptions: 1 })).toBe(2n + 2n * 29n)
    expect(count({ starts: [0, 1], mostPreemptions: 0 })).toBe(0n)
  })

  it('lists a few, spread evenly, where there are many', () => {
    const [lost] = selectedEnds(explore(counter(2, 2)), {}, { most: 60, few: 12 }) ?? []
    expect(lost).toMatchObject({ name: 'outcome 2', schedules: 702n })
    expect(new Set(lost?.samples.map((one) => one.join(''))).size).toBe(12)
  })
})

const endAt = (exploration: Exploration, schedule: readonly number[]): string | undefined => {
  const state = exploration.follow(schedule)
  const end = exploration.ends.find(({ states }) => state !== undefined && states.includes(state))
  return end === undefined ? undefined : endName(end.end)
}

describe('the stories', () => {
  test.each(small)('of $title share out its schedules: every one is in exactly one story', ({ exploration, total }) => {
    const list = toldStories(exploration, {}, 5000)
    expect(list?.complete).toBe(true)
    expect(list?.told.length).toBe(Number(list?.total))
    expect(list?.told.reduce((sum, { of }) => sum + of, 0n)).toBe(total)
    for (const { name, schedules } of selectedEnds(exploration, {}, { most: 0, few: 0 }) ?? []) {
      const told = list?.told.filter(({ end }) => end === name) ?? []
      expect(told.reduce((sum, { of }) => sum + of, 0n)).toBe(schedules)
      expect(BigInt(told.length)).toBe(list?.byEnd[name])
    }
  })

  it('of a filter are those that it leaves a schedule of, and their schedules are what it lets through', () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), filters, ({ program, exploration }, filter) => {
        const machine = new Machine(program)
        const list = toldStories(exploration, filter, 5000)
        const through = (selectedEnds(exploration, filter, many) ?? []).reduce((sum, end) => sum + end.schedules, 0n)
        expect(list?.told.reduce((sum, { schedules }) => sum + schedules, 0n)).toBe(through)
        for (const { schedule } of list?.told ?? []) expect(letsThrough(machine, filter, schedule.join(''))).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('are cut off where they are many, and say so', () => {
    const list = toldStories(explore(counter(2, 3)), {}, 10)
    expect([list?.complete, list?.told.length]).toEqual([false, 10])
    expect(list?.total).toBeGreaterThan(10n)
  })
})
