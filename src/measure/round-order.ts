import { createRandom } from '#base'
import type { Condition } from './point.ts'

/**
 * The order in which a round runs the serial baseline and every worker count. The seed and the index of the round
 * alone decide it, so that an experiment continued after a cancel runs the orders that it would have run.
 */
export function roundOrder(seed: number, index: number, workers: readonly number[]): readonly Condition[] {
  const conditions: Condition[] = ['serial', ...[...workers].sort((a, b) => a - b)]
  // Multiplied apart by an odd constant: neighbouring seeds must not share the orders of neighbouring rounds.
  return createRandom(seed ^ Math.imul(index + 1, 0x85ebca6b)).shuffle(conditions)
}
