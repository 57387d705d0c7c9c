import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackedPieces } from './bar-widths.ts'
import { timeInside } from './phases.ts'

const times = { compute: 4240, handOut: 760, idle: 270, merge: 50, start: 110 }

describe('the stacked bar', () => {
  it('sets start-up apart, after the phases that add up to workers × wall time', () => {
    const pieces = stackedPieces(times, 368)
    expect(pieces.map((piece) => piece.phase)).toEqual(['compute', 'handOut', 'idle', 'merge', 'start'])
    const [merge, start] = pieces.slice(-2)
    expect(start && merge && start.x - (merge.x + merge.width)).toBeCloseTo(10)
    expect(timeInside(times)).toBe(5320)
  })

  it('fills its width and keeps proportions', () => {
    const time = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e5, noNaN: true }))
    fc.assert(
      fc.property(time, time, time, time, time, (compute, handOut, idle, merge, start) => {
        const pieces = stackedPieces({ compute, handOut, idle, merge, start }, 368)
        if (pieces.length === 0) return
        const last = pieces.at(-1)
        expect(last && last.x + last.width).toBeCloseTo(368, 3)
        for (const piece of pieces) expect(piece.width).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('is empty when nothing took time', () => {
    expect(stackedPieces({ compute: 0, handOut: 0, idle: 0, merge: 0, start: 0 }, 368)).toEqual([])
  })
})
