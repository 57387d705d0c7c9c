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
    const [waiting, giving, looping, closed] = Array.from(
      { length: 4 },
      () => new multiprocessing.Pool({ processes: 1, module: spawn, taskTimeoutMs: 150 }),
    )
    const fates = Promise.all([
      failure(throwing.map(functions.fail, [7])),
      // It waits for 20 ms, and then for what can hear that it has.
      waiting?.map(functions.squareOrDie, [500]),
      failure(giving?.apply(functions.giveFunction, []) ?? Promise.resolve()),
      failure(looping?.apply(functions.spin, []) ?? Promise.resolve()),
    ])
    const imapped = closed?.imap(functions.fail, [1, 2], 2)
    for (const pool of [giving, looping, closed]) pool?.close()
    const seen = {
      ...{ fates: await fates, after: await throwing.map(functions.square, [4]) },
      imapped: [
        await failure(imapped?.next() ?? Promise.resolve()),
        await failure(imapped?.next() ?? Promise.resolve()),
      ],
    }
    for (const pool of [giving, looping, closed]) await pool?.join()
    return seen
  })
  expect(seen).toEqual({
    fates: [
      'RangeError: boom 7',
      [250_000],
      expect.stringMatching(/^MaybeEncodingError: Error sending result/),
      expect.stringMatching(/^TimeoutError: a task was still running after 150 ms/),
    ],
    after: [16],
    imapped: ['RangeError: boom 1', 'RangeError: boom 2'],
  })
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

test('a pool that is terminated waits for none of its code', async ({ page }) => {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/imap-call-*.js', async (route) => {
    await released
    await route.continue()
  })
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const first = failure(pool.imap(functions.square, [1]).next())
    pool.terminate()
    return first
  })
  expect(seen).toContain('PoolTerminatedError')
  release()
})

test('a pool whose own code does not come fails that call, and closes', async ({ page, problems }) => {
  await page.route('**/imap-call-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const results = pool.imap(functions.square, [1])
    pool.close()
    await pool.join()
    return failure(results.next())
  })
  expect(seen).toContain('TypeError: Failed to fetch dynamically imported module')
  expect(problems.splice(0)).toEqual([expect.stringContaining('404')])
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
