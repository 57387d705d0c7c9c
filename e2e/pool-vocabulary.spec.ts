/** Processes, prewarmed workers, typed arrays and traces in real workers, with shared memory and without. */
import { expect, test } from './support/pool-host.ts'

test('maxtasksperchild replaces each worker after so many chunks, and no result is lost', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn, maxtasksperchild: 2 })
    return pool.map(functions.pid, [1, 2, 3, 4, 5, 6], 1)
  })
  const [first = 0] = seen
  expect(seen).toEqual([first, first, first + 1, first + 1, first + 2, first + 2])
})

test('a Process runs a registered function once and ends with an exit code', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const { Process } = multiprocessing
    const good = new Process({ module: spawn, target: functions.square, args: [2] as const, name: 'good' })
    const before = [good.pid, good.isAlive(), good.exitcode]
    good.start()
    const during = [good.isAlive(), good.exitcode]
    await good.join()
    const bad = new Process({ module: spawn, target: functions.fail, args: [2] as const })
    bad.start()
    await bad.join()
    const endless = new Process({ module: spawn, target: functions.spin })
    endless.start()
    await endless.join({ timeoutMs: 300 })
    const waited = endless.exitcode
    endless.terminate()
    await endless.join()
    const missing = new Process({ module: () => new Worker('no-such-worker.js'), target: functions.square, args: [2] })
    missing.start()
    await missing.join()
    return {
      before,
      during,
      good: [good.name, good.isAlive(), good.exitcode, good.daemon],
      bad: [bad.exitcode, String(bad.error)],
      endless: [waited, endless.exitcode, endless.isAlive()],
      missing: [missing.exitcode, missing.error?.name],
    }
  })
  expect(seen).toEqual({
    before: [null, false, null],
    during: [true, null],
    good: ['good', false, 0, true],
    bad: [1, 'RangeError: boom 2'],
    endless: [null, -15, false],
    missing: [1, 'WorkerLostError'],
  })
})

test('a Process is not started twice and not joined before its start', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const process = new multiprocessing.Process({ module: spawn, target: functions.square, args: [2] })
    const early = await failure(process.join())
    process.start()
    let twice = 'nothing'
    try {
      process.start()
    } catch (thrown) {
      twice = String(thrown)
    }
    process.terminate()
    return [early, twice]
  })
  expect(seen).toEqual(['ValueError: can only join a started process', 'ValueError: cannot start a process twice'])
})

test('prewarmed workers go to the next pool of their module, which has its answer from one of them', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    let started = 0
    const module = (): Worker => {
      started += 1
      return spawn()
    }
    const ready = await multiprocessing.prewarm(module, 2)
    const pool = new multiprocessing.Pool({ processes: ready, module })
    const value = await pool.apply(functions.square, [3])
    pool.terminate()
    await multiprocessing.prewarm(module, 0)
    return { spawned: started === ready, value }
  })
  expect(seen).toEqual({ spawned: true, value: 9 })
  await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(0)
})

for (const shared of [true, false]) {
  test.describe(shared ? 'with shared memory' : 'without shared memory', () => {
    test.use({ shared })

    test('map gives numbers in the typed array that it is asked for', async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const { multiprocessing, spawn, functions } = globalThis.harness
        const { Pool, range } = multiprocessing
        const pool = new Pool({ processes: 3, module: spawn })
        const results = [
          await pool.map(functions.square, range(1000), { into: Float64Array }),
          await pool.map(
            functions.square,
            new Float32Array(1000).map((_, x) => x),
            { into: Float64Array, chunksize: 7 },
          ),
          await pool.map(functions.square, [...range(1000)], { into: Float64Array, schedule: 'guided' }),
          await pool.map(functions.square, [...range(1000)]),
        ]
        const right = results.map((values) => values.length === 1000 && values.every((value, x) => value === x * x))
        const types = results.map((values) => values.constructor.name)
        const none = await pool.map(functions.square, [], { into: Int32Array })
        return {
          right,
          types,
          none: none.length,
          isolated: crossOriginIsolated,
          shared:
            results[0]?.constructor === Float64Array &&
            ArrayBuffer.isView(results[0]) &&
            !(results[0].buffer instanceof ArrayBuffer),
        }
      })
      const types = ['Float64Array', 'Float64Array', 'Float64Array', 'Array']
      expect(seen).toEqual({ right: [true, true, true, true], types, none: 0, isolated: shared, shared })
    })

    test('a task that throws among claimed numbers fails the call; a worker that dies loses nothing', async ({
      page,
    }) => {
      const seen = await page.evaluate(async () => {
        const { multiprocessing, spawn, functions, failure } = globalThis.harness
        const { Pool, range } = multiprocessing
        const pool = new Pool({ processes: 1, module: spawn })
        const failed = await failure(
          pool.map(functions.fail as (x: number) => number, range(100), { into: Float64Array }),
        )
        await pool.map(functions.remember, [pool.pids])
        const pids = [...pool.pids]
        const values = await pool.map(functions.squareOrDie, range(1000), { into: Float64Array })
        const right = values.every((value, x) => value === x * x)
        return { failed, right, replaced: pool.pids.filter((pid) => !pids.includes(pid)).length }
      })
      expect(seen).toEqual({ failed: expect.stringMatching(/^RangeError: boom \d+$/), right: true, replaced: 1 })
    })

    test('one call after the other gets its own answer, whatever goes to and fro', async ({ page }) => {
      const wrong = await page.evaluate(async () => {
        const { multiprocessing, spawn, functions, failure } = globalThis.harness
        const pool = new multiprocessing.Pool({ processes: 2, module: spawn, trace: () => {} })
        const values = [1, -0, Number.NaN, 'text', undefined, null, true, { a: 1 }, [2], 'x'.repeat(5000), 10n]
        const wrong: unknown[] = []
        for (let n = 0; n < 3000; n++) {
          const value = values[n % values.length]
          const given = await pool.apply(functions.same, [value])
          const alike =
            typeof value === 'object' ? JSON.stringify(given) === JSON.stringify(value) : Object.is(given, value)
          if (!alike) wrong.push([n, given])
          // A pause lets the worker leave its mailbox; a failure and two calls at once go by message.
          if (n % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
          // One that waits, called as the others are; and then one behind which others come.
          if (n % 150 === 0) wrong.push(...((await pool.apply(functions.squareOrDie, [500])) === 250_000 ? [] : [n]))
          if (n % 100 === 0)
            wrong.push(...((await failure(pool.apply(functions.fail, [n]))).includes(`${n}`) ? [] : [n]))
          if (n % 50 === 0) {
            const pair = await Promise.all([
              pool.apply(functions.squareOrDie, [500]),
              pool.map(functions.square, [n, 1], 1),
            ])
            if (pair.flat().join() !== [250_000, n * n, 1].join()) wrong.push(pair)
          }
        }
        return wrong
      })
      expect(wrong).toEqual([])
    })

    test('tracing tells every task once, claimed or sent', async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const { multiprocessing, spawn, functions } = globalThis.harness
        const { Pool, range } = multiprocessing
        const tasks: number[] = []
        let ordered = true
        const pool = new Pool({
          ...{ processes: 2, module: spawn },
          trace: (event) => {
            if (event.type !== 'chunk') return
            for (let offset = 0; offset < event.size; offset++) tasks.push(event.start + offset)
            ordered &&= event.started <= event.ended && event.posted <= event.completed
          },
        })
        await pool.map(functions.square, range(1000), { into: Float64Array, chunksize: 9 })
        const sorted = tasks.sort((a, b) => a - b)
        return { ordered, all: sorted.length === 1000 && sorted.every((task, index) => task === index) }
      })
      expect(seen).toEqual({ ordered: true, all: true })
    })
  })
}
