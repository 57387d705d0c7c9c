/** Exact numbers of schedules in a graph without cycles: from the start to a state, and from a state to the ends. */
import { addLimbs, type Counts, countAt, limbBits, limbsFor, withEnoughLimbs } from './limbs.ts'
import type { Forward, StateGraph } from './state-graph.ts'
import { topologicalOrder } from './topology.ts'

interface Estimate {
  readonly numbers: Float64Array
  readonly greatest: number
}

/**
 * How many ways lead to each state, summed up in doubles: every sum is exact as long as the greatest is below 2^53, and
 * otherwise close enough to know how many limbs the exact numbers need.
 */
function estimatePaths({ firstStep, targets, states }: StateGraph, order: Uint32Array): Estimate {
  const numbers = new Float64Array(states)
  numbers[0] = 1
  let greatest = 1
  for (let index = 0; index < order.length; index++) {
    const state = order[index] as number
    const paths = numbers[state] as number
    if (paths > greatest) greatest = paths
    const end = firstStep[state + 1] as number
    for (let step = firstStep[state] as number; step < end; step++) {
      const target = targets[step] as number
      numbers[target] = (numbers[target] as number) + paths
    }
  }
  return { numbers, greatest }
}

function sumPaths({ firstStep, targets, states }: StateGraph, order: Uint32Array, greatest: number): Counts {
  return withEnoughLimbs(states, limbsFor(greatest), (numbers, limbs) => {
    numbers[0] = 1
    for (let index = 0; index < order.length; index++) {
      const state = order[index] as number
      const end = firstStep[state + 1] as number
      for (let step = firstStep[state] as number; step < end; step++)
        if (addLimbs(numbers, (targets[step] as number) * limbs, state * limbs, limbs) !== 0) return false
    }
    return true
  })
}

/** How many ways lead from the start to a state, exactly. */
function countPaths(graph: StateGraph, order: Uint32Array): (state: number) => bigint {
  const { numbers, greatest } = estimatePaths(graph, order)
  if (greatest <= Number.MAX_SAFE_INTEGER) return (state) => BigInt(numbers[state] as number)
  const counts = sumPaths(graph, order, greatest)
  return (state) => countAt(counts, state)
}

/** Orders the states and counts the ways to each; at a terminal state: its schedules. Of a stopped search only the order. */
export function countForward(graph: StateGraph): Forward {
  const found = graph.stopped === null ? graph.forward?.() : null
  if (found) return found
  const order = topologicalOrder(graph)
  return { order, paths: order === null || graph.stopped !== null ? () => 0n : countPaths(graph, order) }
}

/**
 * How many ways lead from each state to the `ends`: terminal states, each given once.
 * @param total the number at the start, or more: no state has more, as each lies on a way from there
 */
export function countContinuations(
  graph: StateGraph,
  order: Uint32Array,
  ends: readonly number[],
  total: bigint,
): Counts {
  const { firstStep, targets, states } = graph
  return withEnoughLimbs(states, Math.ceil(total.toString(2).length / limbBits), (numbers, limbs) => {
    for (const end of ends) numbers[end * limbs] = 1
    for (let index = order.length - 1; index >= 0; index--) {
      const state = order[index] as number
      const end = firstStep[state + 1] as number
      for (let step = firstStep[state] as number; step < end; step++)
        if (addLimbs(numbers, state * limbs, (targets[step] as number) * limbs, limbs) !== 0) return false
    }
    return true
  })
}
