import { afterEach, describe, expect, test } from 'vitest'
import { InRealmPools } from './in-realm-pools.ts'
import { range, register, TimeoutError, type TraceEvent } from './index.ts'

const runs = new Map<number, number>()

const tasks = register({
  limitsSquare: (x: number) => x * x,
  /** 3 never ends; everything counts how often it ran. */
  limitsStuck: (x: number) => {
    runs.set(x, (runs.get(x) ?? 0) + 1)
    return x === 3 ? new Promise<number>(() => {}) : x * x
  },
  limitsOdd: (x: number) => (x % 100 === 70 ? `text ${x}` : x),
  limitsLate: (x: number) => (x === 100 ? new Promise<number>((resolve) => setTimeout(resolve, 1, x)) : x),
  limitsText: (x: number) => `${x}` as unknown as number,
  limitsFails: (x: number) => {
    if (x >= 70) throw new RangeError(`boom ${x}`)
    return x
  },
})

const inRealm = new InRealmPools()
const newPool = inRealm.open

afterEach(() => {
  inRealm.end()
  runs.clear()
})

async function outcomes(results: AsyncIterator<unknown>): Promise<unknown[]> {
  const seen: unknown[] = []
  for (;;) {
    try {
      const { done, value } = await results.next()
      if (done) return seen
      seen.push(value)
    } catch (thrown) {
      seen.push((thrown as Error).name)
    }
  }
}

describe('a time limit per task', () => {
  test('fails the late task alone and runs the rest of its chunk again, and it is said so', async () => {
    const events: TraceEvent[] = []
    const pool = newPool(1, { taskTimeoutMs: 20, trace: (event) => events.push(event) })
    expect(await outcomes(pool.imap(tasks.limitsStuck, range(6), 6))).toEqual([0, 1, 4, 'TimeoutError', 16, 25])
    expect([...runs]).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 1],
      [5, 1],
    ])
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(2)
    expect(await pool.map(tasks.limitsSquare, [9])).toEqual([81])
  })

  test('fails a map, whose chunk ends as at a throw', async () => {
    const result = newPool(1, { taskTimeoutMs: 20 }).map(tasks.limitsStuck, range(6), 6)
    await expect(result).rejects.toBeInstanceOf(TimeoutError)
    expect(runs.get(4)).toBeUndefined()
  })

  test('counts from the start of each task, not of its chunk', async () => {
    const pool = newPool(1, { taskTimeoutMs: 500 })
    expect(await pool.map(tasks.limitsSquare, range(2000), 2000)).toHaveLength(2000)
  })
})

test('a worker is replaced after maxtasksperchild chunks', async () => {
  const before = inRealm.started
  const pool = newPool(1, { maxtasksperchild: 2 })
  await pool.map(tasks.limitsSquare, range(6), 1)
  expect(inRealm.started - before).toBeGreaterThanOrEqual(3)
})

test.each([
  [{ maxtasksperchild: 0 }, 'maxtasksperchild must be a positive int or None'],
  [{ taskTimeoutMs: Number.NaN }, 'taskTimeoutMs must be above 0'],
  [{ startTimeoutMs: -1 }, 'startTimeoutMs must be above 0'],
] as const)('%o is refused at once', (options, text) => {
  expect(() => newPool(1, options)).toThrow(text)
})

describe('numbers', () => {
  const pools = [
    ['shared', {}],
    ['sent', { sharedMemory: false }],
  ] as const

  test.each(pools)('come back in the typed array that was asked for (%s)', async (_, options) => {
    const pool = newPool(2, options)
    for (const items of [range(200), Float32Array.from(range(200)), [...range(200)]]) {
      const values = await pool.map(tasks.limitsSquare, items, { into: Float64Array })
      expect(values).toBeInstanceOf(Float64Array)
      expect([...values]).toEqual([...range(200)].map((x) => x * x))
    }
    expect(await pool.map(tasks.limitsSquare, [], { into: Int32Array })).toEqual(new Int32Array(0))
  })

  test.each(pools)('may be waited for (%s)', async (_, options) => {
    const values = await newPool(2, options).map(tasks.limitsLate, range(200), { into: Float64Array, chunksize: 150 })
    expect([...values]).toEqual([...range(200)])
  })

  test.each(pools)(
    'a value that is none is refused, and a throw is the failure of the call (%s)',
    async (_, options) => {
      const pool = newPool(2, options)
      const text = pool.map(tasks.limitsText, range(100), { into: Float64Array })
      await expect(text).rejects.toThrow('a typed array of results takes numbers, not string')
      await expect(pool.map(tasks.limitsFails, range(100), { into: Float64Array })).rejects.toThrow(/^boom \d+$/)
      expect([...(await pool.map(tasks.limitsSquare, [2], { into: Uint8Array }))]).toEqual([4])
    },
  )

  test.each(pools)('a chunksize that is given is kept exactly (%s)', async (_, options) => {
    const sizes = new Map<number, number>()
    const trace = (event: TraceEvent): unknown => event.type === 'chunk' && sizes.set(event.start, event.size)
    await newPool(2, { ...options, trace }).map(tasks.limitsSquare, range(100), { into: Float64Array, chunksize: 30 })
    expect([...sizes].sort(([a], [b]) => a - b)).toEqual([
      [0, 30],
      [30, 30],
      [60, 30],
      [90, 10],
    ])
  })

  test('a list of numbers that turns out to hold something else comes back as it is', async () => {
    const pool = newPool(1)
    const values = await pool.map(tasks.limitsOdd, range(200), 200)
    expect(values.filter((value) => typeof value === 'string')).toEqual(['text 70', 'text 170'])
    expect(values[199]).toBe(199)
    expect(await outcomes(pool.imap(tasks.limitsFails, range(72), 72))).toEqual([
      ...range(70),
      'RangeError',
      'RangeError',
    ])
    expect(await pool.map(tasks.limitsLate, range(200), 200)).toEqual([...range(200)])
  })

  test('into takes classes of typed arrays of numbers only', () => {
    const wrong = BigInt64Array as unknown as Float64ArrayConstructor
    expect(() => newPool(1).map(tasks.limitsSquare, [1], { into: wrong })).toThrow('not BigInt64Array')
  })
})
