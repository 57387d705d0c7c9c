import { describe, expect, test } from 'vitest'
import { findRaceProgram, type GraphPicture, lower, Machine, parse, type State } from '#race'
import { layOut, shortestWays, statesOn } from './graph-layout.ts'

const machineOf = (id: string): Machine =>
  new Machine(lower(parse(findRaceProgram(id)?.source ?? ''), 'statement').program)

/** The picture that the explorer gives, by a plain breadth-first search. */
function pictureOf(machine: Machine): GraphPicture {
  const states: State[] = [machine.initial]
  const number = new Map([[machine.initial.join(), 0]])
  const steps: GraphPicture['steps'][number][] = []
  for (const [from, state] of states.entries()) {
    for (const process of machine.enabled(state)) {
      const target = machine.step(state, process)
      const to = number.get(target.join()) ?? states.push(target) - 1
      number.set(target.join(), to)
      steps.push({ from, process, to })
    }
  }
  return { states: states.map((values) => ({ values, end: null })), steps }
}

describe.each(['lost-update', 'opposite-locks', 'spinlock'])('the graph of %s', (id) => {
  const machine = machineOf(id)
  const picture = pictureOf(machine)
  const { places, columns, rows } = layOut(picture)

  test('has a place of its own for every state, in the column of its distance', () => {
    expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(picture.states.length)
    expect(places[0]).toEqual({ state: 0, column: 0, row: 0 })
    for (const { column, row } of places) {
      expect(column).toBeLessThan(columns)
      expect(row).toBeLessThan(rows)
    }
  })

  test('leads to every state by a shortest way that can be taken', () => {
    for (const [state, way] of shortestWays(picture).entries()) {
      expect(way).toHaveLength(places[state]?.column ?? -1)
      expect(machine.run(way).at(-1)).toEqual(picture.states[state]?.values)
      expect(statesOn(picture, way).at(-1)).toBe(state)
    }
  })
})

test('the lecture counter has 22 states in 7 columns', () => {
  const picture = pictureOf(machineOf('lost-update'))
  expect(picture.states).toHaveLength(22)
  expect(layOut(picture).columns).toBe(7)
})
