/** Tasks that wait: for a disk, a network, a clock. */
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A few milliseconds of arithmetic; the state outlives the call, so that no optimiser may drop the loop. */
let residue = 1
function compute(turns: number): number {
  let state = residue
  for (let turn = 0; turn < turns; turn++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  residue = state
  return state
}

export const functions = {
  /** One task that computes and does not wait. */
  computeFor: (turns: number): number => compute(turns),
  /** One task that waits so many milliseconds and needs no CPU. */
  async waitFor(ms: number): Promise<void> {
    await sleep(ms)
  },
  /** Notes 003: sleep, then square. */
  async sleepySquare([x, ms]: readonly [number, number]): Promise<number> {
    await sleep(ms)
    return x * x
  },
}
