import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParams } from '#base'
import { Exploration, endName, racePrograms, resolveProgram, searchNow } from '#race'
import * as core from './core.ts'
import { type Goal, goalOf, goalTitle, gradeOf, gradeText } from './goals-view.ts'
import { leastSwitches, switchesOf } from './least-switches.ts'
import { endNameAt } from './panel-ends.ts'
import { params } from './params.ts'
import { type Stage, stageOf } from './stage.ts'

const stageFor = (query: string): Stage =>
  stageOf(core, racePrograms, readParams(params, new URLSearchParams(query)).values)

const small = [
  'lost-update',
  'opposite-locks',
  'peterson-swapped',
  'bank-withdraw',
  'lock',
  'lost-wakeup',
  'broken-flags',
]
const stages = small.map((id) => stageFor(`program=${id}`))

test.each(small.map((id, index) => [id, stages[index] as Stage] as const))(
  'the fewest switches of %s are those of the explorer',
  (_, { machine, lowered }) => {
    const exploration = new Exploration(searchNow(resolveProgram(lowered.program)))
    const ways = leastSwitches(machine, [], (state) => endNameAt(machine, state) ?? '')
    const least = Object.fromEntries([...(ways ?? [])].map(([name, { switches }]) => [name, switches]))
    expect(least).toEqual(
      Object.fromEntries(exploration.ends.map((end) => [endName(end.end), exploration.cost(end)?.preemptions])),
    )
    for (const [name, { steps, switches }] of ways ?? []) {
      expect(endNameAt(machine, machine.run(steps).at(-1) ?? machine.initial)).toBe(name)
      expect(switchesOf(machine, steps)).toBe(switches)
    }
  },
)

describe('goals', () => {
  test('are always solvable, and their solution is graded as solved at par', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.nat(0xffff_ffff), (stage, seed) => {
        const goal = goalOf(stage, seed)
        if (goal === null) throw new Error('no goal')
        const grade = gradeOf(stage, goal, goal.solution, goal.solution.length)
        expect(grade).toEqual({ state: 'solved', switches: goal.par })
        expect(goal.solution.slice(0, goal.past.length)).toEqual(goal.past)
      }),
    )
  })

  test('are the same for the same seed, and many for one program', () => {
    const [stage] = stages
    if (stage === undefined) throw new Error('no stage')
    expect(goalOf(stage, 7)).toEqual(goalOf(stage, 7))
    const goals = Array.from({ length: 60 }, (_, seed) => JSON.stringify({ ...goalOf(stage, seed), solution: [] }))
    expect(new Set(goals).size).toBeGreaterThan(8)
  })

  test('keep par to themselves until they are solved', () => {
    const stage = stageFor('program=lost-update&k=2')
    const goal: Goal = { past: [], end: 'outcome 2', fewest: true, par: 2, solution: [] }
    expect(goalTitle(goal)).toBe('End at 2 with the fewest switches')
    const dear = gradeOf(stage, goal, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], 12)
    expect(dear.state).toBe('reached')
    expect(gradeText(goal, dear)).not.toContain('2 with 2')
    expect(gradeText(goal, { state: 'solved', switches: 2 })).toContain('No schedule needs fewer')
  })

  test('grade only what has ended, and only from their own beginning', () => {
    const [stage] = stages
    if (stage === undefined) throw new Error('no stage')
    const goal: Goal = { past: [1], end: 'outcome 1', fewest: false, par: 1, solution: [] }
    expect(gradeOf(stage, goal, [1, 0, 0, 0, 1, 1], 3)).toEqual({ state: 'running' })
    expect(gradeOf(stage, goal, [0, 1, 0, 0, 1, 1], 6)).toEqual({ state: 'elsewhere' })
    expect(gradeOf(stage, goal, [1, 1, 1, 0, 0, 0], 6)).toEqual({ state: 'missed', end: 'outcome 2' })
    expect(gradeOf(stage, goal, [1, 0, 0, 0, 1, 1], 6).state).toBe('solved')
  })
})
