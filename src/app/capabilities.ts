import { Store } from '#base'
import type { Capabilities, SharedMemory } from '#exhibits'

/** What this browser and page offer. Shared memory is `probing` until a worker has answered. */
export const capabilities = new Store<Capabilities>({
  logicalCpus: Math.max(1, navigator.hardwareConcurrency || 1),
  webLocks: 'locks' in navigator,
  sharedMemory: { state: 'probing' },
})

const patienceMs = 5000

/** Looks whether memory is really shared with a worker, and puts the answer into `capabilities`. */
export async function probeCapabilities(): Promise<void> {
  const sharedMemory = await probeSharedMemory()
  capabilities.set((known) => ({ ...known, sharedMemory }))
}

async function probeSharedMemory(): Promise<SharedMemory> {
  if (!globalThis.isSecureContext)
    return off('The page is not served over https, so the browser keeps shared memory away.')
  if (typeof SharedArrayBuffer === 'undefined' || !globalThis.crossOriginIsolated) {
    return off(
      window === window.top
        ? 'The server does not send the COOP and COEP headers, so SharedArrayBuffer is missing.'
        : 'The page around this one does not allow isolation, so SharedArrayBuffer is missing.',
    )
  }
  const buffer = new SharedArrayBuffer(4)
  const answer = await roundTrip(buffer)
  if (answer === 'failed') return off('The browser did not pass shared memory to a worker.')
  if (answer === 'late') return off('A worker did not answer within five seconds.')
  const written = Atomics.load(new Int32Array(buffer), 0) === 42
  return written ? { state: 'on' } : off('The browser copied the memory instead of sharing it.')
}

// `crossOriginIsolated` alone is no proof: WebKitGTK says true and has no shared memory.
async function roundTrip(buffer: SharedArrayBuffer): Promise<'written' | 'failed' | 'late'> {
  const worker = new Worker(new URL('./shared-memory-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', () => resolve('written'))
      worker.addEventListener('error', () => resolve('failed'))
      worker.addEventListener('messageerror', () => resolve('failed'))
      setTimeout(() => resolve('late'), patienceMs)
      worker.postMessage(buffer)
    })
  } catch {
    return 'failed'
  } finally {
    worker.terminate()
  }
}

function off(cause: string): SharedMemory {
  return { state: 'off', cause }
}
