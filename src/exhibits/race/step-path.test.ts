import { expect, test } from 'vitest'
import { readParams } from '#base'
import { racePrograms } from '#race'
import * as core from './core.ts'
import { openingOf } from './opening.ts'
import { params } from './params.ts'
import { type StepPath, stepPath } from './step-path.ts'
import { wireViews } from './wires.ts'

function readyOf(query: string) {
  const { values } = readParams(params, new URLSearchParams(query))
  const { stage, schedule } = openingOf({ core, programs: racePrograms }, values)
  return { state: 'ready' as const, stage, schedule, states: stage.machine.run(schedule) }
}

const short = (path: StepPath | null) => path && [path.kind, path.pid, path.from, path.to, path.text]

test('a read carries the value to x, the addition from x to y, and the write from y to the cell', () => {
  const ready = readyOf('schedule=010011')
  expect([1, 2, 3, 4].map((step) => short(stepPath(ready, step)))).toEqual([
    ['read', 0, null, 'x', '0'],
    ['read', 1, null, 'x', '0'],
    ['inside', 0, 'x', 'y', '1'],
    ['write', 0, 'y', null, '1'],
  ])
  expect(stepPath(ready, 0)).toBeNull()
  expect(stepPath(ready, 7)).toBeNull()
})

test('a lock carries the name of who takes it', () => {
  const path = stepPath(readyOf('program=opposite-locks&schedule=01'), 2)
  expect(path).toMatchObject({ kind: 'write', pid: 1, text: 'P2' })
})

test('a step has an arrow to each cell that it touched, and one that touches none has none', () => {
  const ready = readyOf('schedule=010011')
  expect(wireViews(ready, 0).wires).toEqual([])
  expect(wireViews(ready, 1)).toMatchObject({ pid: 0, wires: [{ way: 'read', label: 'read 0' }] })
  expect(wireViews(ready, 3).wires).toEqual([])
  expect(wireViews(ready, 4)).toMatchObject({ pid: 0, wires: [{ way: 'write', label: 'write 1', name: 'r.value' }] })
})

test('an atomic addition has an arrow with two heads', () => {
  expect(wireViews(readyOf('program=atomic-add'), 1)).toMatchObject({ wires: [{ way: 'both', label: 'write 1' }] })
})
