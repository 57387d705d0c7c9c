import type { WorkloadCard, WorkloadKind } from './workload.ts'

const files = import.meta.glob<WorkloadCard>('./catalogue/*.ts', { import: 'workload', eager: true })
const order: Record<WorkloadKind, number> = { CPU: 0, 'CPU + data': 1, memory: 2, uneven: 3, 'I/O': 4, overhead: 5 }

/** The cards of all workloads, those that compute first. A file in `catalogue/` is all it takes to add one. */
export const workloads: readonly WorkloadCard[] = Object.values(files).sort(
  (a, b) => order[a.kind] - order[b.kind] || a.title.localeCompare(b.title, 'en'),
)

/** The card of the workload called `id`, or undefined. */
export function findWorkload(id: string): WorkloadCard | undefined {
  return workloads.find((workload) => workload.id === id)
}
