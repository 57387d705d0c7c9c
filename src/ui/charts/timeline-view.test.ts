import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineSegment } from './timeline-data.ts'
import { barOf, barsPath, laneMetrics, pixelBars, timeTicks } from './timeline-view.ts'

const alternating = (count: number, compute: number, handOut: number): TimelineSegment[] =>
  Array.from({ length: count }, (_, index) => {
    const from = index * (compute + handOut)
    return [
      { phase: 'handOut' as const, from, to: from + handOut },
      { phase: 'compute' as const, from: from + handOut, to: from + handOut + compute },
    ]
  }).flat()

describe('a bar', () => {
  it('is never thinner than a pixel', () => {
    expect(barOf({ phase: 'compute', from: 5, to: 5.001 }, 44, 1)).toEqual({ phase: 'compute', x: 49, width: 1 })
  })

  it('leaves a seam when it is wide enough to show one', () => {
    expect(barOf({ phase: 'compute', from: 0, to: 10 }, 44, 2).width).toBe(19)
  })
})

describe('a lane drawn by pixels', () => {
  it('keeps the proportions of phases far shorter than a pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (compute, handOut) => {
        const segments = alternating(2000, compute, handOut)
        const bars = pixelBars(segments, 2000 * (compute + handOut), 0, 300)
        const drawn = bars.filter((bar) => bar.phase === 'compute').reduce((total, bar) => total + bar.width, 0)
        expect(Math.abs(drawn - (300 * compute) / (compute + handOut))).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('covers its time once, in order', () => {
    const bars = pixelBars(alternating(700, 1.3, 0.4), 700 * 1.7, 44, 300)
    let end = 44
    for (const bar of bars) {
      expect(bar.x).toBe(end)
      end = bar.x + bar.width
    }
    expect(end).toBe(344)
  })

  it('leaves time in which nothing happened empty', () => {
    const bars = pixelBars([{ phase: 'compute', from: 0, to: 50 }], 100, 0, 100)
    expect(bars).toEqual([{ phase: 'compute', x: 0, width: 50 }])
  })
})

it('a path of bars closes one box for each', () => {
  expect(barsPath([{ phase: 'compute', x: 1, width: 2 }], 5, 20)).toBe('M1.0 5h2.0v20h-2.0z')
})

describe('time ticks', () => {
  const texts = (wall: number, width: number): string[] => timeTicks(wall, width).map((tick) => tick.text)

  it('are round and end with the whole time and its unit', () => {
    expect(texts(1360, 320)).toEqual(['0.0', '0.5', '1.0', '1.36 s'])
    expect(texts(48.3, 320)).toEqual(['0', '10', '20', '30', '48.3 ms'])
  })

  it('are none for an empty timeline', () => {
    expect(texts(0, 320)).toEqual([])
  })

  it('never run into the last one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.integer({ min: 120, max: 900 }),
        (wall, width) => {
          const ticks = timeTicks(wall, width)
          const place = ticks.map((tick) => (tick.value / wall) * width)
          const before = place.at(-2)
          if (before !== undefined) expect(width - before).toBeGreaterThan(30)
          expect(ticks.length).toBeLessThanOrEqual(Math.ceil(width / 40) + 1)
        },
      ),
    )
  })
})

it('sixteen lanes fit in the height of nine', () => {
  expect(16 * laneMetrics(16).pitch).toBeLessThan(9 * laneMetrics(4).pitch)
})
