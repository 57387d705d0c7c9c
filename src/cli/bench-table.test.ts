import { expect, test } from 'vitest'
import type { BenchRow, BenchSection } from './bench-report.ts'
import { sectionTable } from './bench-table.ts'

const row = (
  contender: string,
  kind: BenchRow['kind'],
  median: number | null,
  rest: Partial<BenchRow> = {},
): BenchRow => ({
  ...{ contender, kind, case: null, version: '1', median, q1: median, q3: median, n: median === null ? 0 : 15 },
  ...{ ok: median !== null, note: '', ...rest },
})

const goal = { contender: 'ours', of: 'limit', case: null, atMost: 1.3, median: 2, rounds: 30 } as const

function lineOf(contender: string, section: Partial<BenchSection>): string {
  const whole: BenchSection = { name: 'map5k', unit: 'ms', about: 'squares', rows: [], goals: [], ...section }
  return (
    sectionTable(whole)
      .split('\n')
      .find((line) => line.startsWith(contender)) ?? ''
  )
}

test('a row stands beside the limit and beside the fastest peer that gave right answers', () => {
  const rows = [
    row('ours', 'ours', 2),
    row('limit', 'limit', 1),
    row('slow-peer', 'peer', 8),
    row('fast-peer', 'peer', 4),
    row('wrong-peer', 'peer', 0.5, { ok: false }),
  ]
  expect(lineOf('ours', { rows })).toMatch(/2\.00x +0\.500x +ok$/)
})

test('ratios are taken within a case', () => {
  const rows = [
    row('ours', 'ours', 3, { case: 'p = 1' }),
    row('limit', 'limit', 3, { case: 'p = 1' }),
    row('limit', 'limit', 1, { case: 'p = 2' }),
  ]
  expect(lineOf('ours', { rows })).toContain('1.00x')
})

test('a contender that hung keeps its line, without numbers and with the reason', () => {
  const rows = [row('stuck', 'peer', null, { note: 'hung: no answer within 60 s' })]
  expect(lineOf('stuck', { rows })).toMatch(/^stuck +1 +0 +FAILED {2}hung: no answer within 60 s$/)
})

test('a goal is missed when even the low end of its interval is above it', () => {
  expect(lineOf('ours', { goals: [{ ...goal, low: 1.4, high: 2.2, met: false }] })).toBe(
    'ours / limit: 2.00 [1.40, 2.20] in 30 rounds, goal 1.30: MISSED',
  )
})

test('without an interval a goal is not judged', () => {
  const line = lineOf('ours', { goals: [{ ...goal, low: null, high: null, met: null }] })
  expect(line).toContain('not judged')
})
