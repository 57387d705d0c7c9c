/** Seven ways to add 1 twice: what each can end at, proved, and what it costs on this machine, where it was measured. */
import { median } from '#measure'
import { costOf, type ExplorationReport } from '#race'
import { compareEnds } from './end-order.ts'
import type { KeptRace } from './measured-races.ts'
import { formatCount } from './panel-ends.ts'
import { text } from './text/panels.ts'

/** What two processes that each add 1 should end at. */
const expected = '2'

/** What exploration says about one way. */
export interface Proof {
  /** "1 or 2", "2 only". */
  readonly outcomes: string
  readonly holds: boolean
  /** "18 of 20 schedules", "none of 35,080 schedules". */
  readonly losing: string
  /** Everything that was looked at. */
  readonly states: number
}

/** Reads the proof off a whole exploration; null where it is none. */
export function proofOf(report: ExplorationReport): Proof | null {
  if (report.stopped !== undefined || report.schedules === null) return null
  const outcomes = Object.keys(report.outcomes).sort(compareEnds)
  const right = BigInt(report.outcomes[expected] ?? 0)
  const total = BigInt(report.schedules)
  const holds = right === total
  return {
    outcomes: outcomes.length === 1 ? text.only(outcomes[0]) : outcomes.join(text.or),
    holds,
    losing: text.losing(holds ? text.none : formatCount(total - right), formatCount(total)),
    states: report.states,
  }
}

/** What one increment took a worker, the median of the runs: "34 ns"; or that nobody has measured it. */
export function priceOf(race: KeptRace | null): string {
  if (race === null || race.runs.length === 0) return text.notMeasured
  const ns = median(race.runs.map(costOf))
  return text.price(ns < 10 ? ns.toFixed(1) : formatCount(Math.round(ns)), race.setup.workers)
}

/** The finding: how many ways are proved right, once all are looked at. */
export function benchTitle(proofs: readonly (Proof | null | undefined)[]): string {
  if (proofs.some((proof) => proof === undefined)) return text.lookingAtEach
  const right = proofs.filter((proof) => proof?.holds).length
  return text.neverLose(right, proofs.length)
}
