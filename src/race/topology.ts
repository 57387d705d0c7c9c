import type { StateGraph } from './state-graph.ts'

/** The states in an order in which every step leads forward, or null where the graph has a cycle. */
export type Order = Uint32Array | null

const climbs = ({ targets, firstStep, expanded }: StateGraph): boolean => {
  for (let state = 0; state < expanded; state++) {
    const end = firstStep[state + 1] as number
    for (let step = firstStep[state] as number; step < end; step++) if ((targets[step] as number) <= state) return false
  }
  return true
}

/**
 * Sorts the expanded states of a graph.
 * @see Kahn 1962, "Topological sorting of large networks"
 */
export function topologicalOrder(graph: StateGraph): Order {
  const { states, targets } = graph
  if (climbs(graph)) {
    // `Uint32Array.from` takes longer for this than counting every schedule.
    const order = new Uint32Array(states)
    for (let state = 0; state < states; state++) order[state] = state
    return order
  }
  const waiting = new Uint32Array(states)
  for (const target of targets) waiting[target] = (waiting[target] as number) + 1
  return sorted(graph, waiting)
}

/** @param waiting per state the steps into it that have not been seen */
function sorted({ states, expanded, firstStep, targets }: StateGraph, waiting: Uint32Array): Order {
  // The order is its own queue: first ready, first out. So it stays near the order of the numbers, and what is looked
  // up along it near what was looked up before.
  const order = new Uint32Array(states)
  let ready = waiting[0] === 0 ? 1 : 0
  for (let index = 0; index < ready; index++) {
    const state = order[index] as number
    if (state >= expanded) continue
    const end = firstStep[state + 1] as number
    for (let step = firstStep[state] as number; step < end; step++) {
      const target = targets[step] as number
      const more = (waiting[target] as number) - 1
      waiting[target] = more
      if (more === 0) order[ready++] = target
    }
  }
  return ready === states ? order : null
}
