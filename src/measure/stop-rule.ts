import type { Ms } from '#base'
import { type Round, relativeHalfWidth } from './point.ts'
import { estimateOf, logRatios } from './speedup.ts'

/** Rounds after which more would narrow nothing that matters: the interval is then about a seventh of the spread wide. */
export const MOST_ROUNDS = 200

/** When more rounds would say nothing new. */
export interface Goal {
  readonly workers: readonly number[]
  /** Fewest rounds, at least 1. */
  readonly minRounds: number
  /** Largest half-width of every interval as a share of its speedup, dimensionless. */
  readonly precision: number
}

/** The widest interval of all worker counts, as half its width over its speedup; Infinity while one has none. */
export function worstHalfWidth(rounds: readonly Round[], workers: readonly number[]): number {
  if (rounds.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(...workers.map((count) => relativeHalfWidth(estimateOf(logRatios(rounds, count)))))
}

/**
 * Whether every interval is narrow enough now and was one round earlier. Twice, because looking after every round and
 * stopping at the first narrow interval would pick out the lucky ones.
 */
export function isPrecise(rounds: readonly Round[], { workers, minRounds, precision }: Goal): boolean {
  if (rounds.length < minRounds) return false
  return worstHalfWidth(rounds, workers) < precision && worstHalfWidth(rounds.slice(0, -1), workers) < precision
}

/**
 * How many more rounds the goal needs, at least 1: up to the fewest, then by the square law (an interval narrows with
 * the root of its rounds).
 */
export function roundsToGo(rounds: readonly Round[], goal: Goal): number {
  const worst = worstHalfWidth(rounds, goal.workers)
  const narrow = Number.isFinite(worst) ? Math.ceil(rounds.length * (worst / goal.precision) ** 2) : 0
  return Math.max(1, goal.minRounds - rounds.length, narrow - rounds.length)
}

/**
 * Whether the budget has no room for another round: it would be overshot by more than half a round of median length.
 */
export const isSpent = (elapsed: Ms, budget: Ms, medianRound: Ms): boolean =>
  elapsed >= budget || elapsed + medianRound / 2 > budget
