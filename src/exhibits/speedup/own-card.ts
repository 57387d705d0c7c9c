/** The card of visitors' own code, which stands in the list of workloads without being one of the catalogue. */
import { findWorkload, grouped, type WorkloadCard, workloads } from '#workloads'
import { text } from './text/lab.ts'

/** The id of visitors' own code, which no workload of the catalogue has. */
export const ownId = 'own-code'

const ownCard: WorkloadCard = {
  id: ownId,
  title: text.own.title,
  kind: 'CPU',
  sizes: { fallback: 1000, stops: [100, 300, 1000, 3000, 10_000, 30_000], min: 1, max: 1_000_000 },
  describeSize: (size) => text.own.size(grouped(size)),
  // Before the code has run once, nobody knows; most programs have as many items as their size.
  tasks: (size) => size,
}

/** All that can be measured here. */
export const offered: readonly WorkloadCard[] = [...workloads, ownCard]

/** The card of what a setting names; undefined when nothing has that id. */
export function cardOf(id: string): WorkloadCard | undefined {
  return id === ownId ? ownCard : findWorkload(id)
}
