/** Workers before, between and beside their pools: who is handed on, who ends, and who is waited for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool, prewarm, range, register, serve, type TraceEvent, type WorkerLike } from './index.ts'
import type { PoolOptions } from './pool-options.ts'

const begun: unknown[] = []
const tasks = register({
  spareSquare: (x: number) => x * x,
  spareBegin: (...args: unknown[]) => {
    begun.push(args)
  },
})

/** Workers in this realm; what each was told and has said, and whether it has ended. */
interface Record {
  ended: boolean
  readonly traffic: unknown[]
}
let workers: Record[] = []
const pools: Pool[] = []

/** `never`: numbers of workers that never say anything. */
function moduleOf(...never: readonly number[]): () => WorkerLike {
  return () => {
    const { port1, port2 } = new MessageChannel()
    const record: Record = { ended: false, traffic: [] }
    if (!never.includes(workers.length)) serve(port2)
    workers.push(record)
    const post = port1.postMessage.bind(port1)
    port1.addEventListener('message', ({ data }) => record.traffic.push(data[0]))
    return Object.assign(port1 as unknown as WorkerLike, {
      postMessage: (message: unknown[], transfer: Transferable[] = []) => {
        record.traffic.push(message[0])
        post(message, transfer)
      },
      terminate: () => {
        record.ended = true
        port2.close()
      },
    })
  }
}

/** A pool all of whose workers are up. */
async function openWhole(options: PoolOptions): Promise<Pool> {
  const events: TraceEvent[] = []
  const pool = new Pool({ ...options, trace: (event) => events.push(event) })
  pools.push(pool)
  await vi.waitFor(() => expect(events.filter(({ type }) => type === 'ready')).toHaveLength(pool.processes))
  return pool
}

beforeEach(() => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 })
  workers = []
  begun.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  for (const pool of pools.splice(0)) pool.terminate()
  vi.unstubAllGlobals()
})

const endings = (): readonly boolean[] => workers.map(({ ended }) => ended)

test('the next pool is given the worker that has run nothing, and the other has ended', async () => {
  const module = moduleOf()
  const pool = await openWhole({ processes: 2, module })
  await pool.map(tasks.spareSquare, [2], { processes: 1 })
  pool.terminate()
  expect(endings()).toEqual([true, false])
  const next = await openWhole({ processes: 2, module })
  expect(await next.map(tasks.spareSquare, range(4), { chunksize: 1, schedule: 'static' })).toEqual([0, 1, 4, 9])
  expect(workers).toHaveLength(3)
  next.terminate()
  expect(endings()).toEqual([true, true, true])
})

test('a worker that nobody wants ends after three seconds', async () => {
  const pool = await openWhole({ processes: 1, module: moduleOf() })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  pool.terminate()
  vi.advanceTimersByTime(2999)
  expect(endings()).toEqual([false])
  vi.advanceTimersByTime(1)
  expect(endings()).toEqual([true])
})

test('no more workers are kept for a module than there are CPUs', async () => {
  const module = moduleOf()
  const pool = await openWhole({ processes: 5, module })
  pool.terminate()
  expect(endings().filter((ended) => !ended)).toHaveLength(3)
  await prewarm(module, 0)
  expect(endings()).toEqual([true, true, true, true, true])
})

test('a spare runs the initializer of the pool that takes it, once, with its arguments, before any task', async () => {
  const module = moduleOf()
  expect(await prewarm(module, 1)).toBe(1)
  const options = { initializer: tasks.spareBegin, initargs: ['b'] }
  const pool = await openWhole({ processes: 1, module, ...options })
  expect(await pool.map(tasks.spareSquare, [3])).toEqual([9])
  expect([workers.length, begun]).toEqual([1, [['b']]])
})

test('arguments without an initializer are nobody’s, and not those of the next pool', async () => {
  const module = moduleOf()
  const first = await openWhole({ processes: 1, module, initargs: [{ sharedKind: 'no such kind', parts: [] }] })
  first.terminate()
  await openWhole({ processes: 1, module, initializer: tasks.spareBegin, initargs: ['b'] })
  expect([workers.length, begun]).toEqual([1, [['b']]])
})

test('a call is over when the workers that are up have run it, whether others ever start or not', async () => {
  const pool = new Pool({ processes: 3, module: moduleOf(1, 2) })
  pools.push(pool)
  expect(await pool.map(tasks.spareSquare, range(30), 1)).toEqual([...range(30)].map((x) => x * x))
})

test('two short chunks are on their way to a worker at a time, and never three', async () => {
  const pool = await openWhole({ processes: 1, module: moduleOf() })
  await pool.map(tasks.spareSquare, range(200), 1)
  let present = 0
  let most = 0
  for (const mark of workers[0]?.traffic ?? []) {
    present += mark === 'chunk' ? 1 : mark === 'answer' ? -1 : 0
    most = Math.max(most, present)
  }
  expect([present, most]).toEqual([0, 2])
})

test("a list is cut into CPython's chunks", async () => {
  const sizes: number[] = []
  const trace = (event: TraceEvent): unknown => event.type === 'chunk' && sizes.push(event.size)
  const pool = new Pool({ processes: 4, module: moduleOf(), trace })
  pools.push(pool)
  await pool.map(tasks.spareSquare, [...range(5000)])
  expect(sizes.sort((a, b) => a - b)).toEqual([305, ...new Array(15).fill(313)])
})
