import { expect, test } from 'vitest'
import { sampleOf, type Warmable, warmUp } from './warm-up.ts'

/** Workers that get faster with each window, until `cold` windows have passed; time is simulated. */
function simulated(coldWindows: readonly number[], neverWarm: readonly number[] = []) {
  let now = 0
  const windows = coldWindows.map(() => 0)
  const alone: number[] = []
  const pass = (slot: number): number => {
    windows[slot] = (windows[slot] as number) + 1
    if (neverWarm.includes(slot)) return 2
    return (windows[slot] as number) <= (coldWindows[slot] as number) ? 2 + 1 / (windows[slot] as number) : 1
  }
  const target: Warmable = {
    async warmSerial(_, windowMs) {
      now += windowMs
      return 1
    },
    async warmPool(slots, _, windowMs) {
      now += windowMs
      if (slots.length === 1) alone.push(slots[0] as number)
      return coldWindows.map((_, slot) => (slots.includes(slot) ? pass(slot) : 0))
    },
  }
  return { target, clock: () => now, alone }
}

test('goes on until every worker alone is as fast as the baseline', async () => {
  const { target, clock } = simulated([1, 12])
  const { ratios, cold } = await warmUp(target, { taskCount: 100, workers: 2, clock })
  expect(ratios).toEqual([1, 1])
  expect(cold).toEqual([])
})

test('names the workers that stay cold, and stops at the cap', async () => {
  const { target, clock } = simulated([1, 1, 1], [2])
  const { cold } = await warmUp(target, { taskCount: 100, workers: 3, capMs: 1500, clock })
  expect(cold).toEqual([2])
  expect(clock()).toBeLessThan(1500 + 10 * 30)
})

test('checks each worker alone, also when the cap has passed', async () => {
  const { target, clock, alone } = simulated([1, 1, 1, 1])
  await warmUp(target, { taskCount: 100, workers: 4, capMs: 0, clock })
  expect(alone).toEqual([0, 1, 2, 3])
})

test('samples distinct tasks over the whole range', () => {
  for (const count of [1, 5, 24, 25, 1000]) {
    const sample = sampleOf(count)
    expect(new Set(sample).size).toBe(Math.min(24, count))
    expect(sample.every((task) => task >= 0 && task < count)).toBe(true)
  }
  expect(sampleOf(1000).at(-1)).toBeGreaterThan(950)
})
