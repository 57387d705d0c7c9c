import { describe, expect, test } from 'vitest'
import { readParams, writeParams } from '#base'
import { racePrograms } from '#race'
import * as core from './core.ts'
import type { Exploring } from './exploring.ts'
import { findingOf } from './finding.ts'
import { RaceModel } from './model.ts'
import { params } from './params.ts'
import type { Parts } from './parts.ts'
import type { Ready } from './snapshot.ts'
import { processViews } from './view.ts'
import { cycleOf, waitingIn } from './waiting.ts'

/** The page without a worker: nothing is explored. */
const idle = {
  explore: () => Promise.resolve({ state: 'cancelled' }),
  [Symbol.dispose]: () => {},
} as unknown as Exploring
const parts: Parts = { core, programs: racePrograms, startExploring: () => idle }

async function opened(query = ''): Promise<{ model: RaceModel; written: () => URLSearchParams }> {
  let last = new URLSearchParams(query)
  const model = new RaceModel(
    new URLSearchParams(query),
    (next) => {
      last = next
    },
    () => undefined,
    () => Promise.resolve(parts),
  )
  await model.open()
  return { model, written: () => last }
}

function ready(model: RaceModel): Ready {
  const { shown } = model.store.getSnapshot()
  if (shown.state !== 'ready') throw new Error(`the stage is ${shown.state}`)
  return shown
}

const outcome = ({ stage, states }: Ready): string => stage.machine.outcome(states.at(-1) ?? stage.machine.initial)
const step = (model: RaceModel): number => model.store.getSnapshot().settings.step

describe('the address', () => {
  test('parameters are read as they were written', () => {
    const query = 'program=one-line&show=machine&schedule=010011&step=3&p=2&k=1&seed=7'
    const { values, problems } = readParams(params, new URLSearchParams(query))
    expect(problems).toEqual([])
    expect(writeParams(params, values).toString()).toBe(query)
  })

  test('a schedule of anything but digits is refused with a reason', () => {
    const { values, problems } = readParams(params, new URLSearchParams('schedule=01x&program=<b>'))
    expect(values).toMatchObject({ schedule: '', program: 'lost-update' })
    expect(problems).toHaveLength(2)
  })

  test('a program that the catalogue does not have is named, and the lost update is shown from its start', async () => {
    const { model, written } = await opened('program=opposite-order&schedule=0011&step=2&p=3')
    expect(model.store.getSnapshot().message).toBe('The catalogue has no program opposite-order; this is lost-update.')
    expect(ready(model).stage.program?.id).toBe('lost-update')
    expect(step(model)).toBe(0)
    expect(written().get('program')).not.toBe('opposite-order')
  })

  test('what the model writes opens the same stage at the same step', async () => {
    const { model, written } = await opened('program=lost-update&schedule=010011')
    model.seek(4)
    const again = await opened(written().toString())
    expect(ready(again.model).schedule).toEqual(ready(model).schedule)
    expect(step(again.model)).toBe(4)
  })
})

describe('the lecture’s schedules', () => {
  test('one after the other ends at 2', async () => {
    const { model } = await opened('schedule=000111')
    expect(outcome(ready(model))).toBe('2')
    expect(findingOf(ready(model), 6).title).toMatch(/^2,/)
  })

  test('mixed they end at 1, and the headline says whose update is gone', async () => {
    const { model } = await opened('schedule=010011')
    expect(outcome(ready(model))).toBe('1')
    expect(findingOf(ready(model), 6).title).toBe('1, not 2: P2 wrote over P1’s update')
    expect(findingOf(ready(model), 4).title).toBe('P2 still holds the old value')
    const old = processViews(ready(model), 4).flatMap(({ locals }) => locals.filter((local) => local.old))
    expect(old.map(({ name, value }) => [name, value])).toEqual([['x', '0']])
  })
})

describe('stepping', () => {
  test('back, scrubbing, undo and redo reach the same states', async () => {
    const { model } = await opened('schedule=000111')
    model.run(0)
    expect(model.run(1)).toBe(true)
    const mixed = ready(model)
    expect(step(model)).toBe(2)
    model.seek(5)
    model.seek(2)
    expect(ready(model).states[2]).toEqual(mixed.states[2])
    model.restore('undo')
    expect(ready(model).schedule.join('')).toBe('000111')
    expect(step(model)).toBe(1)
    model.restore('redo')
    expect(ready(model).schedule).toEqual(mixed.schedule)
    model.seek(-3)
    expect(step(model)).toBe(0)
    model.seek(Number.POSITIVE_INFINITY)
    expect(step(model)).toBe(6)
  })

  test('a step is told from a jump: scrubbing, undo and giving a slot are jumps', async () => {
    const { model } = await opened('schedule=000111')
    const arrival = () => model.store.getSnapshot().arrival
    model.stepBy(1)
    expect(arrival()).toBe('step')
    model.seek(3)
    expect(arrival()).toBe('jump')
    model.run(1)
    expect([arrival(), step(model)]).toEqual(['step', 4])
    model.give(0, 1)
    expect(arrival()).toBe('jump')
    model.stepBy(-1)
    expect(arrival()).toBe('step')
    model.restore('undo')
    expect(arrival()).toBe('jump')
  })

  test('a process that has finished cannot step', async () => {
    const { model } = await opened('schedule=000111&step=3')
    expect(model.run(0)).toBe(false)
    expect(step(model)).toBe(3)
  })

  test('giving a slot keeps every other step in its order', async () => {
    const { model } = await opened('schedule=000111')
    expect(model.give(1, 1)).toBe(true)
    expect(ready(model).schedule.join('')).toBe('010011')
  })
})

test('a schedule keeps its outcome from bytecode to machine', async () => {
  const { model } = await opened('program=one-line')
  const before = outcome(ready(model))
  model.showAt('machine')
  expect(ready(model).stage.lowered.granularity).toBe('machine')
  expect(outcome(ready(model))).toBe(before)
})

test('two locks in opposite order end in a ring of two', async () => {
  const { model } = await opened('program=opposite-locks&schedule=01')
  const { stage, states } = ready(model)
  const ring = cycleOf(waitingIn(stage, states[2] ?? stage.machine.initial))
  expect(ring?.map(({ pid, holder, wanted }) => [pid, holder, wanted])).toEqual([
    [0, 1, 'B'],
    [1, 0, 'A'],
  ])
  expect(findingOf(ready(model), 2).title).toBe('Deadlock: P1 and P2 wait for each other')
})

test('every program of the catalogue can be stepped to the end of its first schedule at each granularity', async () => {
  for (const program of racePrograms) {
    for (const granularity of program.granularities) {
      const { model } = await opened(`program=${program.id}&show=${granularity}`)
      const shown = ready(model)
      expect(shown.schedule.length, `${program.id} as ${granularity}`).toBeGreaterThan(0)
      for (const at of shown.states.keys()) expect(findingOf(shown, at).title).not.toBe('')
    }
  }
})

test('a text that is no program says where it is wrong', async () => {
  const { model } = await opened()
  model.openSource('process P:\n    x = z')
  expect(model.store.getSnapshot().shown).toMatchObject({ state: 'refused', reason: expect.stringContaining('line 2') })
})
