/** What a run of the lab leaves: its report, or why there is none. Loaded with the first run. */
import { createReport, type Ending } from '#measure'
import type { LabResult, LabSetup } from './lab-contract.ts'
import type { RecordedMeasurement } from './measurement.ts'
import { cardOf } from './own-card.ts'
import { fromReport } from './recorded.ts'
import { text } from './text/lab.ts'

/** The measurement of a run just over, or null when not one round of it was completed. */
export function fromLab(setup: LabSetup, lab: LabResult, guess: number | null): RecordedMeasurement | null {
  const { outcome, expected, machine, startMs, warmUp } = lab
  const workload = cardOf(setup.workload)
  if (workload === undefined || outcome.rounds.length === 0) return null
  const most = Math.max(...setup.workers)
  const report = createReport({
    ...setup,
    ...{ workloadTitle: workload.title, tasks: setup.own?.tasks ?? workload.tasks(setup.size), expected },
    ...{ build: __BUILD__, measuredAt: new Date().toISOString(), machine },
    ...{ ended: outcome.ended, rounds: outcome.rounds, excluded: outcome.excluded, runs: outcome.runs },
    ...{ result: outcome.result, resultOk: outcome.resultOk },
    guess: guess === null ? null : { workers: most, speedup: guess },
    details: setup.workers.map((workers) => ({ workers, startMs: startMs[workers] ?? null, breakdown: null })),
    // A worker count is as warm as the coldest worker that it uses.
    notWarm: setup.workers.filter((workers) => warmUp?.cold.some((slot) => slot < workers) ?? false),
  })
  return fromReport(report, 'here', failureOf(outcome))
}

/** What went wrong, in a sentence; null when nothing did. */
export function failureOf(ending: Ending): string | null {
  switch (ending.ended) {
    case 'failed':
      return ending.error.message
    case 'wrong-result': {
      return text.gave(ending.condition, ending.got, ending.wanted)
    }
    default:
      return null
  }
}
