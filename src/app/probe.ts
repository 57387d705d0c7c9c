/** Finds out what this browser and page offer. Loaded after the page is shown, which does not wait for it. */
import type { Ms } from '#base'
import type { SharedMemory } from '#exhibits'
import { capabilities } from './capabilities.ts'
import type { ProbeAnswer } from './probe-worker.ts'
import { text } from './text/badge.ts'

const patienceMs = 5000

/** Looks whether a worker starts, whether memory is really shared with it, and how fine its clock is. */
export async function probeCapabilities(): Promise<void> {
  const missing = missingForSharing()
  // The constructor may throw, though the flag says that the page is isolated: then nothing is shared.
  const buffer = missing === null ? sharedBytes() : null
  let answer = await roundTrip(buffer)
  if (answer === 'failed' && buffer !== null) answer = await roundTrip(null)
  const workers = answer === 'failed' || answer === 'late' ? 'blocked' : 'start'
  const written = buffer !== null && new Int32Array(buffer)[0] === 42
  const sharedMemory: SharedMemory = written ? { state: 'on' } : { state: 'off', cause: missing ?? causeOf(answer) }
  capabilities.set((known) => ({ ...known, sharedMemory, workers }))
}

const causeOf = (answer: ProbeAnswer | 'failed' | 'late'): string =>
  answer === 'late' ? text.causes.late : text.causes.notShared

function sharedBytes(): SharedArrayBuffer | null {
  try {
    return new SharedArrayBuffer(4)
  } catch {
    return null
  }
}

/** Why memory cannot be shared, as far as it shows without trying; null when it is worth trying. */
function missingForSharing(): string | null {
  if (!globalThis.isSecureContext) {
    return text.causes.insecure
  }
  if (!globalThis.crossOriginIsolated) {
    return window === window.top ? text.causes.noHeaders : text.causes.notAllowed
  }
  if (typeof SharedArrayBuffer === 'undefined') {
    return text.causes.notThere
  }
  return null
}

// `crossOriginIsolated` alone is no proof: WebKitGTK says true and has no shared memory.
function roundTrip(buffer: SharedArrayBuffer | null): Promise<ProbeAnswer | 'failed' | 'late'> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./probe-worker.ts', import.meta.url), { type: 'module' })
      const end = (answer: ProbeAnswer | 'failed' | 'late'): void => {
        resolve(answer)
        if (answer !== 'answered') worker.terminate()
      }
      worker.addEventListener('message', ({ data }: MessageEvent<ProbeAnswer | { readonly tick: Ms }>) => {
        if (data === 'answered') return end(data)
        worker.terminate()
        capabilities.set((known) => ({ ...known, clockTick: data.tick }))
      })
      worker.addEventListener('error', () => end('failed'))
      worker.addEventListener('messageerror', () => end('failed'))
      setTimeout(() => end('late'), patienceMs)
      worker.postMessage(buffer)
    } catch {
      resolve('failed')
    }
  })
}
