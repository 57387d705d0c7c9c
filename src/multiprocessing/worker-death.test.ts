import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool, register, serve, type TraceEvent, type WorkerLike, WorkerLostError } from './index.ts'

/** Web Locks with one holder a name; `release` is what the browser does when a worker dies. */
class FakeLocks {
  readonly #queues = new Map<string, (() => void)[]>()

  request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
    const granted = rest.at(-1) as () => unknown
    const queue = this.#queues.get(name)
    if (queue === undefined) {
      this.#queues.set(name, [])
      this.names.push(name)
      granted()
    } else {
      return new Promise((resolve) => queue.push(() => resolve(granted())))
    }
    return new Promise(() => {})
  }

  /** In the order in which they were first held. */
  readonly names: string[] = []

  /** Whether the parent stands in line behind the worker that was the nth to hold its lock. */
  isWatched(place: number): boolean {
    return (this.#queues.get(this.names[place] ?? '')?.length ?? 0) > 0
  }

  release(name: string): void {
    const next = this.#queues.get(name)?.shift()
    if (next === undefined) this.#queues.delete(name)
    else next()
  }
}

let locks: FakeLocks
const started: number[] = []
let hold = true

const tasks = register({
  hang: (x: number) => {
    started.push(x)
    return hold ? new Promise<number>(() => {}) : x
  },
  quick: (x: number) => x + 1,
})

function inRealm(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  serve(port2)
  return Object.assign(port1 as unknown as WorkerLike, { terminate: () => port2.close() })
}

beforeEach(() => {
  locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
  started.length = 0
  hold = true
})

afterEach(() => vi.unstubAllGlobals())

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve))
}

function newPool(processes: number, events: TraceEvent[] = []): Pool {
  return new Pool({ processes, module: inRealm, trace: (event) => events.push(event) })
}

test('a worker that dies is replaced in its place, and its chunk runs again, once, and it is said so', async () => {
  const events: TraceEvent[] = []
  await using pool = newPool(1, events)
  const [firstPid] = pool.pids
  const result = pool.mapAsync(tasks.hang, [7])
  await until(() => started.length === 1 && locks.isWatched(0))
  hold = false
  locks.release(locks.names[0] as string)
  expect(await result.get()).toEqual([7])
  expect(started).toEqual([7, 7])
  const told = events.filter(({ type }) => type === 'exit' || type === 'retry')
  expect(told).toMatchObject([
    { type: 'exit', slot: 0, pid: firstPid, cause: 'it ended without a word' },
    { type: 'retry', slot: 0, pid: pool.pids[0], chunk: 0 },
  ])
  expect(events.find(({ type }) => type === 'chunk')).toMatchObject({ attempt: 2 })
})

test('a chunk that two workers died over fails with both said, and the pool goes on', async () => {
  await using pool = newPool(1)
  const result = pool.mapAsync(tasks.hang, [7])
  for (const times of [1, 2]) {
    await until(() => started.length === times && locks.isWatched(times - 1))
    locks.release(locks.names[times - 1] as string)
  }
  await expect(result.get()).rejects.toBeInstanceOf(WorkerLostError)
  await expect(result.get()).rejects.toThrow(/task 0, which had been lost once before/)
  expect(await pool.map(tasks.quick, [1, 2, 3])).toEqual([2, 3, 4])
})

test('a worker that dies idle is replaced, and no result is lost', async () => {
  await using pool = newPool(2)
  await pool.map(tasks.quick, [1, 2])
  await until(() => locks.isWatched(0) && locks.isWatched(1))
  const before = pool.pids
  locks.release(locks.names[0] as string)
  await until(() => pool.pids[0] !== before[0])
  expect(pool.pids[1]).toBe(before[1])
  expect(await pool.map(tasks.quick, [1, 2, 3, 4], 1)).toEqual([2, 3, 4, 5])
})

test('a module that cannot be started makes the pool give up after three tries, with the cause', async () => {
  let tries = 0
  const pool = new Pool({
    processes: 2,
    locks: null,
    module: () => {
      tries += 1
      throw new TypeError('no such module')
    },
  })
  const error = await pool.map(tasks.quick, [1]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(WorkerLostError)
  expect((error as Error).cause).toBeInstanceOf(TypeError)
  expect(tries).toBeLessThanOrEqual(4)
})
