/** A pool's life, from its settings to its end, and what its trace tells of it. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { InRealmPools } from './in-realm-pools.ts'
import { currentProcess, PoolTerminatedError, range, register, type TraceEvent, ValueError } from './index.ts'

let initialised: unknown[] = []
const gates = new Map<number, () => void>()

const tasks = register({
  square: (x: number) => x * x,
  /** Waits until the test opens its gate. */
  gated: (x: number) => new Promise<number>((resolve) => gates.set(x, () => resolve(x))),
  returnsFunction: () => () => 1,
  bytes: (n: number) => new Float64Array(n).fill(n),
  who: () => currentProcess().name,
  begin: (...args: unknown[]) => {
    initialised.push(args)
  },
  badBegin: () => {
    throw new TypeError('no data file')
  },
})

const inRealm = new InRealmPools()
const newPool = inRealm.open

afterEach(() => {
  inRealm.end()
  initialised = []
  gates.clear()
})

/** Opens the gate of a task once it runs. */
async function open(x: number): Promise<void> {
  while (!gates.has(x)) await new Promise((resolve) => setTimeout(resolve))
  gates.get(x)?.()
  gates.delete(x)
}

describe('life', () => {
  test.each([0, -1, Number.NaN, 1.5])("%s processes are refused in CPython's words", (processes) => {
    expect(() => newPool(processes)).toThrow(new RangeError('Number of processes must be at least 1'))
  })

  test('more than 256 processes are refused with the cap', () => {
    expect(() => newPool(300)).toThrow('at most 256, not 300')
  })

  test('a closed pool finishes its calls, takes no more, and joins', async () => {
    const pool = newPool(1)
    const result = pool.mapAsync(tasks.gated, [1])
    await expect(pool.join()).rejects.toThrow('Pool is still running')
    pool.close()
    expect(() => pool.map(tasks.square, [1])).toThrow(new ValueError('Pool not running'))
    await open(1)
    expect(await result.get()).toEqual([1])
    await pool.join()
  })

  test('terminate settles everything in flight at once', async () => {
    const pool = newPool(2)
    const results = [pool.mapAsync(tasks.gated, [1, 2, 3]), pool.applyAsync(tasks.gated, [4])]
    const streamed = pool.imap(tasks.gated, [5]).next()
    pool.terminate()
    for (const result of results) await expect(result.get()).rejects.toBeInstanceOf(PoolTerminatedError)
    await expect(streamed).rejects.toBeInstanceOf(PoolTerminatedError)
    await pool.join()
  })

  test('await using terminates, as leaving a with block does', async () => {
    let result: Promise<unknown>
    {
      await using pool = newPool(1)
      result = pool.mapAsync(tasks.gated, [1]).get()
      result.catch(() => {})
    }
    await expect(result).rejects.toBeInstanceOf(PoolTerminatedError)
  })

  test('every worker runs the initializer once, with its arguments', async () => {
    const pool = newPool(3, { initializer: tasks.begin, initargs: ['a', 1] })
    await pool.map(tasks.square, range(30), { chunksize: 1, schedule: 'static' })
    expect(initialised).toEqual([
      ['a', 1],
      ['a', 1],
      ['a', 1],
    ])
  })

  test('an initializer that throws makes the pool give up with its error as cause', async () => {
    const pool = newPool(2, { initializer: tasks.badBegin })
    const error = await pool.map(tasks.square, [1]).catch((thrown: unknown) => thrown)
    expect((error as Error).message).toContain('3 workers in a row')
    expect((error as Error).cause).toBeInstanceOf(TypeError)
    expect(() => pool.map(tasks.square, [1])).toThrow('no data file')
  })

  test('a function that nobody registered is refused at once with the text of CPython', () => {
    const cube = (x: number): number => x ** 3
    expect(() => newPool(1).map(cube, [1])).toThrow("Can't get attribute 'cube' on <module '__main__'")
  })

  test('an argument and a result that cannot be cloned fail their call and leave the pool usable', async () => {
    const pool = newPool(1)
    await expect(pool.map(tasks.square, [(() => 1) as unknown as number])).rejects.toMatchObject({
      name: 'DataCloneError',
    })
    await expect(pool.map(tasks.returnsFunction, [1])).rejects.toThrow('Error sending result')
    expect(await pool.map(tasks.square, [2])).toEqual([4])
  })

  test('a worker knows its name', async () => {
    expect(await newPool(1).apply(tasks.who, [])).toMatch(/^SpawnPoolWorker-\d+$/)
  })

  test('typed arrays come back as they are', async () => {
    const [first, second] = await newPool(1).map(tasks.bytes, [2, 3])
    expect([first, second]).toEqual([new Float64Array([2, 2]), new Float64Array([3, 3, 3])])
  })
})

describe('trace', () => {
  test('tells each chunk once, with its bounds, worker and times in order', async () => {
    const events: TraceEvent[] = []
    const pool = newPool(2, { trace: (event) => events.push(event), traceTasks: true })
    await pool.map(tasks.square, range(10), 3)
    const chunks = events.filter((event) => event.type === 'chunk').sort((a, b) => a.chunk - b.chunk)
    expect(chunks.map(({ start, size }) => [start, size])).toEqual([
      [0, 3],
      [3, 3],
      [6, 3],
      [9, 1],
    ])
    for (const { posted, received, started, ended, completed, tasks: times, size, pid, slot } of chunks) {
      expect([posted, received, started, ended, completed]).toEqual(
        [posted, received, started, ended, completed].sort(),
      )
      expect(times).toHaveLength(size + 1)
      expect(pid).toBe(pool.pids[slot])
    }
    // The second worker starts after the first has had time for a short call.
    await vi.waitFor(() => expect(events.filter((event) => event.type === 'ready')).toHaveLength(2))
  })
})
