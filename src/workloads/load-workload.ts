import type { Answer, Workload, WorkloadCard } from './workload.ts'

// Not the catalogue: a worker that runs one workload loads that one.
const files = import.meta.glob<{ workload: WorkloadCard; answer: Answer }>('./catalogue/*.ts')

/**
 * Loads one workload.
 * @throws {RangeError} when none has that id
 */
export async function loadWorkload(id: string): Promise<Workload> {
  const load = files[`./catalogue/${id}.ts`]
  if (load === undefined) throw new RangeError(`no workload is called "${id}"`)
  const { workload, answer } = await load()
  return { ...workload, ...answer }
}
