/** Exact numbers of schedules in a graph without cycles: from the start to a state, and from a state to the ends. */
import type { StateGraph } from './state-graph.ts'

// A limb has 30 bits, so that a sum of two and a carry is still a 31-bit integer, the kind that engines add fastest.
const limbBits = 30

const limbMask = 2 ** limbBits - 1

/** `numbers[to] += numbers[from]`, both given by the place of their lowest limb. Gives the carry out: 0 or 1. */
function addLimbs(numbers: Int32Array, to: number, from: number, limbs: number): number {
  let carry = 0
  for (let limb = 0; limb < limbs; limb++) {
    const sum = ((numbers[to + limb] as number) + (numbers[from + limb] as number) + carry) | 0
    numbers[to + limb] = sum & limbMask
    carry = sum >>> limbBits
  }
  return carry
}

/** The number whose lowest limb is at `from`. */
function readLimbs(numbers: Int32Array, from: number, limbs: number): bigint {
  let value = 0n
  for (let limb = limbs - 1; limb >= 0; limb--)
    value = (value << BigInt(limbBits)) | BigInt(numbers[from + limb] as number)
  return value
}

/** A count per state. */
export interface Counts {
  readonly limbs: number
  /** `limbs` limbs of 30 bits per state, lowest first. */
  readonly numbers: Int32Array
}

/** The count at a state. */
export const countAt = ({ numbers, limbs }: Counts, state: number): bigint => readLimbs(numbers, state * limbs, limbs)

/** Limbs for numbers up to about this size; sums of so many terms are off by less than the margin. */
function limbsFor(greatest: number): number {
  return Number.isFinite(greatest) ? Math.max(1, Math.ceil(Math.log2(greatest * 1.000001 + 1) / limbBits)) : 40
}

/** Runs `pass` with as many limbs as it takes; a pass gives false when a number did not fit. */
function withEnoughLimbs(states: number, least: number, pass: (numbers: Int32Array, limbs: number) => boolean): Counts {
  for (let limbs = least; ; limbs++) {
    const numbers = new Int32Array(states * limbs)
    if (pass(numbers, limbs)) return { limbs, numbers }
  }
}

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

/** How many ways lead from the start to a state, exactly. At a terminal state: its schedules. */
export function countPaths(graph: StateGraph, order: Uint32Array): (state: number) => bigint {
  const { numbers, greatest } = estimatePaths(graph, order)
  if (greatest <= Number.MAX_SAFE_INTEGER) return (state) => BigInt(numbers[state] as number)
  const counts = sumPaths(graph, order, greatest)
  return (state) => countAt(counts, state)
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
