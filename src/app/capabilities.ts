import { type Ms, Store } from '#base'
import type { Capabilities } from '#exhibits'

/** What the shell found out: what the exhibits need to know, and what the badge says besides. */
export interface Findings extends Capabilities {
  readonly workers: 'probing' | 'start' | 'blocked'
  /** The smallest step of a worker's clock; null until a worker has measured it. */
  readonly clockTick: Ms | null
}

/** What this browser and page offer. Shared memory is `probing` until a worker has answered. */
export const capabilities = new Store<Findings>({
  logicalCpus: Math.max(1, navigator.hardwareConcurrency || 1),
  webLocks: 'locks' in navigator,
  sharedMemory: { state: 'probing' },
  workers: 'probing',
  clockTick: null,
})
