/** What callers give: nothing, too much, inputs that break or never end, and what cannot be sent. */
import { expect, test } from './support/pool-host.ts'

test('no items give no results, by every method, also before a worker is up', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    const none = async () => [
      await pool.map(functions.square, []),
      [...(await pool.map(functions.square, multiprocessing.range(0), { into: Float64Array }))],
      await pool.starmap(functions.closeIf, []),
      await pool.imap(functions.square, []).next(),
      await pool.imapUnordered(functions.square, [], 5).next(),
    ]
    const early = await none()
    const one = await pool.map(functions.square, [3])
    return { early, one, late: await none() }
  })
  const none = [[], [], [], { done: true }, { done: true }]
  expect(seen).toEqual({ early: none, one: [9], late: none })
})

test('an input that throws midway gives what it had and then its error; one without an end is read as it is needed', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn })
    const broken = function* () {
      yield* [1, 2, 3]
      throw new RangeError('no fourth')
    }
    const results = pool.imap(functions.square, broken())
    const given = [(await results.next()).value, (await results.next()).value, (await results.next()).value]
    const after = [await failure(results.next()), (await results.next()).done]
    let whole = 'nothing'
    try {
      await pool.map(functions.square, broken())
    } catch (thrown) {
      whole = String(thrown)
    }
    let read = 0
    let closed = false
    const endless = async function* () {
      try {
        for (;;) yield read++
      } finally {
        closed = true
      }
    }
    const taken: number[] = []
    for await (const value of pool.imapUnordered(functions.square, endless())) {
      taken.push(value)
      if (taken.length === 20) break
    }
    const ahead = read - taken.length
    return { given, after, whole, squares: taken.length, closed, ahead, next: await pool.apply(functions.square, [5]) }
  })
  expect(seen).toMatchObject({
    given: [1, 4, 9],
    after: ['RangeError: no fourth', true],
    whole: 'RangeError: no fourth',
  })
  expect(seen).toMatchObject({ squares: 20, closed: true, next: 25 })
  // Four chunks a worker ahead, and the one that is being read.
  expect(seen.ahead).toBeLessThanOrEqual(9)
})

test('300, 0, negative and NaN workers, chunks and time limits are refused at once', async ({ page }) => {
  const refused = await page.evaluate(() => {
    const { multiprocessing, spawn } = globalThis.harness
    const wrong = [
      ...[0, -1, Number.NaN, 300].map((processes) => ({ processes })),
      ...[0, Number.NaN].map((maxtasksperchild) => ({ maxtasksperchild })),
      ...[0, -5, Number.NaN, Number.POSITIVE_INFINITY].map((taskTimeoutMs) => ({ taskTimeoutMs })),
    ]
    return wrong.map((options) => {
      try {
        new multiprocessing.Pool({ module: spawn, ...options })
        return 'nothing'
      } catch (thrown) {
        return (thrown as Error).name
      }
    })
  })
  expect(new Set(refused)).toEqual(new Set(['RangeError']))
  expect(page.workers()).toEqual([])
})

test('what cannot be cloned fails its call alone, there and back', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const argument = await failure(pool.map(functions.square, [Math.max as unknown as number]))
    const result = await failure(pool.apply(functions.giveFunction, []))
    const items = [2, Math.max as unknown as number, 3]
    const results = pool.imap(functions.square, items)
    const among = [await results.next(), await failure(results.next()), await results.next()]
    return [argument, result, among, await pool.apply(functions.square, [4])]
  })
  expect(seen).toEqual([
    expect.stringMatching(/^DataCloneError/),
    expect.stringMatching(/^MaybeEncodingError: Error sending result/),
    [{ done: false, value: 4 }, expect.stringMatching(/^DataCloneError/), { done: false, value: 9 }],
    16,
  ])
})

test('an argument and a result of 100 MB arrive', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    const sum = await pool.apply(functions.sum, [new Uint8Array(100_000_000).fill(1)])
    const ones = await pool.apply(functions.ones, [12_500_000])
    return [sum, ones.byteLength, ones.at(-1)]
  })
  expect(seen).toEqual([100_000_000, 100_000_000, 1])
})
