import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Machine } from '../machine.ts'
import { parse } from '../syntax/parser.ts'
import { lower } from './lower.ts'
import type { Granularity, Lowered } from './lowered.ts'
import { zoom } from './zoom.ts'

const lecture = parse(`shared r = 0
process P (n = 2):
    x = r.value
    y = x + 1
    r.value = y
`)
const oneLine = parse(`shared r = 0
process P (n = 2):
    r.value = r.value + 1
`)

const outcome = (lowered: Lowered, schedule: readonly number[]): string => {
  const machine = new Machine(lowered.program)
  return machine.outcome(machine.run(schedule).at(-1) ?? machine.initial)
}

/** A schedule to the end, which the numbers choose. */
function play(lowered: Lowered, choices: readonly number[]): readonly number[] {
  const machine = new Machine(lowered.program)
  const schedule: number[] = []
  let state = machine.initial
  for (let at = 0; machine.status(state) === 'running'; at++) {
    const enabled = machine.enabled(state)
    const pid = enabled[(choices[at % choices.length] ?? 0) % enabled.length] ?? 0
    state = machine.step(state, pid)
    schedule.push(pid)
  }
  return schedule
}

test("the lecture's losing schedule loses at every granularity", () => {
  const statement = lower(lecture, 'statement')
  const schedule = [0, 1, 0, 0, 1, 1]
  for (const granularity of ['lecture', 'bytecode', 'machine', 'memory-add', 'tso'] as const) {
    const other = lower(lecture, granularity)
    const zoomed = zoom(schedule, statement, other)
    expect(zoomed.faithful).toBe(true)
    expect(outcome(other, zoomed.schedule)).toBe('1')
  }
})

test('a statement is drawn out to its instructions, those of the other process between them', () => {
  const zoomed = zoom([0, 1, 0, 0, 1, 1], lower(lecture, 'statement'), lower(lecture, 'bytecode'))
  expect(zoomed.schedule.join('')).toBe('00011100000001111111')
})

test('a switch within one line has no counterpart where the line is one step', () => {
  const fine = lower(oneLine, 'bytecode')
  const coarse = lower(oneLine, 'statement')
  expect(zoom([0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0], fine, coarse)).toEqual({ schedule: [1, 0], faithful: false })
  expect(zoom([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], fine, coarse)).toEqual({ schedule: [0, 1], faithful: true })
})

describe.each(['lecture', 'bytecode', 'machine'] as const)('between %s and', (first) => {
  test.each(['lecture', 'bytecode', 'machine'] as const)(
    '%s every whole schedule keeps its meaning',
    { timeout: 60_000 },
    (second) => {
      for (const source of [lecture, oneLine, locked, retry]) keepsMeaning(lower(source, first), lower(source, second))
    },
  )
})

const locked = parse(`shared r = 0
lock L
process P (n = 2):
    with L:
        r += 1
`)
const retry = parse(`shared r = 0
process P (n = 2):
    while True:
        x = r
        ok = CAS(r, x, x + 1)
        if ok:
            break
`)

function keepsMeaning(from: Lowered, to: Lowered): void {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), (choices) => {
      const schedule = play(from, choices)
      const zoomed = zoom(schedule, from, to)
      expect(zoomed.faithful).toBe(true)
      expect(outcome(to, zoomed.schedule)).toBe(outcome(from, schedule))
    }),
    { numRuns: 30 },
  )
}

test('a schedule that goes through store buffers is the plain one when each write is flushed at once', () => {
  const granularities: readonly [Granularity, Granularity] = ['lecture', 'tso']
  const [plain, buffered] = granularities.map((granularity) => lower(lecture, granularity)) as [Lowered, Lowered]
  const there = zoom([0, 0, 0, 1, 1, 1], plain, buffered)
  expect(there).toEqual({ schedule: [0, 0, 0, 2, 1, 1, 1, 3], faithful: true })
  expect(zoom(there.schedule, buffered, plain)).toEqual({ schedule: [0, 0, 0, 1, 1, 1], faithful: true })
})
