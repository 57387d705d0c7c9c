/** Tasks of a stream: every eighth takes five times as long. */
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const functions = {
  async processItem(item: number): Promise<number> {
    await sleep(item % 8 === 3 ? 100 : 20)
    return item
  },
}
