import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChunkBounds, ChunkDealer, checkChunksize, chunkCount, defaultChunksize, type Schedule } from './chunks.ts'

/** Lets the workers take turns in a given order until nobody gets anything; returns the chunks with their slot. */
function dealAll(dealer: ChunkDealer, slots: readonly number[]): (ChunkBounds & { slot: number })[] {
  const dealt: (ChunkBounds & { slot: number })[] = []
  for (let idle = 0, turn = 0; idle < slots.length; turn++) {
    const slot = slots[turn % slots.length] as number
    const bounds = dealer.take(slot)
    idle = bounds === null ? idle + 1 : 0
    if (bounds !== null) dealt.push({ ...bounds, slot })
  }
  return dealt
}

describe('the default chunksize', () => {
  test.each([
    [10, 2, 2, 5],
    [10, 1, 3, 4],
    [10, 4, 1, 10],
    [5, 4, 1, 5],
    [20, 4, 2, 10],
    [100, 4, 7, 15],
    [5000, 2, 625, 8],
    [5000, 4, 313, 16],
    [5000, 10, 125, 40],
  ])(
    'of %i tasks and %i workers is %i, in %i chunks, as CPython 3.11 cuts them',
    (length, processes, chunksize, count) => {
      expect(defaultChunksize(length, processes)).toBe(chunksize)
      expect(chunkCount(length, chunksize)).toBe(count)
    },
  )

  test('leaves 305 of 5000 tasks for the last chunk of 4 workers', () => {
    const dealt = dealAll(new ChunkDealer(5000, 313, 4, 'dynamic'), [0, 1, 2, 3])
    expect(dealt.at(-1)?.size).toBe(305)
  })

  test('equals divmod(length, 4 * processes) plus one for a remainder', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 256 }), (length, processes) => {
        const whole = Math.floor(length / (4 * processes))
        expect(defaultChunksize(length, processes)).toBe(length % (4 * processes) === 0 ? whole : whole + 1)
      }),
    )
  })
})

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  "a chunksize of %s is refused in CPython's words",
  (chunksize) => {
    expect(() => checkChunksize(chunksize)).toThrow(new RangeError(`Chunksize must be 1+, not ${chunksize}`))
  },
)

describe('dealing', () => {
  const cases = fc.record({
    length: fc.integer({ min: 0, max: 500 }),
    chunksize: fc.integer({ min: 1, max: 60 }),
    processes: fc.integer({ min: 1, max: 9 }),
    schedule: fc.constantFrom<Schedule>('dynamic', 'static', 'guided'),
  })

  test('hands out every task exactly once, whatever the schedule', () => {
    fc.assert(
      fc.property(cases, ({ length, chunksize, processes, schedule }) => {
        const slots = Array.from({ length: processes + 2 }, (_, slot) => slot)
        const dealt = dealAll(new ChunkDealer(length, chunksize, processes, schedule), slots)
        const tasks = dealt.flatMap(({ start, size }) => Array.from({ length: size }, (_, offset) => start + offset))
        expect(tasks.sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, task) => task))
        expect(dealt.every(({ slot }) => slot < processes)).toBe(true)
      }),
    )
  })

  test('static gives chunk i to worker i modulo the workers, even if the others are never idle', () => {
    const dealer = new ChunkDealer(100, 10, 3, 'static')
    expect([dealer.take(1), dealer.take(1), dealer.take(1)].map((bounds) => bounds?.index)).toEqual([1, 4, 7])
    expect(dealer.take(1)).toBeNull()
  })

  test('guided chunks shrink to the smallest and no further', () => {
    const sizes = dealAll(new ChunkDealer(1000, 4, 2, 'guided'), [0, 1]).map(({ size }) => size)
    expect(sizes[0]).toBe(167)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(Math.min(...sizes.slice(0, -1))).toBe(4)
  })

  /** When the last of the workers ends, if each takes chunks as the pool does: one in advance while there is plenty. */
  function makespan(costs: readonly number[], processes: number, schedule: Schedule): number {
    const dealer = new ChunkDealer(costs.length, 1, processes, schedule)
    const workers = Array.from({ length: processes }, (_, slot) => ({ slot, chunks: [] as number[], freeAt: 0 }))
    const endOfFirst = ({ chunks, freeAt }: (typeof workers)[number]): number => freeAt + (chunks[0] ?? Infinity)
    const feed = ({ slot, chunks }: (typeof workers)[number]): void => {
      while (chunks.length === 0 || (chunks.length === 1 && dealer.ample(slot))) {
        const bounds = dealer.take(slot)
        if (bounds === null) return
        chunks.push(costs.slice(bounds.start, bounds.start + bounds.size).reduce((sum, cost) => sum + cost, 0))
      }
    }
    workers.forEach(feed)
    for (;;) {
      const next = workers.reduce((a, b) => (endOfFirst(b) < endOfFirst(a) ? b : a))
      if (next.chunks.length === 0) return Math.max(...workers.map(({ freeAt }) => freeAt))
      next.freeAt = endOfFirst(next)
      next.chunks.shift()
      feed(next)
    }
  }

  test('guided ends within 2.5 % of an even split, whether the dear tasks come first or last', () => {
    const rising = Array.from({ length: 64 }, (_, task) => (task + 1) / 10)
    for (const costs of [rising, rising.toReversed()]) {
      expect(makespan(costs, 2, 'guided')).toBeLessThan((208 / 2) * 1.025)
    }
  })
})
