import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainsOf, guessCurve, layoutOf, scaleOf } from './chart-geometry.ts'

describe('domains', () => {
  it('run from 0 to twice the CPUs, with half a worker to spare at both ends', () => {
    const domains = domainsOf(4, [1, 2, 3, 4], [1, 1.9], [])
    expect(domains).toMatchObject({ log: false, most: 8, workers: [0.5, 8.5], speedup: [0, 8] })
  })

  it('double instead once more than 8 workers are shown', () => {
    const domains = domainsOf(4, [1, 2, 4, 8, 16], [1, 15], [])
    expect(domains.log).toBe(true)
    expect(domains.speedup).toEqual([0.5, 16])
  })

  it('hold every value, superlinear and slower than serial ones too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.array(fc.integer({ min: 1, max: 128 }), { minLength: 1 }),
        fc.array(fc.double({ min: 0.01, max: 300, noNaN: true })),
        (cpus, workers, speedups) => {
          const { workers: x, speedup: y } = domainsOf(cpus, workers, speedups, [])
          for (const value of workers) expect(value > x[0] && value < x[1]).toBe(true)
          for (const value of speedups) expect(value >= y[0] && value <= y[1]).toBe(true)
        },
      ),
    )
  })

  it('let efficiency pass 100%', () => {
    expect(domainsOf(2, [1, 2], [2.4], [1, 1.2]).efficiency).toEqual([0, 1.2])
  })
})

describe('scales', () => {
  it('give back what they were given', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 32, noNaN: true }), fc.boolean(), (value, log) => {
        const scale = scaleOf([0.5, 32], [300, 20], log)
        expect(scale.invert(scale(value))).toBeCloseTo(value, 6)
      }),
    )
  })

  it('keep the ideal straight: a doubling is as far at 1 as at 16', () => {
    const scale = scaleOf([0.5, 32], [0, 60], true)
    expect(scale(2) - scale(1)).toBeCloseTo(scale(32) - scale(16), 9)
  })
})

describe('layout', () => {
  it('stacks the panels without touching at every size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1200 }), fc.integer({ min: 260, max: 700 }), (width, height) => {
        const { speedup, efficiency, bottom } = layoutOf({ width, height }, true)
        expect(speedup.bottom - speedup.top).toBeGreaterThan(60)
        expect(efficiency?.top).toBeGreaterThan(speedup.bottom)
        expect(efficiency?.bottom).toBe(bottom)
      }),
    )
  })

  it('gives the speedup panel everything when there is no other', () => {
    const layout = layoutOf({ width: 688, height: 368 }, false)
    expect(layout).toMatchObject({ efficiency: null, speedup: { top: 26, bottom: 346 } })
  })
})

describe('guess curve', () => {
  it("starts at one worker and ends at the guess, along Amdahl's law", () => {
    const curve = guessCurve(8, 6.2)
    expect(curve[0]).toEqual({ workers: 1, speedup: 1 })
    expect(curve.at(-1)?.speedup).toBeCloseTo(6.2, 9)
    expect(curve.find((at) => at.workers === 4.5)?.speedup).toBeCloseTo(3.93, 2)
  })

  it('stays finite for a superlinear guess and is empty at one worker', () => {
    expect(guessCurve(4, 9).every((at) => at.speedup > 0 && at.speedup <= 9.001)).toBe(true)
    expect(guessCurve(1, 1)).toEqual([])
  })
})
