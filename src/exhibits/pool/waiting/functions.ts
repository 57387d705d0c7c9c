/** Tasks that wait: for a disk, a network, a clock. */
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const functions = {
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
