/** Locks, events, barriers, queues and values among real workers, and what is said where memory cannot be shared. */
import { expect, test } from './support/pool-host.ts'

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

test.describe('on a page that is not isolated', () => {
  test.use({ shared: false })

  test('shared objects say that memory cannot be shared, and a pool does without', async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const { multiprocessing, spawn, functions } = globalThis.harness
      const { Barrier, Event, Lock, Pool, Queue, RawArray, RawValue, RLock, Semaphore, Value } = multiprocessing
      const SharedArray = multiprocessing.Array
      const makers = [
        ...[() => new Lock(), () => new RLock(), () => new Semaphore(1), () => new Event(), () => new Barrier(2)],
        ...[() => new Queue(), () => new Value('d'), () => new RawValue('i', 1), () => RawArray('h', 3)],
        () => new SharedArray('d', 2),
      ]
      const texts = makers.map((make) => {
        try {
          return String(make())
        } catch (thrown) {
          return String(thrown)
        }
      })
      const pool = new Pool({ processes: 2, module: spawn })
      return { texts: [...new Set(texts)], values: await pool.map(functions.square, [1, 2, 3]) }
    })
    const text =
      'NotShareableError: this page has no shared memory: it must be served with the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp'
    expect(seen).toEqual({ texts: [text], values: [1, 4, 9] })
  })
})
