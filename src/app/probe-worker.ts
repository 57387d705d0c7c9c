import { measureClockTick } from '#base'

/** What the worker says once it runs; its clock follows. */
export type ProbeAnswer = 'answered'

// Writes into the memory it is given, so that the page sees whether both look at the same bytes.
self.addEventListener('message', ({ data }: MessageEvent<SharedArrayBuffer | null>) => {
  if (data !== null) Atomics.store(new Int32Array(data), 0, 42)
  self.postMessage('answered' satisfies ProbeAnswer)
  // A few steps are enough to tell a fine clock from a coarse one, which can take 100 ms for each.
  self.postMessage({ tick: measureClockTick(() => performance.now(), 5) })
})
