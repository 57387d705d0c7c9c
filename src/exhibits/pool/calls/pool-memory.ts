/** The memory of a pool that has nothing to do. Loaded with the first measurement. */
import { type MemoryUse, measureMemory } from '../memory.ts'
import type { Parent } from './kept-parent.ts'

/**
 * Measures a pool of so many idle workers, which ends with it.
 * @returns what was measured before and this, one for each count of workers
 */
export async function measurePool(
  parent: Pick<Parent, 'hold'>,
  processes: number,
  before: readonly MemoryUse[],
): Promise<readonly MemoryUse[]> {
  await parent.hold(processes)
  const use = await measureMemory(processes, { parent: 'parent-worker', worker: 'pool-worker' })
  await parent.hold(0)
  const others = before.filter((one) => one.processes !== processes)
  return [...others, use].sort((a, b) => a.processes - b.processes)
}
