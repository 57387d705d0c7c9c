/** Closing a pool at each moment of its life: what it was given before is finished, and it ends. */
import { afterEach, describe, expect, test } from 'vitest'
import { InRealmPools } from './in-realm-pools.ts'
import { range, register } from './index.ts'
import type { PoolOptions } from './pool-options.ts'

let endInitializer: () => void = () => {}
let endTask: (value: number) => void = () => {}
let stuck = true

const tasks = register({
  closeSquare: (x: number) => x * x,
  closeThrows: (x: number) => {
    if (x === 1) throw new RangeError('boom 1')
    return x
  },
  closeWaits: (x: number) => (x === 1 ? new Promise<number>((resolve) => (endTask = resolve)) : x),
  closeLate: (x: number) => (x === 1 ? new Promise<number>(() => {}) : x),
  closeGivesFunction: () => () => 1,
  closeBegin: () => new Promise<void>((resolve) => (endInitializer = resolve)),
  /** Never ends the first time. */
  closeOnce: (x: number) => {
    if (!stuck) return x
    stuck = false
    return new Promise<number>(() => {})
  },
})

const inRealm = new InRealmPools()
afterEach(() => {
  inRealm.end()
  stuck = true
})

const text = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: Error) => error.name)
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve))
}

const timed = { taskTimeoutMs: 20 }
const cases: readonly (readonly [
  what: string,
  options: Partial<PoolOptions>,
  func: (x: number) => unknown,
  given: unknown,
])[] = [
  ['plain tasks', {}, tasks.closeSquare, [0, 1, 4]],
  ['a task that throws', {}, tasks.closeThrows, 'RangeError'],
  ['a task that throws, timed', timed, tasks.closeThrows, 'RangeError'],
  ['a task that never ends, timed', timed, tasks.closeLate, 'TimeoutError'],
  ['a value that cannot be sent, timed', timed, tasks.closeGivesFunction, 'MaybeEncodingError'],
  ['chunks that wear workers out', { maxtasksperchild: 1 }, tasks.closeSquare, [0, 1, 4]],
  ['traced tasks', { trace: () => {}, traceTasks: true }, tasks.closeSquare, [0, 1, 4]],
]

describe.each(cases)('%s', (_, options, func, given) => {
  test.each([0, 1, 2, 5])('closed %i turns after the call, the pool gives the result and ends', async (count) => {
    const pool = inRealm.open(2, options)
    const mapped = text(pool.map(func, range(3), 1))
    const streamed = pool.imapUnordered(func, range(3))
    const nothing = pool.imap(func, [])
    const numbers = text(pool.map(tasks.closeSquare, range(70), { into: Float64Array }))
    await turns(count)
    pool.close()
    expect(await mapped).toEqual(given)
    for (let n = 0; n < 3; n++) await text(streamed.next())
    expect([(await streamed.next()).done, (await nothing.next()).done]).toEqual([true, true])
    expect(await numbers).toEqual(Float64Array.from(range(70), (x) => x * x))
    await pool.join()
  })
})

test('closed while its initializer waits, it gives what was asked for when that is over', async () => {
  const pool = inRealm.open(1, { initializer: tasks.closeBegin })
  const result = pool.map(tasks.closeSquare, range(3))
  await turns(5)
  pool.close()
  await turns(5)
  endInitializer()
  expect(await result).toEqual([0, 1, 4])
  await pool.join()
})

test('closed while a task waits, it gives what was asked for when that is over', async () => {
  const pool = inRealm.open(1)
  const result = pool.map(tasks.closeWaits, range(3), 3)
  await turns(5)
  pool.close()
  await turns(5)
  endTask(7)
  expect(await result).toEqual([0, 7, 2])
  await pool.join()
})

test('broken off where its input throws at that, it says so and ends', async () => {
  const pool = inRealm.open(1)
  function* input(): Generator<number> {
    try {
      for (;;) yield 1
    } finally {
      // biome-ignore lint/correctness/noUnsafeFinally: an input that throws at its end is what is tested
      throw new RangeError('no end')
    }
  }
  const results = pool.imap(tasks.closeSquare, input())
  expect((await results.next()).value).toBe(1)
  // Nothing is in flight, whose return would have the pool look again.
  await turns(20)
  await expect(results.return?.()).rejects.toThrow('no end')
  pool.close()
  await pool.join()
})
