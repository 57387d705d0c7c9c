// A race on shared memory
// Every worker adds to the same word. Two that add at the same time can lose an update,
// so the answer with several workers can be less than that of one worker.

// The playground provides it: 1,024 words that are zero before each run,
// or null where the page may not share memory.
declare const shared: Int32Array | null

export const items = Array.from({ length: 200 }, (_, index) => index)

export function run(): void {
  if (shared === null) throw new Error('This page may not share memory, so no update can be lost here.')
  for (let step = 0; step < 20_000; step++) {
    // One read, one addition, one write. Atomics.add(shared, 0, 1) does all three at once.
    shared[0] = (shared[0] ?? 0) + 1
  }
}

export function combine(): number {
  return shared?.[0] ?? 0
}
