import type { Findings } from './capabilities.ts'

/**
 * What works here, from everything to the least. 5 would be a page without JavaScript, which index.html looks after.
 * 1: shared memory, and the fine clock that comes with isolation. 2: isolated, yet memory is not shared. 3: workers that
 * exchange messages, and a coarse clock. 4: no worker starts, so there is the model alone.
 */
export type Rung = 1 | 2 | 3 | 4

/** The rung, or null while it is being tried out. */
export function rungOf({ sharedMemory, workers }: Findings, isolated: boolean): Rung | null {
  if (sharedMemory.state === 'probing' || workers === 'probing') return null
  if (workers === 'blocked') return 4
  if (sharedMemory.state === 'on') return 1
  return isolated ? 2 : 3
}
