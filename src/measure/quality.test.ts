import { describe, expect, test } from 'vitest'
import { createRandom } from '#base'
import type { Round } from './point.ts'
import { judge, type Warning } from './quality.ts'

const clockTickMs = 0.005

/** Rounds of 100 ms serial in which two workers give these speedups. */
const rounds = (speedups: readonly number[], sentinel: (i: number) => number | null = () => null): Round[] =>
  speedups.map((speedup, index) => ({
    index,
    order: ['serial', 1, 2],
    serialMs: 100,
    poolMs: { 1: 104, 2: 100 / speedup },
    sentinelMs: sentinel(index),
  }))

const quiet = [1.9, 1.91, 1.89, 1.9, 1.92, 1.88, 1.9, 1.91, 1.89, 1.9, 1.91, 1.89]
const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code)
const judged = (measured: readonly Round[]) => judge(measured, [1, 2], { clockTickMs })
const only = (warnings: readonly Warning[], code: Warning['code']) => warnings.find((warning) => warning.code === code)

describe('judge', () => {
  test('finds nothing in a clean measurement, although a pool of 1 is slower than the serial run', () => {
    expect(judged(rounds(quiet))).toEqual([])
  })

  test('rarely doubts independent rounds that differ by a few percent', () => {
    const random = createRandom(11)
    let doubted = 0
    for (let i = 0; i < 500; i++) {
      const speedups = Array.from({ length: 12 }, () => 2 * (0.95 + 0.1 * random.next()))
      if (judged(rounds(speedups)).length > 0) doubted++
    }
    expect(doubted).toBeLessThan(25)
  })

  test('fewer than 6 rounds have no interval', () => {
    expect(judged(rounds(quiet.slice(0, 1)))).toMatchObject([
      { code: 'few-rounds', text: '1 round is too few for an interval: it takes 6.' },
    ])
    expect(only(judged(rounds(quiet.slice(0, 5))), 'few-rounds')?.text).toBe(
      '5 rounds are too few for an interval: it takes 6.',
    )
    expect(codes(judge([], [1, 2], { clockTickMs }))).toEqual(['few-rounds'])
  })

  test('a wide interval is said in numbers, with the trials’ spread', () => {
    const warning = only(judged(rounds([2.1, 3.6, 2.4, 3.1, 2.2, 3.4, 2.8, 3, 2.5])), 'noisy')
    expect(warning?.text).toBe('With 2 workers trials differ by 71%: the speedup is between 2.2× and 3.4×.')
    expect(warning?.workers).toEqual([2])
  })

  test('a warm-up ramp is drift', () => {
    const ramp = [1, 1.05, 1.1, 1.2, 1.3, 1.35, 1.4, 1.5, 1.55, 1.6, 1.65, 1.7]
    expect(codes(judged(rounds(ramp)))).toContain('drift')
    expect(only(judged(rounds(ramp)), 'drift')?.text).toMatch(/^With 2 workers .*correlation 0\.\d\)/)
  })

  test('a jump between regimes makes the halves disagree and both are named', () => {
    const jump = quiet.map((speedup, i) => (i < 6 ? speedup / 2 : speedup))
    expect(only(judged(rounds(jump)), 'halves-disagree')?.text).toBe(
      'With 2 workers the first half of the rounds gave 0.95×, the second 1.9×.',
    )
  })

  test('two groups of rounds are named rather than averaged', () => {
    const mixed = quiet.map((speedup, i) => (i % 3 === 0 ? speedup * 0.6 : speedup))
    expect(only(judged(rounds(mixed)), 'two-clusters')?.text).toMatch(/near 1\.1× and 1\.9×/)
  })

  test('a sentinel that takes longer later is machine drift, one slow reading is not', () => {
    const slower = judged(rounds(quiet, (i) => (i < 6 ? 2 : 2.4)))
    expect(only(slower, 'machine-drift')?.text).toMatch(/took 20% longer in the second half/)
    expect(judged(rounds(quiet, (i) => (i === 11 ? 9 : 2)))).toEqual([])
    expect(judged(rounds(quiet, () => 0))).toEqual([])
  })

  test('a run of fewer than 100 ticks is too short to time', () => {
    const warning = only(judge(rounds(quiet), [1, 2], { clockTickMs: 1 }), 'too-short')
    expect(warning?.text).toBe('A run takes 53 ms and the clock steps by 1 ms: too short to time.')
    expect(warning?.workers).toEqual([2])
    expect(warning?.remedy).toMatch(/at least 100 ms/)
  })

  test('worker counts that were not warmed up are passed on', () => {
    expect(judge(rounds(quiet), [1, 2], { clockTickMs, notWarm: [1, 2] })).toMatchObject([
      { code: 'not-warmed-up', workers: [1, 2] },
    ])
  })
})
