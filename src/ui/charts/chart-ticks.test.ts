import { describe, expect, it } from 'vitest'
import { scaleOf } from './chart-geometry.ts'
import { niceStep, speedupTicks, workerTicks } from './chart-ticks.ts'

const oneTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1)
const texts = (ticks: readonly { text: string }[]): string[] => ticks.map((tick) => tick.text)

describe('worker ticks', () => {
  it('carry the unit on the first one only', () => {
    const x = scaleOf([0.5, 8.5], [38, 508], false)
    expect(texts(workerTicks(oneTo(8), x, 4))).toEqual(['1 worker', '2', '3', '4', '5', '6', '7', '8'])
  })

  it('drop the unit where it would touch the next number', () => {
    const x = scaleOf([0.5, 8.5], [38, 352], false)
    expect(texts(workerTicks(oneTo(8), x, 4))[0]).toBe('1')
  })

  it('keep the ends and the CPU count when 16 counts crowd a doubling axis', () => {
    const x = scaleOf([0.78, 20.5], [38, 352], true)
    const ticks = workerTicks(oneTo(16), x, 8)
    expect(ticks.map((tick) => tick.value)).toEqual(expect.arrayContaining([1, 2, 4, 8, 16]))
    expect(ticks.length).toBeLessThan(16)
  })

  it('are none for no counts', () => {
    expect(workerTicks([], scaleOf([0.5, 8.5], [38, 508], false), 4)).toEqual([])
  })
})

describe('speedup ticks', () => {
  it('are round and end with the unit', () => {
    expect(texts(speedupTicks([0, 8], false, 342))).toEqual(['0', '2', '4', '6', '8×'])
    expect(texts(speedupTicks([0, 2], false, 342))).toEqual(['0', '0.5', '1', '1.5', '2×'])
  })

  it('double on a doubling axis', () => {
    expect(texts(speedupTicks([0.5, 16], true, 342))).toEqual(['0.5', '1', '2', '4', '8', '16×'])
  })

  it('step by 1, 2 or 5 times a power of ten', () => {
    expect([0.3, 1, 1.1, 3, 7, 12].map(niceStep)).toEqual([0.5, 1, 2, 5, 10, 20])
  })
})
