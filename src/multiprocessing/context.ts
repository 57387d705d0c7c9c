/**
 * The number of logical CPUs that the browser reports, at least 1. Browsers may report fewer than the machine has.
 * @see https://html.spec.whatwg.org/multipage/workers.html#navigator.hardwareconcurrency
 */
export function cpuCount(): number {
  return Math.max(1, globalThis.navigator?.hardwareConcurrency || 1)
}

/**
 * Whether this realm can make memory that its workers share: the page must be isolated, which two response headers do.
 * @see https://developer.mozilla.org/docs/Web/API/Window/crossOriginIsolated
 */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer === 'function' && globalThis.crossOriginIsolated !== false
}

/** Whether this realm can hear of answers in shared memory: Firefox has had `Atomics.waitAsync` only since 2025. */
export const hearsAnswers = 'waitAsync' in Atomics
