/** What tasks throw and give, and what callers pass, that has no text, no copy, or a mistake of its own: nothing hangs on it. */
import { afterEach, expect, test } from 'vitest'
import { InRealmPools } from './in-realm-pools.ts'
import { keep, register, registerError } from './index.ts'

class Picky extends Error {
  override name = 'Picky'

  constructor({ text }: { text: string }) {
    super(text.trim())
  }
}
registerError('Picky', Picky as unknown as new (message: string) => Error)

const kept = keep(new Float64Array([3]))
const moved: Float64Array[] = []
const thrown: readonly unknown[] = [
  Object.create(null),
  Symbol('sign'),
  null,
  undefined,
  Object.defineProperty(new Error('seen'), 'message', {
    get: () => {
      throw new Error('no message')
    },
  }),
  Object.assign(new Error(), { name: Symbol('name'), message: () => 1 }),
]

const tasks = register({
  oddSquare: (x: number) => x * x,
  oddThrow: (x: number) => {
    throw thrown[x]
  },
  oddReject: (x: number) => Promise.reject(thrown[x]),
  oddPicky: () => {
    throw new Picky({ text: 'no such row' })
  },
  oddNameless: () => Object.assign(Object.create(null), { func: () => 1 }),
  /** Not a promise; some settle at once, some later, some twice, some throw. */
  oddThenable: (x: number): unknown => ({
    // biome-ignore lint/suspicious/noThenProperty: that it is a thenable and no promise is what is tested
    then: (resolve: (value: number) => void, reject: (error: Error) => void) => {
      if (x === 0) resolve(10)
      else if (x === 1) setTimeout(resolve, 1, 11)
      else if (x === 2) reject(new RangeError('thenable 2'))
      else throw new RangeError('thenable 3')
      if (x !== 1) resolve(99)
    },
  }),
  oddGetter: () =>
    Object.defineProperty({}, 'then', {
      get: () => {
        throw new RangeError('no then')
      },
    }),
  oddArray: (x: number) => {
    const array = x === 3 ? kept : new Float64Array([x])
    if (x !== 3) moved.push(array)
    return array
  },
})

const inRealm = new InRealmPools()
const newPool = inRealm.open

afterEach(() => {
  inRealm.end()
  moved.length = 0
})

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing',
    (error: Error) => `${error.name}: ${error.message}`,
  )

type Task = (x: number) => unknown

test('whatever a task throws or rejects with, text or not, fails its call and leaves the pool usable', async () => {
  const pool = newPool(1)
  for (const func of [tasks.oddThrow, tasks.oddReject] as readonly Task[]) {
    for (const x of thrown.keys()) expect(await failure(pool.map(func, [x]))).toMatch(/^\w+: /)
    const results = pool.imap(func, thrown.keys(), 4)
    for (const _ of thrown) expect(await failure(results.next())).toMatch(/^\w+: /)
    expect((await results.next()).done).toBe(true)
  }
  expect(await pool.map(tasks.oddSquare, [3])).toEqual([9])
})

test('a result without a text that cannot be sent fails its call and leaves the pool usable', async () => {
  const pool = newPool(1)
  expect(await failure(pool.apply(tasks.oddNameless, []))).toMatch(/^MaybeEncodingError: Error sending result/)
  expect(await pool.map(tasks.oddSquare, [3])).toEqual([9])
})

test('an error whose registered class cannot be made of its message arrives as an Error of that name', async () => {
  const pool = newPool(1)
  const result = pool.mapAsync(tasks.oddPicky, [0])
  expect(await failure(result.get())).toBe('Picky: no such row')
  pool.close()
  await pool.join()
})

test('a thenable that is no promise is awaited, once', async () => {
  const pool = newPool(1)
  const results = pool.imap(tasks.oddThenable, [0, 1, 2, 3], 4)
  expect([(await results.next()).value, (await results.next()).value]).toEqual([10, 11])
  expect([await failure(results.next()), await failure(results.next())]).toEqual([
    'RangeError: thenable 2',
    'RangeError: thenable 3',
  ])
  expect(await failure(pool.apply(tasks.oddGetter, []))).toBe('RangeError: no then')
})

test('a typed array is moved to the parent, and one that is kept is copied', async () => {
  const pool = newPool(1)
  expect((await pool.map(tasks.oddArray, [1, 2, 3])).map(([x]) => x)).toEqual([1, 2, 3])
  expect(moved.map(({ byteLength }) => byteLength)).toEqual([0, 0])
  expect([...kept]).toEqual([3])
})

test('an async iterator may give thenables that are no promises', async () => {
  let left = 3
  const step = (): unknown => (left-- > 0 ? { done: false, value: left } : { done: true, value: undefined })
  const items = {
    [Symbol.asyncIterator]: () => ({
      // biome-ignore lint/suspicious/noThenProperty: that it is a thenable and no promise is what is tested
      next: () => ({ then: (resolve: (step: unknown) => void) => resolve(step()) }),
    }),
  } as unknown as AsyncIterable<number>
  const seen: number[] = []
  for await (const value of newPool(1).imap(tasks.oddSquare, items)) seen.push(value)
  expect(seen).toEqual([4, 1, 0])
})

test('what an input throws need not be an Error, nor have a text', async () => {
  const value = Object.create(null)
  const items = {
    [Symbol.iterator]: () => ({
      next: (): never => {
        throw value
      },
    }),
  }
  const failed = newPool(1).imap(tasks.oddSquare, items).next()
  await expect(failed).rejects.toMatchObject({ message: 'the input threw a value that is not an Error', cause: value })
})

test('waiting without an end is not waiting for no time', async () => {
  const result = newPool(1).applyAsync(tasks.oddSquare, [3])
  expect(await result.get({ timeoutMs: Number.POSITIVE_INFINITY })).toBe(9)
})
