/** All schedules of a program in the order of their process ids, without listing them: by number, and at random. */
import type { Random } from '#base'
import type { EndSummary, Exploration } from './exploration.ts'
import { countAt } from './limbs.ts'
import { forEachStep } from './state-graph.ts'

/** A whole number in [0, n), every one equally likely. */
export function randomBelow(n: bigint, random: Random): bigint {
  const words = Math.ceil(n.toString(2).length / 32)
  const range = 1n << BigInt(32 * words)
  // A remainder of the range would favour small numbers.
  const usable = range - (range % n)
  for (;;) {
    let value = 0n
    for (let word = 0; word < words; word++) value = (value << 32n) | BigInt(random.next() * 0x1_0000_0000)
    if (value < usable) return value % n
  }
}

/**
 * The schedule of this number among all, or among those to one end, ordered by process ids: 0 is the first.
 * @returns null where the graph is cyclic or was not fully explored
 * @throws {RangeError} when there are not so many
 */
export function scheduleAt(exploration: Exploration, number: bigint, end?: EndSummary): readonly number[] | null {
  const counts = exploration.continuations(end)
  if (counts === null) return null
  const { graph } = exploration
  const total = countAt(counts, 0)
  if (number < 0n || number >= total) throw new RangeError(`there are ${total} schedules; ${number} is none of them`)
  const schedule: number[] = []
  let left = number
  for (let state = 0; graph.enabled[state] !== 0; ) {
    let chosen: { readonly process: number; readonly target: number } | null = null
    forEachStep(graph, state, (process, target) => {
      if (chosen !== null) return
      const ways = countAt(counts, target)
      if (left < ways) chosen = { process, target }
      else left -= ways
    })
    const { process, target } = chosen ?? { process: 0, target: state }
    schedule.push(process)
    state = target
  }
  return schedule
}

/**
 * A schedule drawn from all, or from those to one end, every one equally likely.
 * @returns null where the graph is cyclic or was not fully explored, or no schedule leads to the end
 */
export function sampleSchedule(exploration: Exploration, random: Random, end?: EndSummary): readonly number[] | null {
  const total = end === undefined ? exploration.schedules() : end.schedules
  return total === null || total === 0n ? null : scheduleAt(exploration, randomBelow(total, random), end)
}

/**
 * How likely each end is when every step is a fair choice among the processes that can step. In the order of
 * `exploration.ends`; numbers in [0, 1] that add up to 1.
 * @returns null where the graph is cyclic or was not fully explored
 */
export function coinFlipProbabilities(exploration: Exploration): readonly number[] | null {
  const { graph, ends, order } = exploration
  if (order === null) return null
  const probability = new Float64Array(graph.states)
  probability[0] = 1
  for (const state of order) {
    let choices = 0
    for (let bits = graph.enabled[state] as number; bits !== 0; bits &= bits - 1) choices++
    const share = (probability[state] as number) / choices
    forEachStep(graph, state, (_, target) => {
      probability[target] = (probability[target] as number) + share
    })
  }
  return ends.map(({ states }) => states.reduce((sum, state) => sum + (probability[state] as number), 0))
}
