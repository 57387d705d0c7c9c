import { describe, expect, test } from 'vitest'
import type { Condition } from './point.ts'
import { Machine, orders } from './simulated-machine.ts'
import type { TrialResult } from './trial.ts'

describe('rounds that do not count', () => {
  test('a round during which the gate closed is discarded with its reason and run again in the same order', async () => {
    const machine = new Machine()
    const gate = { closures: 0, waitUntilOpen: async () => {} }
    const trial = async (condition: Condition) => {
      if (machine.ran.length === 5) gate.closures++
      return machine.trial(condition)
    }
    const outcome = await machine.run({ gate, trial })
    expect(outcome.excluded).toEqual([{ round: 1, reason: 'hidden tab' }])
    expect(outcome.rounds).toHaveLength(9)
    expect(orders(outcome)).toEqual(orders(await new Machine().run()))
    expect(machine.ran).toHaveLength(9 * 4 + 2)
    const kept = outcome.rounds.flatMap(({ serialMs, poolMs }) => [serialMs, ...Object.values(poolMs)])
    expect(outcome.elapsedMs).toBeCloseTo(
      kept.reduce((sum, wall) => sum + wall, 0),
      6,
    )
  })

  test('the time a gate stays closed is not taken from the budget', async () => {
    const machine = new Machine(1.5)
    const patient = await machine.run({
      budgetMs: 30_000,
      gate: {
        closures: 0,
        waitUntilOpen: async () => {
          machine.now += 100_000
        },
      },
    })
    const free = await new Machine(1.5).run({ budgetMs: 30_000 })
    expect(patient.rounds.length).toBe(free.rounds.length)
    expect(patient.elapsedMs).toBeCloseTo(free.elapsedMs, 3)
  })

  test('a round in which a trial asks for it is excluded whole and run again', async () => {
    const machine = new Machine()
    const trial = async (condition: Condition): Promise<TrialResult> => {
      const result = await machine.trial(condition)
      return machine.ran.length === 2 ? { ...result, exclude: 'a worker was replaced' } : result
    }
    const outcome = await machine.run({ trial })
    expect(outcome.excluded).toEqual([{ round: 0, reason: 'a worker was replaced' }])
    expect(outcome.rounds.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('when every round is excluded the budget ends it with nothing kept', async () => {
    const machine = new Machine()
    const trial = async (condition: Condition) => ({
      ...(await machine.trial(condition)),
      exclude: 'a worker was lost',
    })
    const outcome = await machine.run({ trial, budgetMs: 5000 })
    expect(outcome).toMatchObject({ ended: 'budget', rounds: [] })
    expect(outcome.excluded.length).toBeGreaterThan(2)
  })
})
