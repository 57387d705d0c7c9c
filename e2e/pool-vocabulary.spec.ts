/** The rest of the vocabulary of `multiprocessing`, in real workers. */
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

test('a Value with its lock loses no addition among processes', async ({ page }) => {
  const total = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const counter = new multiprocessing.Value('i', 5)
    const amounts = [1, 10, 100]
    const processes = amounts.map(
      (amount) =>
        new multiprocessing.Process({ module: spawn, target: functions.addTo, args: [counter, amount] as const }),
    )
    for (const process of processes) process.start()
    for (const process of processes) await process.join()
    return [counter.value, processes.map(({ exitcode, error }) => error?.message ?? exitcode)]
  })
  expect(total).toEqual([116, [0, 0, 0]])
})

test('locks, semaphores, events, barriers and queues work between the page and its workers', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const { Array: SharedArray, Barrier, Event, Lock, Pool, Queue, Semaphore, Value } = multiprocessing
    const counter = new Value('i', 0)
    const event = new Event()
    const [queue, answers] = [new Queue({ capacityBytes: 512 }), new Queue()]
    const array = new SharedArray('d', 4)
    const initargs = [counter, new Lock(), new Semaphore(1), event, new Barrier(3), queue, answers, array]
    const pool = new Pool({ processes: 3, module: spawn, initializer: functions.inherit, initargs })
    await pool.map(functions.count, [1000, 1000, 1000], { chunksize: 1, schedule: 'static' })
    const counted = counter.value
    await pool.map(functions.countUnderLock, [1000, 1000, 1000], { chunksize: 1, schedule: 'static' })
    const met = await pool.map(functions.meet, [0, 1, 2], { chunksize: 1, schedule: 'static' })
    const semaphore = await pool.apply(functions.takeTwice, [0])
    const unset = await pool.apply(functions.awaitEvent, [5])
    const waiting = pool.applyAsync(functions.awaitEvent, [60_000])
    event.set()
    const set = await waiting.get()
    await pool.apply(functions.fill, [7])
    const echoed: unknown[] = []
    const echo = pool.applyAsync(functions.echo, [0])
    for (let n = 0; n < 50; n++) await queue.putAsync({ n, text: 'ä'.repeat(n) })
    await queue.putAsync(new Float32Array([1, 2]))
    await queue.putAsync(null)
    for (let n = 0; n < 51; n++) echoed.push(await answers.getAsync())
    await echo.get()
    const [last, before] = [echoed.pop(), echoed.pop()]
    return {
      ...{ counted, counter: counter.value, met: met.sort(), semaphore, unset, set, before },
      ...{ array: [...array.getObj()], last: last instanceof Float32Array && [...last], left: answers.qsize() },
    }
  })
  expect(seen).toEqual({
    ...{ counted: 3000, counter: 6000, met: [0, 1, 2], semaphore: [true, false], unset: false, set: true },
    ...{ before: { n: 49, text: 'ä'.repeat(49) }, array: [7, 7, 7, 7], last: [1, 2], left: 0 },
  })
})

test('a page may not block: a blocking call throws TypeError and names the form that awaits', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { Barrier, Event, Lock, Queue } = globalThis.harness.multiprocessing
    const blocking = [
      () => new Lock().acquire(),
      () => new Event().wait(),
      () => new Queue().get(),
      () => new Barrier(1).wait(),
    ]
    const texts = blocking.map((call) => {
      try {
        return String(call())
      } catch (thrown) {
        return String(thrown)
      }
    })
    const lock = new Lock()
    return [...texts, await lock.acquireAsync(), lock.acquire(false), await lock.acquireAsync({ timeoutMs: 5 })]
  })
  expect(seen).toEqual([
    'TypeError: only workers may block: here, use acquireAsync',
    'TypeError: only workers may block: here, use waitAsync',
    'TypeError: only workers may block: here, use getAsync',
    'TypeError: only workers may block: here, use waitAsync',
    ...[true, false, false],
  ])
})

test('a worker that waits in shared memory ends soon after its pool', async ({ page }) => {
  await page.evaluate(async () => {
    const { multiprocessing, spawn, functions } = globalThis.harness
    const { Array: SharedArray, Barrier, Event, Lock, Queue, Semaphore, Value } = multiprocessing
    const shared = [new Lock(), new Semaphore(1), new Event(), new Barrier(3), new Queue(), new Queue()]
    const initargs = [new Value('i'), ...shared, new SharedArray('d', 4)]
    const pool = new multiprocessing.Pool({ processes: 2, module: spawn, initializer: functions.inherit, initargs })
    await pool.map(functions.square, [1, 2], { chunksize: 1, schedule: 'static' })
    pool.mapAsync(functions.park, [1, 2], 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    pool.terminate()
    await pool.join()
  })
  await expect.poll(() => page.workers().length, { timeout: 1500 }).toBe(0)
})

test('a lock in an argument of map is refused in the words of CPython', async ({ page }) => {
  const failed = await page.evaluate(async () => {
    const { multiprocessing, spawn, functions, failure } = globalThis.harness
    const pool = new multiprocessing.Pool({ processes: 1, module: spawn })
    return failure(pool.map(functions.square, [new multiprocessing.Lock() as unknown as number]))
  })
  expect(failed).toContain('Lock objects should only be shared between processes through inheritance')
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
          if (n % 100 === 0)
            wrong.push(...((await failure(pool.apply(functions.fail, [n]))).includes(`${n}`) ? [] : [n]))
          if (n % 50 === 0) {
            const pair = await Promise.all([pool.apply(functions.square, [n]), pool.map(functions.square, [n, 1], 1)])
            if (pair.flat().join() !== [n * n, n * n, 1].join()) wrong.push(pair)
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

test.describe('on a page that is not isolated', () => {
  test.use({ shared: false })

  test('shared objects say that memory cannot be shared, and a pool does without', async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const { multiprocessing, spawn, functions } = globalThis.harness
      const { Barrier, Event, Lock, Pool, Queue, RawArray, RawValue, RLock, Semaphore, Value } = multiprocessing
      const makers = [
        ...[() => new Lock(), () => new RLock(), () => new Semaphore(1), () => new Event(), () => new Barrier(2)],
        ...[() => new Queue(), () => new Value('d'), () => new RawValue('i', 1), () => RawArray('h', 3)],
      ]
      const names = makers.map((make) => {
        try {
          return String(make())
        } catch (thrown) {
          return (thrown as Error).name
        }
      })
      const pool = new Pool({ processes: 2, module: spawn })
      return { names: [...new Set(names)], values: await pool.map(functions.square, [1, 2, 3]) }
    })
    expect(seen).toEqual({ names: ['NotShareableError'], values: [1, 4, 9] })
  })
})
