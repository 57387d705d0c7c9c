import { describe, expect, test } from 'vitest'
import { Exploration, findRaceProgram, lower, parse, reportOf, resolveProgram, searchNow } from '#race'
import { benchTitle, priceOf, proofOf } from './fix-bench-view.ts'
import { fixes } from './fixes.ts'

const proofs = fixes.map(({ program }) => {
  const { source = '' } = findRaceProgram(program) ?? {}
  return proofOf(reportOf(new Exploration(searchNow(resolveProgram(lower(parse(source), 'machine').program)))))
})

describe('the proof', () => {
  test.each([
    ['lost-update', '1 or 2', '18 of 20', false],
    ['one-line', '1 or 2', '18 of 20', false],
    ['lock', '2 only', 'none of 2', true],
    ['lock-too-small', '1 or 2', '50 of 52', false],
    ['atomic-add', '2 only', 'none of 2', true],
    ['cas-retry', '2 only', 'none of 35,080', true],
    ['partial-sums', '2 only', 'none of 182', true],
  ])('of %s: ends at %s, loses in %s', (program, outcomes, losing, holds) => {
    expect(proofs[fixes.findIndex((fix) => fix.program === program)]).toMatchObject({ outcomes, losing, holds })
  })

  test('finds four ways of seven that never lose, once all are explored', () => {
    expect(benchTitle(proofs)).toBe('4 of 7 can never lose an update')
    expect(benchTitle([...proofs.slice(1), undefined])).toBe('Looking at every schedule of each')
  })

  test('is none where the search was stopped', () => {
    const report = reportOf(
      new Exploration(
        searchNow(resolveProgram(lower(parse('shared r = 0\nprocess P:\n    r = 1\n'), 'statement').program)),
      ),
    )
    expect(proofOf({ ...report, stopped: 'the cap on states was reached' })).toBeNull()
  })
})

test('the price is the median time of an increment, and nothing until it is measured', () => {
  expect(priceOf(null)).toBe('not measured yet')
  const runs = [300, 400, 350].map((end) => ({
    final: 2,
    increments: 1e7,
    spans: [
      { start: 0, end },
      { start: 0, end },
    ],
  }))
  expect(priceOf({ setup: { workers: 2 }, runs })).toBe('35 ns, 2 workers')
})
