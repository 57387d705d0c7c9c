import { type Layout, unpack, wordsPerState } from './layout.ts'
import type { State } from './machine.ts'
import type { Model } from './model.ts'

/** Why an exploration ended before it had seen everything. */
export type Stop = 'states' | 'memory' | 'aborted'

/** Which program explored: generated WebAssembly, or the interpreter. */
export type EngineName = 'wasm' | 'interpreter'

/**
 * The states that were found, numbered in the order of a breadth-first search (0 is the start), and the steps between
 * them. Only the first `expanded` states have steps listed; all of them unless the search stopped early.
 */
export interface StateGraph {
  readonly model: Model
  readonly layout: Layout
  readonly engine: EngineName
  readonly states: number
  readonly expanded: number
  readonly transitions: number
  /** The greatest distance from the start, in steps. */
  readonly depth: number
  /** Packed states, `wordsPerState` words each. */
  readonly keys: Uint32Array
  /** Per expanded state the processes that can step: bit p for process p. */
  readonly enabled: Uint32Array
  /** Per expanded state the place of its first step in `targets`, and one more entry for the end. */
  readonly firstStep: Uint32Array
  /** The state that each step leads to; the steps of a state are in ascending order of process. */
  readonly targets: Uint32Array
  readonly stopped: Stop | null
}

/** The numbers of a state of the graph. */
export function stateOf({ layout, keys, model }: StateGraph, state: number): State {
  const values = new Int32Array(model.slots.length)
  unpack(layout, keys, state * wordsPerState(layout), values)
  return values
}

/** Where each state's steps begin, from how many processes can step. */
export function firstSteps(enabled: Uint32Array): Uint32Array {
  const first = new Uint32Array(enabled.length + 1)
  for (let state = 0, total = 0; state < enabled.length; state++) {
    for (let bits = enabled[state] as number; bits !== 0; bits &= bits - 1) total++
    first[state + 1] = total
  }
  return first
}

/** The state after a step of `process`, or undefined when it cannot step there. */
export function successor(
  { enabled, firstStep, targets }: StateGraph,
  state: number,
  process: number,
): number | undefined {
  const mask = enabled[state] ?? 0
  if (((mask >>> process) & 1) === 0) return undefined
  let place = firstStep[state] ?? 0
  for (let bits = mask & ((1 << process) - 1); bits !== 0; bits &= bits - 1) place++
  return targets[place]
}

/** Calls `visit` for every step from a state, in ascending order of process. */
export function forEachStep(
  { enabled, firstStep, targets }: StateGraph,
  state: number,
  visit: (process: number, target: number) => void,
): void {
  let place = firstStep[state] as number
  for (let bits = enabled[state] as number; bits !== 0; bits &= bits - 1)
    visit(31 - Math.clz32(bits & -bits), targets[place++] as number)
}
