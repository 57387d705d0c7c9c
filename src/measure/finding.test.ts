import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingPoint, findingOf, headlinePoint } from './finding.ts'
import { endings } from './outcome.ts'

const point = (workers: number, speedup: number, half: number | null, rounds = 9): FindingPoint => ({
  workers,
  medianMs: 1000 / speedup,
  speedup,
  low: half === null ? null : speedup - half,
  high: half === null ? null : speedup + half,
  rounds,
  efficiency: speedup / workers,
})

const parts = { handOutMs: 14, computeMs: 78, idleMs: 5, mergeMs: 3, wallMs: 25 }
const find = (points: readonly FindingPoint[], ended: (typeof endings)[number] = 'precise') =>
  findingOf({ points, ended, hardwareConcurrency: 4 })

describe('the headline', () => {
  test('is the best speedup, and the sentence says where the rest of the time went', () => {
    const finding = find([point(1, 0.97, 0.02), point(2, 1.8, 0.04), { ...point(4, 3.1, 0.12), breakdown: parts }])
    expect(finding).toEqual({
      state: 'measured',
      title: '3.1× with 4 workers',
      sentence: '22% of worker time was not computing: 14% handing out work, 5% idle, 3% merging.',
      workers: 4,
    })
  })

  test('names the fewest workers among those not shown to be slower than the best', () => {
    const points = [point(2, 1.9, 0.05), point(4, 3.08, 0.1), point(6, 3.05, 0.1), point(8, 3.1, 0.1)]
    expect(headlinePoint(points)?.workers).toBe(4)
    expect(headlinePoint([point(2, 1.9, null), point(4, 3.08, null)])?.workers).toBe(4)
    expect(headlinePoint([])).toBeNull()
  })

  test('says about, and the range in words, when the interval is wide', () => {
    const finding = find([point(4, 3, 0.6)], 'budget')
    expect(finding).toMatchObject({ state: 'noisy', title: 'About 3.0× with 4 workers' })
    expect(finding.sentence).toBe('Trials differ: the speedup is between 2.4× and 3.6×.')
  })

  test('claims no speedup that the interval does not', () => {
    expect(find([point(2, 0.8, 0.02)]).title).toBe('Slower: 0.80× with 2 workers')
    expect(find([point(2, 1.02, 0.04)]).title).toBe('No clear gain: 1.02× with 2 workers')
    expect(find([point(1, 0.98, 0.02), point(2, 0.97, 0.02)]).title).toBe('No count beats 1 worker: 0.98×')
  })

  test('says what a cancel or a failure kept, and that few rounds are few', () => {
    expect(find([point(4, 3.1, null, 4)], 'cancelled')).toMatchObject({
      state: 'cancelled',
      title: '3.1× with 4 workers',
      sentence: 'Cancelled after 4 rounds, which are kept.',
    })
    expect(find([point(4, 3.1, null, 1)], 'budget').sentence).toMatch(/^Measured in 1 round, too few/)
    expect(find([point(4, 3.1, 0.1)], 'failed')).toMatchObject({ state: 'failed' })
    expect(find([], 'cancelled')).toMatchObject({ state: 'cancelled', workers: null })
    expect(find([], 'failed').title).toBe('No round was completed')
  })

  test('claims nothing after a wrong result', () => {
    expect(find([point(4, 3.1, 0.1)], 'wrong-result')).toMatchObject({ state: 'wrong-result', workers: null })
  })

  test('past the reported CPUs says that computing can include waiting for one', () => {
    const finding = find([{ ...point(8, 5, 0.1), breakdown: parts }])
    expect(finding.sentence).toMatch(/Computing can include waiting for a CPU: the browser reports 4\.$/)
  })

  test('one kind of loss and no loss read as sentences too', () => {
    const lost = { ...parts, handOutMs: 0, mergeMs: 0, idleMs: 22 }
    expect(find([{ ...point(4, 3.1, 0.1), breakdown: lost }]).sentence).toBe(
      '22% of worker time was not computing but idle.',
    )
    const none = { handOutMs: 0.1, computeMs: 99.9, idleMs: 0, mergeMs: 0, wallMs: 25 }
    expect(find([{ ...point(4, 3.9, 0.1), breakdown: none }]).sentence).toBe('Over 99% of worker time was computing.')
  })

  test('has at most 12 words whatever was measured', () => {
    const anyPoint = fc
      .record({
        workers: fc.integer({ min: 1, max: 256 }),
        speedup: fc.double({ min: 0.001, max: 300, noNaN: true }),
        width: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true })),
      })
      .map(({ workers, speedup, width }) => point(workers, speedup, width === null ? null : width * speedup))
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 6 }), fc.constantFrom(...endings), (points, ended) => {
        const { title, sentence } = find(points, ended)
        expect(title.split(' ').length).toBeLessThanOrEqual(12)
        expect(title.length).toBeLessThanOrEqual(37)
        expect(`${title} ${sentence}`).not.toMatch(/NaN|Infinity|undefined|!/)
      }),
    )
  })
})
