/** Workers start with a part of the library and load the rest when they need it: what if it comes late, or never? */
import { expect, test } from './support/pool-host.ts'

test('code that comes late takes no time from a task that it is for', async ({ page }) => {
  await page.route('**/thorough-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const throwing = new multiprocessing.Pool({ processes: 1, module: spawn, taskTimeoutMs: 150 })
    const waiting = new multiprocessing.Pool({ processes: 1, module: spawn, taskTimeoutMs: 150 })
    const thrown = failure(throwing.map(functions.fail, [7]))
    // It waits for 20 ms, and then for what can hear that it has.
    const waited = waiting.map(functions.squareOrDie, [500])
    return { thrown: await thrown, waited: await waited, after: await throwing.map(functions.square, [4]) }
  })
  expect(seen).toMatchObject({ waited: [250_000], after: [16] })
  expect(seen.thrown).toContain('RangeError: boom 7')
})

test('a call that needs code which the host no longer has fails, and says so; the others go on', async ({ page }) => {
  await page.route('**/thorough-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    const before = await pool.map(functions.square, [1, 2, 3])
    const failed = await failure(pool.map(functions.square, [1, 2], { into: Float64Array }))
    return { before, failed, after: await pool.map(functions.square, [4, 5, 6]) }
  })
  expect(seen).toMatchObject({ before: [1, 4, 9], after: [16, 25, 36] })
  expect(seen.failed).toContain('WorkerLostError')
  expect(seen.failed).toContain('a part of the library did not load')
})

test('prewarming fails, and says so, when the host no longer has code that it needs', async ({ page }) => {
  await page.route('**/thorough-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  const failed = await page.evaluate(() => {
    const { multiprocessing, spawn, failure } = globalThis.harness
    return failure(multiprocessing.prewarm(spawn, 1))
  })
  expect(failed).toContain('WorkerLostError')
  expect(failed).toContain('a part of the library did not load')
})
