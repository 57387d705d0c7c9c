/** What the settings ask of the lab on this machine. */
import { workerCounts } from '#measure'
import type { LabSetup } from './lab-contract.ts'
import { cardOf } from './own-card.ts'
import { type Settings, sizeOf } from './params.ts'

/** The worker counts to choose from: those that suit this machine, and those that the link asked for. */
export function offeredWorkers({ workload, workers }: Settings, cpus: number): readonly number[] {
  const usual = workerCounts(cpus, { waiting: cardOf(workload)?.kind === 'I/O' })
  return [...new Set([...usual, ...workers])].sort((a, b) => a - b)
}

/** The worker counts chosen; all that are offered unless the visitor said otherwise. */
export function chosenWorkers(settings: Settings, cpus: number): readonly number[] {
  return settings.workers.length === 0 ? offeredWorkers(settings, cpus) : settings.workers
}

/** The run that the settings describe. */
export function setupOf(settings: Settings, cpus: number): LabSetup {
  const { workload, chunksize, schedule, seed, seconds } = settings
  const workers = chosenWorkers(settings, cpus)
  return { workload, size: sizeOf(settings), chunksize, schedule, seed, budgetMs: seconds * 1000, workers }
}
