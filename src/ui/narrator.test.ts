import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Narrator } from './narrator.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A narrator of numbers, and what it has told: from where to where. */
function narrated(): { narrator: Narrator<number>; told: string[] } {
  const told: string[] = []
  return { told, narrator: new Narrator(0, (place, from) => told.push(`${from}-${place}`)) }
}

describe('a narrator', () => {
  test('tells nobody of the place where the page opens', () => {
    const { narrator, told } = narrated()
    narrator.come(0, 'jump')
    vi.advanceTimersByTime(10_000)
    expect(told).toEqual([])
  })

  test('tells each step of one who steps, at once', () => {
    const { narrator, told } = narrated()
    for (const place of [1, 2, 3]) {
      narrator.come(place, 'step')
      vi.advanceTimersByTime(300)
    }
    expect(told).toEqual(['0-1', '1-2', '2-3'])
  })

  test('tells of a key held down where it began and where it ended', () => {
    const { narrator, told } = narrated()
    narrator.come(1, 'step')
    vi.advanceTimersByTime(500)
    for (let place = 2; place <= 30; place++) {
      narrator.come(place, 'step')
      vi.advanceTimersByTime(33)
    }
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['0-1', '1-30'])
  })

  test('tells of a scrub the place that it reached', () => {
    const { narrator, told } = narrated()
    for (const place of [1, 2, 3, 2]) {
      narrator.come(place, 'jump')
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(1000)
    expect(told).toEqual(['0-2'])
  })

  test('tells of what plays a place at a time, and the last one as soon as it stops', () => {
    const { narrator, told } = narrated()
    for (let place = 1; place <= 9; place++) {
      narrator.come(place, 'play')
      vi.advanceTimersByTime(900)
    }
    expect(told).toEqual(['0-1', '1-5', '5-9'])
    narrator.come(10, 'play')
    narrator.come(10, 'step')
    vi.advanceTimersByTime(100)
    expect(told.at(-1)).toBe('9-10')
    vi.advanceTimersByTime(10_000)
    expect(told).toHaveLength(4)
  })

  test('says nothing after the exhibit has been left', () => {
    const { narrator, told } = narrated()
    narrator.come(1, 'jump')
    narrator.stop()
    vi.advanceTimersByTime(10_000)
    expect(told).toEqual([])
  })
})
