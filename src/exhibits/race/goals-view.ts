/** Goals for the visitor: generated from any program, always possible, and graded exactly. */
import { createRandom } from '#base'
import { coinFlip, schedule as runOnce } from '#race'
import { leastSwitches, switchesOf } from './least-switches.ts'
import { nameOf } from './names.ts'
import { endLabel, endNameAt, endVerb, isRight } from './panel-ends.ts'
import { complete } from './schedules.ts'
import type { Stage } from './stage.ts'
import { text } from './text/panels.ts'

export interface Goal {
  /** The steps that are given. */
  readonly past: readonly number[]
  /** The end to reach, as the explorer names it. */
  readonly end: string
  /** Whether only the fewest switches count as solved. */
  readonly fewest: boolean
  /** The fewest switches after the given steps; no way has fewer. */
  readonly par: number
  /** A whole schedule that needs no more than par. */
  readonly solution: readonly number[]
}

export type Grade =
  | { readonly state: 'running' }
  /** Other given steps than the goal's. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'missed'; readonly end: string }
  | { readonly state: 'reached' | 'solved'; readonly switches: number }

/** A run this long is not asked of anybody. */
const longestRun = 60

/**
 * The goal of this number. It can always be reached; each seed gives another, from another place in another run.
 * @returns null where the program has no end, or too many states to know the fewest switches
 */
export function goalOf(stage: Stage, seed: number): Goal | null {
  const { machine } = stage
  const random = createRandom(seed)
  const walk = runOnce(machine, coinFlip(random), longestRun)
  // Every other goal begins at the start: those are the ones to compare with others.
  const given = seed % 2 === 1 ? 0 : random.below(Math.max(1, Math.floor(walk.length / 2)))
  const past = walk.slice(0, given)
  const ways = leastSwitches(machine, past, (state) => endNameAt(machine, state) ?? '')
  if (ways === null || ways.size === 0) return null
  const straight = endNameAt(machine, machine.run(complete(machine, past)).at(-1) ?? machine.initial)
  // What happens by itself is no goal, unless nothing else can happen.
  const others = [...ways.keys()].filter((name) => name !== straight).sort()
  const wrong = others.filter((name) => !isRight(stage, name))
  const names = others.length === 0 ? [...ways.keys()] : wrong.length > 0 && seed % 3 !== 0 ? wrong : others
  const end = names[random.below(names.length)] ?? ''
  const way = ways.get(end)
  if (way === undefined) return null
  return { past, end, fewest: random.below(3) > 0, par: way.switches, solution: [...past, ...way.steps] }
}

/** Grades a run that has got to `step`. */
export function gradeOf(stage: Stage, goal: Goal, schedule: readonly number[], step: number): Grade {
  const { machine } = stage
  const taken = schedule.slice(0, step)
  if (goal.past.some((pid, index) => taken[index] !== undefined && taken[index] !== pid)) return { state: 'elsewhere' }
  const end = endNameAt(machine, machine.run(taken).at(-1) ?? machine.initial)
  if (end === null || taken.length < goal.past.length) return { state: 'running' }
  if (end !== goal.end) return { state: 'missed', end }
  const switches = switchesOf(machine, taken, goal.past.length)
  return { state: goal.fewest && switches > goal.par ? 'reached' : 'solved', switches }
}

const taskOf = (end: string): string => {
  if (end === 'deadlock') return text.makeDeadlock
  return end === 'violation' ? text.makeFail : text.endAt(endLabel(end))
}

/** "End at 1 with the fewest switches". */
export const goalTitle = ({ end, fewest }: Goal): string => (fewest ? text.fewest(taskOf(end)) : taskOf(end))

/** Where the goal begins. */
export function goalStart(stage: Stage, { past }: Goal): string {
  if (past.length === 0) return text.fromStart
  return text.given(past.length, past.map((pid) => nameOf(stage, pid)).join(', '))
}

/** What the grade says; par stays unsaid until the goal is solved. */
export function gradeText(goal: Goal, grade: Grade): string {
  switch (grade.state) {
    case 'running':
      return text.chooseAbove
    case 'elsewhere':
      return text.otherwise
    case 'missed':
      return text.missed(endVerb(grade.end))
    case 'reached':
      return text.reached(endVerb(goal.end), grade.switches)
    case 'solved':
      return text.solved(grade.switches, grade.switches === goal.par ? text.noneFewer : text.fewestPossible(goal.par))
  }
}
