/** The functions that the workers have: what the tasks call, and what prepares for it. */
import type { Ms } from '#base'
import { ValueError } from '#multiprocessing'

/** How much work a task is given, by item from 1. */
export interface Load {
  readonly costs: readonly Ms[]
  /** The share of waiting in each cost, in percent. */
  readonly waiting: number
  /** What a free CPU of this machine does in a millisecond. */
  readonly spinsPerMs: number
  readonly failing: number
}

let load: Load = { costs: [], waiting: 0, spinsPerMs: 0, failing: 0 }
let residue = 1

/** Computes for so many turns. The state outlives the call, so that no optimiser may drop the loop. */
export function spin(turns: number): void {
  let state = residue
  for (let turn = 0; turn < turns; turn++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  residue = state
}

const wait = (ms: Ms): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function compute(item: number, result: number): number {
  const cost = load.costs[item - 1] ?? 0
  spin(Math.round((cost * (100 - load.waiting) * load.spinsPerMs) / 100))
  if (item === load.failing) throw new ValueError(`${item}`)
  return result
}

/** The task of an item: it waits, then computes, then fails or returns `result`. */
function perform(item: number, result: number): number | Promise<number> {
  const waitMs = ((load.costs[item - 1] ?? 0) * load.waiting) / 100
  return waitMs === 0 ? compute(item, result) : wait(waitMs).then(() => compute(item, result))
}

export const tasks = {
  /** The initializer of the pool. */
  prepare(given: Load): void {
    load = given
  },
  /** Something to do for a worker that only has to be there. */
  ready: (): boolean => true,
  square: (x: number): number | Promise<number> => perform(x, x * x),
  multiply: (a: number, b: number): number | Promise<number> => perform(a, a * b),
}
