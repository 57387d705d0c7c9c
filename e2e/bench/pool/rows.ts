/** From the series of a section to its rows and goals. */
import { median, medianInterval, quantile } from '#measure'
import type { BenchGoal, BenchRow } from '../../../src/cli/bench-report.ts'
import type { Series } from './rounds.ts'

/** What a section promises of a contender. */
export interface Goal {
  readonly contender: string
  /** Absent: the limit is in the section's unit. */
  readonly of?: string
  readonly case?: string
  readonly atMost: number
}

const isNumber = (value: number | undefined): value is number => value !== undefined

export function rowOf({ entry, values, trouble }: Series): BenchRow {
  const { contender, kind, version } = entry
  const taken = values.filter(isNumber)
  const at = (share: number): number | null => (taken.length === 0 ? null : quantile(taken, share))
  const notes = [trouble?.text, entry.note].filter((text) => text !== undefined && text !== '')
  return {
    ...{ contender, kind, case: entry.case, version },
    ...{ median: at(0.5), q1: at(0.25), q3: at(0.75), n: taken.length },
    ...{ ok: trouble === null ? taken.length > 0 : !trouble.isFailure, note: notes.join('; ') },
  }
}

export function judge(goal: Goal, series: readonly Series[]): BenchGoal {
  const valuesOf = (contender: string): Series['values'] =>
    series.find(({ entry }) => entry.contender === contender && (goal.case ?? entry.case) === entry.case)?.values ?? []
  const { contender, of = null, atMost } = goal
  const below = of === null ? null : valuesOf(of)
  const paired = valuesOf(contender)
    .map((value, round) => (below === null ? value : (value ?? Number.NaN) / (below[round] ?? Number.NaN)))
    .filter((value): value is number => Number.isFinite(value))
  const interval = medianInterval(paired)
  return {
    ...{ contender, of, case: goal.case ?? null, atMost },
    ...{
      median: paired.length === 0 ? null : median(paired),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    },
    ...{ rounds: paired.length, met: interval === null ? null : interval.low <= atMost },
  }
}
