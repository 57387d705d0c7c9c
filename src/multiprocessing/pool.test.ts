/** What a pool's calls give, and in which order. */
import { afterEach, describe, expect, test } from 'vitest'
import { InRealmPools } from './in-realm-pools.ts'
import { RemoteTraceback, range, register, registerError, ValueError } from './index.ts'

class Overdraft extends Error {
  override name = 'Overdraft'
}
registerError('Overdraft', Overdraft)

const gates = new Map<number, () => void>()
const log: string[] = []

const tasks = register({
  square: (x: number) => x * x,
  add: (a: number, b: number) => a + b,
  /** 7 waits until the test opens its gate. */
  logged: (x: number) => {
    const end = (): number => {
      log.push(`end ${x}`)
      return x
    }
    log.push(`begin ${x}`)
    return x === 7 ? new Promise<void>((resolve) => gates.set(x, resolve)).then(end) : end()
  },
  /** Waits until the test opens its gate. */
  gated: (x: number) => new Promise<number>((resolve) => gates.set(x, () => resolve(x))),
  fails: (x: number) => {
    if (x === 3) throw new RangeError(`boom ${x}`)
    return x
  },
  overdraws: () => {
    throw new Overdraft('no money')
  },
  throwsText: () => {
    throw 'just text'
  },
})

const inRealm = new InRealmPools()
const newPool = inRealm.open

afterEach(() => {
  inRealm.end()
  gates.clear()
  log.length = 0
})

/** Opens the gate of a task once it runs. */
async function open(x: number): Promise<void> {
  while (!gates.has(x)) await new Promise((resolve) => setTimeout(resolve))
  gates.get(x)?.()
  gates.delete(x)
}

describe('map', () => {
  test('gives results in input order for every worker count and chunksize', async () => {
    for (const processes of [1, 2, 5]) {
      const pool = newPool(processes)
      for (const chunksize of [1, 3, 100]) {
        expect(await pool.map(tasks.square, range(1, 11), chunksize)).toEqual([1, 4, 9, 16, 25, 36, 49, 64, 81, 100])
      }
    }
  })

  test('takes lists, generators, sets, typed arrays and ranges with a step', async () => {
    const pool = newPool(2)
    function* generate(): Generator<number> {
      yield* [1, 2, 3]
    }
    for (const items of [[1, 2, 3], generate(), new Set([1, 2, 3]), new Float64Array([1, 2, 3]), range(1, 4)]) {
      expect(await pool.map(tasks.square, items as Iterable<number>)).toEqual([1, 4, 9])
    }
    expect(await pool.map(tasks.square, range(6, 0, -2))).toEqual([36, 16, 4])
  })

  test('of nothing is an empty list', async () => {
    expect(await newPool(2).map(tasks.square, [])).toEqual([])
  })

  test('of an iterable that throws midway throws what it threw, and the pool goes on', async () => {
    const pool = newPool(1)
    function* broken(): Generator<number> {
      yield 1
      throw new RangeError('no more lines')
    }
    expect(() => pool.map(tasks.square, broken())).toThrow(new RangeError('no more lines'))
    expect(await pool.map(tasks.square, [3])).toEqual([9])
  })

  test('leaves the typed array that was its input untouched', async () => {
    const items = new Float64Array([1, 2, 3, 4])
    await newPool(2).map(tasks.square, items, 2)
    expect([...items]).toEqual([1, 2, 3, 4])
  })

  test('rejects with the class and message of what a task threw, and the remote traceback as cause', async () => {
    const pool = newPool(2)
    const error = await pool.map(tasks.fails, range(6), 1).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toMatchObject({ name: 'RangeError', message: 'boom 3' })
    expect((error as Error).cause).toBeInstanceOf(RemoteTraceback)
    expect(((error as Error).cause as Error).message).toContain('boom 3')
    expect(await pool.map(tasks.square, [7])).toEqual([49])
  })

  test('rejects only when every chunk is back', async () => {
    const pool = newPool(2)
    const waiting = pool.mapAsync(tasks.gated, [1])
    const failing = pool.mapAsync(tasks.fails, [3])
    await failing.wait()
    expect([failing.ready(), waiting.ready()]).toEqual([true, false])
    await open(1)
    expect(await waiting.get()).toEqual([1])
  })

  test('keeps an error class of the program when both sides register it', async () => {
    await expect(newPool(1).map(tasks.overdraws, [0])).rejects.toBeInstanceOf(Overdraft)
  })

  test('names what was thrown when it is no Error', async () => {
    await expect(newPool(1).map(tasks.throwsText, [0])).rejects.toThrow('not an Error: just text')
  })

  test('uses only the first workers when told so', async () => {
    const seen = new Set<number>()
    const pool = newPool(4, { trace: (event) => event.type === 'chunk' && seen.add(event.slot) })
    await pool.map(tasks.square, range(40), { chunksize: 1, processes: 2, schedule: 'static' })
    expect([...seen].sort()).toEqual([0, 1])
  })
})

describe('the other calls', () => {
  test('a chunk waits behind another only where chunks of the same call have been short', async () => {
    const pool = newPool(2)
    await pool.map(tasks.square, range(2), { chunksize: 1, schedule: 'static' })
    const result = pool.mapAsync(tasks.gated, range(8), 1)
    // Were task 1 behind task 0, it would not begin.
    await open(1)
    for (const x of [0, 2, 3, 4, 5, 6, 7]) await open(x)
    expect(await result.get()).toEqual([...range(8)])
  })

  test('a chunk behind one that waits begins when that is over', async () => {
    const pool = newPool(1)
    for (const x of [1, 2]) await pool.apply(tasks.logged, [x])
    expect(log.splice(0)).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2'])
    const results = [7, 8, 9].map((x) => pool.applyAsync(tasks.logged, [x]))
    await open(7)
    expect(await Promise.all(results.map((result) => result.get()))).toEqual([7, 8, 9])
    expect(log).toEqual(['begin 7', 'end 7', 'begin 8', 'end 8', 'begin 9', 'end 9'])
  })

  test('starmap spreads each item over the arguments', async () => {
    expect(
      await newPool(2).starmap(tasks.add, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([3, 7])
  })

  test('apply calls once; applyAsync returns at once with a result that becomes ready', async () => {
    const pool = newPool(1)
    expect(await pool.apply(tasks.add, [1, 2])).toBe(3)
    const result = pool.applyAsync(tasks.gated, [5])
    expect(result.ready()).toBe(false)
    expect(() => result.successful()).toThrow(ValueError)
    await expect(result.get({ timeoutMs: 1 })).rejects.toThrow('no result within 1 ms')
    await open(5)
    expect(await result.get()).toBe(5)
    expect(result.successful()).toBe(true)
  })

  test('callbacks hear of the result or of the error', async () => {
    const pool = newPool(1)
    const heard: unknown[] = []
    const callbacks = { callback: (v: unknown) => heard.push(v), errorCallback: (e: Error) => heard.push(e.message) }
    await pool.applyAsync(tasks.add, [1, 1], callbacks).wait()
    await pool.mapAsync(tasks.fails, [3], 1, callbacks).wait()
    expect(heard).toEqual([2, 'boom 3'])
  })

  test('imap yields in input order even when later tasks finish first', async () => {
    const pool = newPool(3)
    const results = pool.imap(tasks.gated, [1, 2, 3])
    const first = results.next()
    await open(3)
    await open(2)
    await open(1)
    expect((await first).value).toBe(1)
    expect([(await results.next()).value, (await results.next()).value]).toEqual([2, 3])
    expect((await results.next()).done).toBe(true)
  })

  test('imap and imapUnordered of nothing yield nothing', async () => {
    const pool = newPool(1)
    expect(await pool.imap(tasks.square, []).next()).toEqual({ done: true, value: undefined })
    expect(await pool.imapUnordered(tasks.square, []).next()).toEqual({ done: true, value: undefined })
  })

  test('imapUnordered yields as tasks finish', async () => {
    const pool = newPool(3)
    const results = pool.imapUnordered(tasks.gated, [1, 2, 3])
    for (const x of [3, 1, 2]) {
      await open(x)
      expect((await results.next()).value).toBe(x)
    }
  })

  test('imap reads an endless input only as far as its results are taken', async () => {
    const pool = newPool(2)
    let read = 0
    function* forever(): Generator<number> {
      for (;;) yield read++
    }
    const results = pool.imap(tasks.square, forever())
    for (let n = 0; n < 100; n++) expect((await results.next()).value).toBe(n * n)
    await results.return?.()
    expect(read).toBeLessThanOrEqual(100 + 8 + 1)
    expect(await pool.map(tasks.square, [3])).toEqual([9])
  })

  test('imap takes an async iterable, and what the input throws comes after the results before it', async () => {
    async function* input(): AsyncGenerator<number> {
      yield 2
      yield 3
      throw new Error('input broke')
    }
    const seen: number[] = []
    const consume = async (): Promise<void> => {
      for await (const value of newPool(2).imap(tasks.square, input())) seen.push(value)
    }
    await expect(consume()).rejects.toThrow('input broke')
    expect(seen).toEqual([4, 9])
  })

  test('a task that throws in imap fails alone, whatever the chunksize', async () => {
    const results = newPool(2).imap(tasks.fails, [1, 2, 3, 4], 4)
    expect([(await results.next()).value, (await results.next()).value]).toEqual([1, 2])
    await expect(results.next()).rejects.toThrow('boom 3')
    expect((await results.next()).value).toBe(4)
    expect((await results.next()).done).toBe(true)
  })
})
