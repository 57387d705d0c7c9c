/** The end of a pool: whatever it was doing, everything settles at once and nothing is left alive. */
import { expect, test } from './support/pool-host.ts'

test('terminate with work in flight settles everything at once, and nothing is left alive', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 3, module: spawn })
    await pool.map(functions.square, [1, 2, 3])
    const calls = [
      pool.map(functions.spin, [1, 2, 3, 4, 5]),
      pool.apply(functions.square, [1]),
      pool.imap(functions.square, [1]).next(),
    ].map(failure)
    await new Promise((resolve) => setTimeout(resolve, 50))
    pool.terminate()
    const later = new Promise<string[]>((resolve) => setTimeout(() => resolve(['late']), 500))
    return Promise.race([Promise.all(calls), later])
  })
  expect(seen).toHaveLength(3)
  for (const failed of seen) expect(failed).toContain('PoolTerminatedError')
  await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0)
})

test('a pool that was never used leaves nothing alive either', async ({ page }) => {
  await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    await pool.apply(functions.square, [1])
    pool.terminate()
  })
  await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0)
})

test('a pool that nobody can reach any more is ended, but not before it has given what it owes', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  const owed = await page.evaluateHandle(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    await pool.map(functions.square, [1, 2])
    return { result: pool.map(functions.square, [3, 4]) }
  })
  await session.send('HeapProfiler.collectGarbage')
  expect(await owed.evaluate(({ result }) => result)).toEqual([9, 16])
  await owed.dispose()
  await expect
    .poll(
      async () => {
        await session.send('HeapProfiler.collectGarbage')
        return page.workers().length
      },
      { timeout: 15_000 },
    )
    .toBe(0)
})

test('50 pools one after another leave no worker and no memory behind', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const run = (pools: number): Promise<void> =>
    page.evaluate(async (pools) => {
      const { multiprocessing, spawn, functions } = globalThis.harness
      for (let n = 0; n < pools; n++) {
        const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
        await pool.map(functions.square, multiprocessing.range(100))
        pool.terminate()
      }
    }, pools)
  await run(5)
  const before = await heap()
  await run(50)
  await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0)
  expect((await heap()) - before).toBeLessThan(300_000)
})

test('a module is forgotten with its last worker', async ({ page }) => {
  const module = await page.evaluateHandle(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    // A function of its own, as programs make one for each pool.
    const module = (): Worker => spawn()
    await multiprocessing.prewarm(module, 2)
    const pool = new multiprocessing.Pool({ processes: 1, module })
    await pool.apply(functions.square, [3])
    pool.terminate()
    await pool.join()
    await multiprocessing.prewarm(module, 0)
    return new WeakRef(module)
  })
  const session = await page.context().newCDPSession(page)
  const isForgotten = async (): Promise<boolean> => {
    await session.send('HeapProfiler.collectGarbage')
    return module.evaluate((reference) => reference.deref() === undefined)
  }
  await expect.poll(isForgotten).toBe(true)
})
