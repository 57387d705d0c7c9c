/** Nothing that a task, a worker, a module or a caller does makes a pool hang, lose a task, or run one twice unnoticed. */
import { expect, test } from './support/pool-host.ts'

test('a task that throws leaves the pool usable, with its class, message and traceback', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    const error = await pool.map(functions.fail, [7]).catch((thrown: unknown) => thrown as Error)
    const range = error instanceof RangeError
    const cause = error instanceof Error && error.cause instanceof multiprocessing.RemoteTraceback
    return { range, cause, text: String(error), after: await pool.map(functions.square, [2, 3]) }
  })
  expect(seen).toEqual({ range: true, cause: true, text: 'RangeError: boom 7', after: [4, 9] })
})

test('a callback that throws is said, and the pool ends all the same', async ({ page, problems }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const throwing = (what: string) => (): never => {
      throw new RangeError(what)
    }
    const good = pool.applyAsync(functions.square, [3], { callback: throwing('mine') })
    const bad = pool.mapAsync(functions.fail, [7], 1, { errorCallback: throwing('mine too') })
    pool.close()
    await pool.join()
    return [await good.get(), await failure(bad.get())]
  })
  expect(seen).toEqual([9, 'RangeError: boom 7'])
  expect(problems.splice(0)).toEqual(['thrown: mine', 'thrown: mine too'])
})

for (const { way, func, locks } of [
  { way: 'dies without a word, with Web Locks', func: 'dieIf', locks: true },
  { way: 'closes itself, with Web Locks', func: 'closeIf', locks: true },
  { way: 'closes itself, without Web Locks', func: 'closeIf', locks: false },
] as const) {
  test(`a worker that ${way}, is replaced, and its chunk runs again once, and it is said so`, async ({ page }) => {
    const seen = await page.evaluate(
      async ({ func, locks }) => {
        const { multiprocessing, spawn, functions } = globalThis.harness
        const events: { type: string; attempt?: number }[] = []
        const pool = new multiprocessing.Pool({
          ...{ processes: 2, module: spawn, trace: (event) => events.push(event) },
          ...(locks ? {} : { locks: null }),
        })
        await pool.map(functions.square, [1, 2, 3, 4], { chunksize: 1, schedule: 'static' })
        const doomed = [pool.pids[0] as number]
        const items = Array.from({ length: 20 }, (_, x): [number[], number] => [doomed, x])
        const values = await pool.starmap(functions[func], items, { chunksize: 1, schedule: 'static' })
        return {
          values,
          replaced: pool.pids[0] !== doomed[0],
          exits: events.filter(({ type }) => type === 'exit').length,
          retries: events.filter(({ type }) => type === 'retry').length,
          second: events.filter(({ attempt }) => attempt === 2).length,
        }
      },
      { func, locks },
    )
    const values = Array.from({ length: 20 }, (_, x) => x * x)
    expect(seen).toEqual({ values, replaced: true, exits: 1, retries: 1, second: 1 })
  })
}

test('a worker that dies without a word over its very first task is noticed', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const retries: string[] = []
    const pool = new multiprocessing.Pool({
      ...{ processes: 2, module: spawn },
      trace: (event) => event.type === 'retry' && retries.push(event.cause),
    })
    return [await pool.apply(functions.dieIf, [pool.pids, 6]), retries]
  })
  expect(seen).toEqual([36, ['it ended without a word']])
})

test('a worker that ends over its first task in a pool that is closed loses nothing, however it began and ended', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const seen: string[] = []
    for (const way of ['dieIf', 'closeIf'] as const) {
      for (const locks of way === 'dieIf' ? [undefined] : [undefined, null]) {
        for (const prewarmed of [false, true]) {
          for (let round = 0; round < 5; round++) {
            if (prewarmed) await multiprocessing.prewarm(spawn, 1)
            const retries: string[] = []
            const pool = new multiprocessing.Pool({
              ...{ processes: 2, module: spawn, trace: (event) => event.type === 'retry' && retries.push(event.cause) },
              ...(locks === null ? { locks } : {}),
            })
            const result = pool.apply(functions[way], [pool.pids, 6])
            pool.close()
            seen.push([way, await result, retries.length].join(' '))
            await pool.join()
            await multiprocessing.prewarm(spawn, 0)
          }
        }
      }
    }
    return seen
  })
  expect(seen).toEqual([...new Array(10).fill('dieIf 36 1'), ...new Array(20).fill('closeIf 36 1')])
  await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0)
})

test('a task that ends every worker fails after its second, with the pid and the cause', async ({ page }) => {
  const failed = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const every = Array.from({ length: 1000 }, (_, n) => 1000 + n)
    return [await failure(pool.apply(functions.closeIf, [every, 1])), await pool.apply(functions.square, [3])]
  })
  expect(failed[0]).toMatch(
    /^WorkerLostError: worker \d+ died before returning task 0, which had been lost once before/,
  )
  expect(failed[1]).toBe(9)
})

test('a death without locks and without a word is found by the time limit', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn, locks: null, taskTimeoutMs: 200 })
    await pool.apply(functions.square, [1])
    const lost = await failure(pool.apply(functions.dieIf, [[...pool.pids], 2]))
    return [lost, await pool.apply(functions.square, [3])]
  })
  expect(seen).toEqual([expect.stringMatching(/^TimeoutError: a task was still running after 200 ms/), 9])
})

test('an infinite loop fails alone under a time limit; the rest of its chunk runs again', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn, taskTimeoutMs: 100 })
    const results = pool.imap(functions.spinOn, [0, 1, 2, 3, 4, 5, 6, 7], 8)
    const seen: unknown[] = []
    for (let n = 0; n < 8; n++) {
      seen.push(
        await results.next().then(
          ({ value }) => value,
          (error: Error) => error.name,
        ),
      )
    }
    const late = pool.mapAsync(functions.spinOn, [3])
    await late.wait()
    return [...seen, late.successful(), await pool.apply(functions.square, [5])]
  })
  expect(seen).toEqual([0, 1, 4, 'TimeoutError', 16, 25, 36, 49, false, 25])
})

test('a page that is busy for longer than the time limit finds no short task late', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const causes: string[] = []
    const pool = new multiprocessing.Pool({
      ...{ processes: 2, module: spawn, taskTimeoutMs: 150 },
      trace: (event) => event.type === 'exit' && event.cause !== null && causes.push(event.cause),
    })
    let found = 0
    for await (const _ of pool.imap(functions.busy, new Array(400).fill(1), 8)) {
      found += 1
      if (found % 80 !== 0) continue
      // Tasks begin and end meanwhile, and the page hears of nothing but its timers.
      const end = performance.now() + 400
      while (performance.now() < end);
    }
    return { found, causes }
  })
  expect(seen).toEqual({ found: 400, causes: [] })
})

for (const { way, text, cause } of [
  { way: 'does not exist', text: null, cause: 'did not load' },
  { way: 'has a syntax error', text: 'const = 1', cause: 'did not load' },
  { way: 'throws at its import', text: 'throw new Error("no data")', cause: 'no data' },
  { way: 'never calls serve', text: 'self.ready = true', cause: 'within 300 ms' },
  { way: 'closes while it loads', text: 'self.close()', cause: 'within 300 ms' },
]) {
  test(`a worker module that ${way} makes the pool give up, with the cause`, async ({ page }) => {
    const seen = await page.evaluate(async (text) => {
      const { multiprocessing, spawnMissing, spawnText, functions, failure } = globalThis.harness
      const module = text === null ? spawnMissing : spawnText(text)
      const pool = new multiprocessing.Pool({
        processes: 2,
        module,
        startTimeoutMs: text?.startsWith('self') ? 300 : 10_000,
      })
      const results = [failure(pool.map(functions.square, [1])), failure(pool.imap(functions.square, [1]).next())]
      const failures = await Promise.all(results)
      let later = 'nothing'
      try {
        pool.applyAsync(functions.square, [1])
      } catch (thrown) {
        later = String(thrown)
      }
      return [...failures, later]
    }, text)
    for (const failed of seen) {
      expect(failed).toContain('WorkerLostError: no worker could be started')
      expect(failed).toContain(cause)
    }
  })
}

test('workers that die while starting, again and again, make the pool give up', async ({ page }) => {
  const failed = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({
      processes: 2,
      module: spawn,
      initializer: functions.dieInInitializer,
      startTimeoutMs: 2000,
    })
    return failure(pool.map(functions.square, [1]))
  })
  expect(failed).toContain('WorkerLostError: no worker could be started: 3 workers in a row ended')
  expect(failed).toContain('The last one: it ended without a word')
})

test('a hidden page computes on', async ({ page, context }) => {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  const other = await context.newPage()
  await other.bringToFront()
  const seen = await page.evaluate(async () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new globalThis.Event('visibilitychange'))
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn, taskTimeoutMs: 5000 })
    const results: number[] = []
    for await (const value of pool.imap(functions.square, multiprocessing.range(200))) results.push(value)
    return results.length
  })
  expect(seen).toBe(200)
})
