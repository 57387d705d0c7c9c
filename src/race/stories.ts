/**
 * Schedules that differ only in the order of neighbouring steps that do not touch the same data tell the same story.
 * Sleep sets pick one schedule of every such class.
 * @see Mazurkiewicz 1977, "Concurrent program schemes and their interpretations"
 * @see Godefroid 1996, "Partial-order methods for the verification of concurrent systems", section 5
 */

import { type Accesses, accessesOf, areIndependent } from './accesses.ts'
import type { EndSummary, Exploration } from './exploration.ts'
import type { Expression } from './expression.ts'
import type { Model, Step } from './model.ts'
import { forEachStep, stateOf } from './state-graph.ts'

/** How many stories there are. */
export interface StoryCounts {
  readonly total: bigint
  /** By end, in the order of `exploration.ends`. */
  readonly byEnd: readonly bigint[]
}

/** Whether what the expression reads is the same in every state. */
function isFixed(expression: Expression | null | undefined): boolean {
  if (!expression) return true
  switch (expression.kind) {
    case 'number':
    case 'slot':
      return true
    case 'negate':
    case 'not':
      return isFixed(expression.operand)
    case 'binary':
      return !/[&|]/.test(expression.operator) && isFixed(expression.left) && isFixed(expression.right)
    default:
      return false
  }
}

const hasFixedAccesses = ({ guard, assignments, assertion, test }: Step): boolean =>
  guard === null &&
  assertion === null &&
  isFixed(test?.condition) &&
  assignments.every(({ target, value }) => target.kind === 'slot' && isFixed(value))

/** Tells whether two steps may change places. */
class Independence {
  readonly #model: Model
  readonly #fixed = new Map<Step, Accesses>()

  constructor(model: Model) {
    this.#model = model
  }

  #accesses(values: Int32Array, process: number): Accesses | null {
    const step = this.#model.code[process]?.[values[process] ?? 0]
    if (step === undefined) return null
    const known = this.#fixed.get(step)
    if (known !== undefined) return known
    const accesses = accessesOf(step, values, this.#model.errorSlot)
    if (hasFixedAccesses(step)) this.#fixed.set(step, accesses)
    return accesses
  }

  /** The processes among `others` whose next step does not touch what the next step of `process` touches. */
  among(others: number, values: Int32Array, process: number): number {
    const mine = this.#accesses(values, process)
    let independent = 0
    for (let bits = others; bits !== 0; bits &= bits - 1) {
      const other = 31 - Math.clz32(bits & -bits)
      const theirs = this.#accesses(values, other)
      if (mine !== null && theirs !== null && areIndependent(mine, theirs, this.#model.errorSlot))
        independent |= 1 << other
    }
    return independent
  }
}

/** Calls `visit` for each step that begins a new story, with the processes that sleep after it. */
function forEachNewStep(
  { graph }: Exploration,
  independence: Independence,
  state: number,
  asleep: number,
  visit: (process: number, target: number, asleep: number) => void,
): void {
  const values = stateOf(graph, state)
  let earlier = asleep
  forEachStep(graph, state, (process, target) => {
    if (((asleep >>> process) & 1) === 1) return
    visit(process, target, independence.among(earlier, values, process))
    earlier |= 1 << process
  })
}

/**
 * Counts the stories of a program exactly.
 * @param mostPairs gives up when more pairs of a state and its sleeping processes have been met
 * @returns null where the graph is cyclic, was not fully explored, or has too many pairs
 */
export function countStories(exploration: Exploration, mostPairs = 2_000_000): StoryCounts | null {
  const { graph, order, ends } = exploration
  if (order === null) return null
  const independence = new Independence(graph.model)
  const found = new Map<number, Map<number, bigint>>([[0, new Map([[0, 1n]])]])
  let pairs = 0
  const add = (state: number, asleep: number, stories: bigint): void => {
    const known = found.get(state)
    if (known === undefined) found.set(state, new Map([[asleep, stories]]))
    else known.set(asleep, (known.get(asleep) ?? 0n) + stories)
  }
  for (const state of order) {
    const here = found.get(state)
    if (here === undefined || graph.enabled[state] === 0) continue
    pairs += here.size
    if (pairs > mostPairs) return null
    for (const [asleep, stories] of here)
      forEachNewStep(exploration, independence, state, asleep, (_, target, next) => add(target, next, stories))
    found.delete(state)
  }
  const at = (state: number): bigint => [...(found.get(state)?.values() ?? [])].reduce((sum, n) => sum + n, 0n)
  const byEnd = ends.map(({ states }: EndSummary) => states.reduce((sum, state) => sum + at(state), 0n))
  return { total: byEnd.reduce((sum, n) => sum + n, 0n), byEnd }
}

/**
 * One schedule of every story, in the order of process ids: the first of its class. Ends by itself only where the
 * graph has no cycle.
 */
export function* stories(exploration: Exploration): Generator<readonly number[]> {
  const independence = new Independence(exploration.graph.model)
  interface Place {
    readonly state: number
    readonly asleep: number
    readonly schedule: readonly number[]
  }
  const waiting: Place[] = [{ state: 0, asleep: 0, schedule: [] }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { state, asleep, schedule } = place
    if (exploration.graph.enabled[state] === 0) {
      yield schedule
      continue
    }
    const next: Place[] = []
    forEachNewStep(exploration, independence, state, asleep, (process, target, sleeping) =>
      next.push({ state: target, asleep: sleeping, schedule: [...schedule, process] }),
    )
    waiting.push(...next.reverse())
  }
}
