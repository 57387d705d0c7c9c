import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Barrier,
  BrokenBarrierError,
  Empty,
  Event,
  Full,
  Lock,
  Queue,
  type QueueItem,
  RawArray,
  RawValue,
  RLock,
  Semaphore,
  type TypeCode,
  Value,
} from './index.ts'
import { offerShared } from './shared-object.ts'
import { receiveShared } from './shared-objects.ts'

/** The same object as another process would receive it. */
function sent<T>(object: T): T {
  return receiveShared(structuredClone(offerShared([object])))[0] as T
}

describe('locks', () => {
  test('a lock has one holder at a time, in every copy, and anybody may release it', () => {
    const lock = new Lock()
    const other = sent(lock)
    expect([lock.acquire(), other.acquire(false), other.acquire(true, { timeoutMs: 1 })]).toEqual([true, false, false])
    other.release()
    expect(() => lock.release()).toThrow('released too many times')
  })

  test('a waiter gets the lock when it is released', async () => {
    const lock = new Lock()
    lock.acquire()
    const waiting = sent(lock).acquireAsync()
    lock.release()
    expect(await waiting).toBe(true)
    expect(await lock.acquireAsync({ timeoutMs: 1 })).toBe(false)
  })

  test('hold releases at the end', () => {
    const lock = new Lock()
    lock.hold()[Symbol.dispose]()
    expect(lock.acquire(false)).toBe(true)
  })

  test('an RLock is taken again by its holder and free when released as often', () => {
    const lock = new RLock()
    expect([lock.acquire(), lock.acquire()]).toEqual([true, true])
    lock.release()
    lock.release()
    expect(() => lock.release()).toThrow('not owned')
  })

  test('a semaphore lets in as many as its value', () => {
    const semaphore = new Semaphore(2)
    expect([1, 2, 3].map(() => semaphore.acquire(false))).toEqual([true, true, false])
    semaphore.release()
    expect(semaphore.getValue()).toBe(1)
    expect(() => new Semaphore(-1)).toThrow('semaphore initial value must be >= 0')
  })

  test('a lock in a message is refused in the words of CPython', () => {
    expect(() => structuredClone(new Lock())).toThrow('should only be shared between processes through inheritance')
  })
})

describe('meeting', () => {
  test('an event wakes who waits for it, and can be cleared', async () => {
    const event = new Event()
    const waiting = sent(event).waitAsync()
    expect(event.wait({ timeoutMs: 1 })).toBe(false)
    event.set()
    expect([await waiting, event.isSet()]).toEqual([true, true])
    event.clear()
    expect(event.isSet()).toBe(false)
  })

  test('a barrier lets all pass together, gives each its place, and begins anew', async () => {
    const barrier = new Barrier(3)
    for (let round = 0; round < 3; round++) {
      const places = await Promise.all([barrier.waitAsync(), sent(barrier).waitAsync(), barrier.waitAsync()])
      expect(places.sort()).toEqual([0, 1, 2])
    }
  })

  test('a barrier that somebody leaves breaks for all', async () => {
    const barrier = new Barrier(2)
    await expect(barrier.waitAsync({ timeoutMs: 1 })).rejects.toBeInstanceOf(BrokenBarrierError)
    expect(barrier.broken).toBe(true)
    await expect(barrier.waitAsync()).rejects.toBeInstanceOf(BrokenBarrierError)
  })

  test('a barrier that is aborted breaks for those who wait and those who come, until it is reset', async () => {
    const barrier = new Barrier(3)
    const waiting = [barrier.waitAsync(), sent(barrier).waitAsync()]
    expect(barrier.nWaiting).toBe(2)
    sent(barrier).abort()
    for (const wait of [...waiting, barrier.waitAsync()]) await expect(wait).rejects.toBeInstanceOf(BrokenBarrierError)
    expect([barrier.broken, barrier.nWaiting]).toEqual([true, 0])
    barrier.reset()
    expect(barrier.broken).toBe(false)
    const places = await Promise.all([barrier.waitAsync(), barrier.waitAsync(), barrier.waitAsync()])
    expect(places.sort()).toEqual([0, 1, 2])
  })

  test('a barrier that is reset sends away who waits, and who comes after counts anew', async () => {
    const barrier = new Barrier(2)
    const waiting = barrier.waitAsync()
    barrier.reset()
    const after = [barrier.waitAsync(), barrier.waitAsync()]
    await expect(waiting).rejects.toBeInstanceOf(BrokenBarrierError)
    expect((await Promise.all(after)).sort()).toEqual([0, 1])
    expect(barrier.broken).toBe(false)
  })

  test('a barrier has at least one party', () => {
    expect(() => new Barrier(0)).toThrow('parties must be > 0')
    expect(() => new Barrier(Number.NaN)).toThrow('parties must be > 0')
    expect(() => new Barrier(70_000)).toThrow('parties must be <= 65535')
  })
})

describe('a queue', () => {
  test('gives items in order, as they were, however often its ring goes round', () => {
    const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as QueueItem)
    const item = fc.oneof(json, fc.float64Array({ maxLength: 4 }), fc.uint8Array({ maxLength: 9 }))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const queue = new Queue({ capacityBytes: 4096 })
        const reader = sent(queue)
        for (const expected of items) {
          queue.putNowait(expected)
          expect(reader.getNowait()).toEqual(expected)
        }
        expect(queue.empty()).toBe(true)
      }),
    )
  })

  test('is full at its size or its bytes, and empty at nothing', async () => {
    const queue = new Queue<number | string>({ maxsize: 2, capacityBytes: 64 })
    queue.put(1)
    queue.put(2)
    expect([queue.full(), queue.qsize()]).toEqual([true, 2])
    expect(() => queue.putNowait(3)).toThrow(Full)
    const late = queue.putAsync(3)
    expect([queue.get(), queue.get()]).toEqual([1, 2])
    await late
    expect(queue.get()).toBe(3)
    expect(() => queue.get(true, { timeoutMs: 1 })).toThrow(Empty)
    expect(() => queue.put('x'.repeat(64))).toThrow('does not fit')
  })

  test.each([undefined, Number.NaN, () => 1, new Map(), [new Float32Array(1)], { a: 1n }])(
    'refuses %s, of which JSON would lose a part',
    (item) => {
      expect(() => new Queue().put(item as QueueItem)).toThrow(TypeError)
    },
  )
})

describe('shared values', () => {
  test.each([
    ['b', -128],
    ['B', 255],
    ['h', -32768],
    ['H', 65535],
    ['i', -2147483648],
    ['I', 4294967295],
    ['l', -1],
    ['L', 1],
    ['f', 0.5],
    ['d', 0.1],
    ['c', 65],
    ['u', 0x1f600],
  ] as [Exclude<TypeCode, 'q' | 'Q'>, number][])('%s holds %d, here and there', (typecode, value) => {
    const raw = new RawValue(typecode, value)
    const other = sent(raw)
    expect(other.value).toBe(value)
    other.value = 0
    expect(raw.value).toBe(0)
  })

  test('q and Q hold bigints', () => {
    expect(new Value('q', -(2n ** 62n)).value).toBe(-(2n ** 62n))
    expect(RawArray('Q', [1n, 2n ** 63n])[1]).toBe(2n ** 63n)
  })

  test('an array begins with zeros or with what it is given', () => {
    expect([...RawArray('i', 3)]).toEqual([0, 0, 0])
    expect([...RawArray('d', [1, 2])]).toEqual([1, 2])
    expect(() => RawArray('x' as 'i', 1)).toThrow("bad typecode 'x'")
  })

  test('a Value shares its lock with its copies', () => {
    const counter = new Value('i', 1)
    const other = sent(counter)
    counter.getLock().acquire()
    expect(other.getLock().acquire(false)).toBe(true) // the same process, and a lock that it may take again
    other.value += 1
    expect(counter.value).toBe(2)
  })
})
