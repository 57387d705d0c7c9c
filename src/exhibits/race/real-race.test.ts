import { describe, expect, it } from 'vitest'
import { type RaceTrial, type VariantId, variants } from '#race'
import { ExplorerService } from '../../race/explorer-service.ts'
import { binName, binned, binOf, formatKept, shareBins, summaryOf } from './kept-shares.ts'
import { simulate } from './simulated-race.ts'

const trial = (
  final: number,
  spans = [
    { start: 0, end: 300 },
    { start: 30, end: 300 },
  ],
): RaceTrial => ({ final, increments: 1000, spans })
const setup = { variant: 'plain', workers: 2, trials: 30 } as const

describe('the share of updates kept', () => {
  it('has a bin for all, which what is only nearly all does not reach', () => {
    expect([0, 0.049, 0.05, 0.999999, 1].map(binOf)).toEqual([0, 0, 1, 19, 20])
    expect([0, 19, 20].map(binName)).toEqual(['0% to 5%', '95% to 100%', 'all'])
    expect(formatKept(0.99999)).toBe('just under 100%')
    expect(binned([{ kept: 1, weight: 2 }]).at(shareBins - 1)).toBe(2)
  })

  it('a race that lost nothing says so, and whether it could have', () => {
    expect(summaryOf(setup, [trial(2000)]).headline).toContain('Nothing was lost this time')
    expect(summaryOf({ ...setup, variant: 'add' }, [trial(2000)]).headline).toContain('no schedule can lose')
    expect(summaryOf(setup, [trial(1000), trial(1500)]).headline).toBe('50% to 75% of the updates were kept in 2 runs')
  })

  it('a value outside the possible set is named', () => {
    expect(summaryOf(setup, [trial(1000), trial(2)]).possible).toMatch(/^All 2 runs ended at a possible value/)
    expect(summaryOf(setup, [trial(1)]).possible).toContain('1 of 1 runs ended at 1')
    expect(summaryOf({ ...setup, variant: 'add' }, [trial(1999)]).possible).toContain('impossible')
  })

  it('the overlap is stated, and what too little of it means', () => {
    expect(summaryOf(setup, [trial(2000)]).overlap).toContain('90% of a run')
    const apart = [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ]
    expect(summaryOf(setup, [trial(2000, apart)]).overlap).toContain('few updates can be lost')
  })
})

describe('the model beside the machine', () => {
  const explorer = {
    explore: (program: Parameters<ExplorerService['explore']>[0]) =>
      new ExplorerService().explore(program, { mostStates: 2_000_000 }, () => {}),
  }
  const ids = Object.keys(variants) as VariantId[]

  it.each(ids)('%s is explored, and loses updates where and only where the variant can', async (variant) => {
    const simulated = await simulate(explorer, variant, 3, new AbortController().signal)
    const { processes, increments, outcomes } = simulated ?? { processes: 0, increments: 0, outcomes: [] }
    expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4)
    expect(outcomes.every(({ final }) => final === processes * increments)).toBe(variants[variant].keepsAll)
  })
})
