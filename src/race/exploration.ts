import type { Counts } from './limbs.ts'
import { type Cost, Costs } from './preemptions.ts'
import { countContinuations, countForward } from './schedule-counts.ts'
import { type StateGraph, type Stop, successor } from './state-graph.ts'
import { type EndKind, type Terminal, terminalsOf } from './terminals.ts'
import { type Witness, Witnesses } from './witness.ts'

/** What a schedule ends in. A done end has its outcome; deadlocks and violations are each one end. */
export type End = { readonly kind: 'done'; readonly outcome: string } | { readonly kind: 'deadlock' | 'violation' }

/** An end with what leads to it. */
export interface EndSummary {
  readonly end: End
  /** Terminal states that are this end. */
  readonly states: readonly number[]
  /** Exact number of schedules; null where it has no meaning: the graph is cyclic, or was not fully explored. */
  readonly schedules: bigint | null
}

/** `outcome 2`, `deadlock`, `violation`. */
export const endName = (end: End): string => (end.kind === 'done' ? `outcome ${end.outcome}` : end.kind)

function compareOutcomes(a: string, b: string): number {
  const left = a.split(',').map(Number)
  const right = b.split(',').map(Number)
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function groupByEnd(terminals: readonly Terminal[]): readonly { readonly end: End; readonly states: number[] }[] {
  const groups = new Map<string, { readonly end: End; readonly states: number[] }>()
  for (const { state, kind, outcome } of terminals) {
    const end: End = kind === 'done' ? { kind, outcome } : { kind }
    const group = groups.get(endName(end))
    if (group === undefined) groups.set(endName(end), { end, states: [state] })
    else group.states.push(state)
  }
  const rank = { done: 0, deadlock: 1, violation: 2 } as const
  return [...groups.values()].sort(({ end: a }, { end: b }) =>
    a.kind === 'done' && b.kind === 'done' ? compareOutcomes(a.outcome, b.outcome) : rank[a.kind] - rank[b.kind],
  )
}

/** Computes once, when first asked. */
function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** Everything that is known about a program once its states are found. Each answer is computed when first asked for. */
export class Exploration {
  readonly graph: StateGraph
  /** The distinct ends, outcomes first in ascending order. Of a stopped search: those found so far. */
  readonly ends: readonly EndSummary[]
  /** Whether some schedule never ends; null when the search stopped before that was known. */
  readonly cyclic: boolean | null
  readonly terminals: readonly Terminal[]
  /** The states in an order in which every step leads forward; null where the graph is cyclic or was not fully explored. */
  readonly order: Uint32Array | null
  readonly #witnesses = lazy(() => new Witnesses(new Costs(this.graph)))
  readonly #shortest = lazy(() => new Witnesses(new Costs(this.graph, 'steps')))
  readonly #continuations = new Map<string, Counts>()

  constructor(graph: StateGraph) {
    this.graph = graph
    this.terminals = terminalsOf(graph)
    const { order, paths } = countForward(graph)
    this.cyclic = order === null ? true : graph.stopped === null ? false : null
    this.order = this.cyclic === false ? order : null
    this.ends = groupByEnd(this.terminals).map(({ end, states }) => ({
      end,
      states,
      schedules: this.order === null ? null : states.reduce((sum, state) => sum + paths(state), 0n),
    }))
  }

  /** Why the search ended early, or null. */
  get stopped(): Stop | null {
    return this.graph.stopped
  }

  /** Exact number of schedules of this kind, or of all; null where the graph is cyclic or was not fully explored. */
  schedules(kind?: EndKind): bigint | null {
    if (this.order === null) return null
    const counted = this.ends.filter(({ end }) => kind === undefined || end.kind === kind)
    return counted.reduce((sum, { schedules }) => sum + (schedules ?? 0n), 0n)
  }

  /** The end of this name, as `endName` writes it. */
  end(name: string): EndSummary | undefined {
    return this.ends.find(({ end }) => endName(end) === name)
  }

  /** The least preemptions, and the least steps with these, of any schedule to an end; null when the search was stopped. */
  cost({ states }: EndSummary): Cost | null {
    return this.stopped === null ? this.#witnesses().cost(states) : null
  }

  /**
   * The schedule to an end that has the fewest preemptions, then the fewest steps, then the lowest process ids. Of a
   * stopped search: the best among the steps found.
   */
  witness({ states }: EndSummary): Witness | null {
    return this.#witnesses().find(states)
  }

  /** The schedule to an end that has the fewest steps, then the lowest process ids. */
  shortest({ states }: EndSummary): Witness | null {
    return this.#shortest().find(states)
  }

  /** The number of the state after these steps, or undefined where one of them is not possible. */
  follow(schedule: readonly number[]): number | undefined {
    let state: number | undefined = 0
    for (const process of schedule) if (state !== undefined) state = successor(this.graph, state, process)
    return state
  }

  /**
   * At each state, the exact number of ways to continue to an end, or to any end.
   * @returns null where the graph is cyclic or was not fully explored
   */
  continuations(end?: EndSummary): Counts | null {
    if (this.order === null) return null
    const name = end === undefined ? '' : endName(end.end)
    const known = this.#continuations.get(name)
    if (known !== undefined) return known
    const states = end?.states ?? this.terminals.map(({ state }) => state)
    const counts = countContinuations(this.graph, this.order, states, this.schedules() ?? 0n)
    this.#continuations.set(name, counts)
    return counts
  }
}
