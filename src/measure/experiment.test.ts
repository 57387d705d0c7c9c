import { describe, expect, test } from 'vitest'
import type { Progress } from './experiment-options.ts'
import type { Outcome } from './outcome.ts'
import type { Condition } from './point.ts'
import { roundOrder } from './round-order.ts'
import { Machine, orders } from './simulated-machine.ts'
import type { TrialResult } from './trial.ts'

describe('rounds', () => {
  test('each runs the serial baseline and every worker count once, in an order that the seed decides', async () => {
    const first = await new Machine().run()
    const again = await new Machine().run()
    const other = await new Machine().run({ seed: 6 })
    for (const order of orders(first)) expect([...order].sort()).toEqual([1, 2, 4, 'serial'])
    expect(orders(again)).toEqual(orders(first))
    expect(orders(other)).not.toEqual(orders(first))
    expect(new Set(orders(first).map(String)).size).toBeGreaterThan(3)
  })

  test('over many rounds every condition comes first about equally often', () => {
    const firsts = new Map<Condition | undefined, number>()
    for (let i = 0; i < 4000; i++) {
      const condition = roundOrder(1, i, [1, 2, 4])[0]
      firsts.set(condition, (firsts.get(condition) ?? 0) + 1)
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  test('the sentinel is timed once a round', async () => {
    let spins = 0
    const { rounds } = await new Machine().run({ sentinel: () => ++spins })
    expect(rounds.map(({ sentinelMs }) => sentinelMs)).toEqual(rounds.map((_, i) => i + 1))
  })
})

describe('stopping', () => {
  test('a quiet machine ends precise at the fewest rounds', async () => {
    const outcome = await new Machine().run()
    expect(outcome).toMatchObject({ ended: 'precise', result: '42', resultOk: true })
    expect(outcome.rounds).toHaveLength(9)
  })

  test('a noisy machine goes on until the budget and does not start a round that would overshoot it by half', async () => {
    const machine = new Machine(1.5)
    const outcome = await machine.run({ budgetMs: 30_000 })
    const round = outcome.elapsedMs / outcome.rounds.length
    expect(outcome.ended).toBe('budget')
    expect(outcome.elapsedMs).toBeGreaterThan(30_000 - round)
    expect(outcome.elapsedMs).toBeLessThan(30_000 + round)
  })

  test('a budget shorter than one round still gives one round', async () => {
    const outcome = await new Machine().run({ budgetMs: 0 })
    expect(outcome.ended).toBe('budget')
    expect(outcome.rounds).toHaveLength(1)
  })

  test('rounds are bounded however short they are', async () => {
    const outcome = await new Machine(1.9).run({ budgetMs: 1e9, precision: 1e-6 })
    expect(outcome.ended).toBe('budget')
    expect(outcome.rounds).toHaveLength(200)
  })
})

describe('cancelling', () => {
  const cancelAfter = (machine: Machine, trials: number): Promise<Outcome> =>
    machine.run({
      precision: 1e-9,
      onProgress: ({ trialsDone }) => {
        if (trialsDone === trials) machine.abort.abort()
      },
    })

  test('keeps the whole rounds, drops the one under way and acts before the next trial', async () => {
    const machine = new Machine()
    const outcome = await cancelAfter(machine, 4 * 3 + 2)
    expect(outcome).toMatchObject({ ended: 'cancelled', resultOk: true })
    expect(outcome.rounds).toHaveLength(3)
    expect(machine.ran).toHaveLength(14)
  })

  test('before the first trial gives an outcome with nothing in it', async () => {
    const machine = new Machine()
    machine.abort.abort()
    expect(await machine.run()).toMatchObject({ ended: 'cancelled', rounds: [], result: null, resultOk: false })
  })

  test('a trial that rejects because of the signal is a cancel, not a failure', async () => {
    const machine = new Machine()
    const trial = async (): Promise<TrialResult> => {
      machine.abort.abort()
      throw new Error('terminated')
    }
    expect(await machine.run({ trial })).toMatchObject({ ended: 'cancelled' })
  })

  test('while the gate is closed ends the wait', async () => {
    const machine = new Machine()
    const waitUntilOpen = (signal: AbortSignal) =>
      new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const outcome = machine.run({ gate: { closures: 0, waitUntilOpen } })
    machine.abort.abort()
    expect(await outcome).toMatchObject({ ended: 'cancelled', rounds: [] })
    expect(machine.ran).toEqual([])
  })

  test('continuing runs the orders that an uninterrupted experiment would have run, and keeps earlier runs', async () => {
    const whole = await new Machine().run({ minRounds: 12 })
    const part = await cancelAfter(new Machine(), 4 * 5 + 1)
    const rest = await new Machine().run({ minRounds: 12, previous: part })
    expect(orders(rest)).toEqual(orders(whole))
    expect(rest.rounds.slice(0, 5)).toEqual(part.rounds)
    expect(rest.runs.map(({ workers }) => workers)).toEqual([1, 2, 4])
  })
})

describe('what goes wrong', () => {
  test('a different result stops it at once, says which, and keeps the rounds before', async () => {
    const machine = new Machine()
    const trial = async (condition: Condition): Promise<TrialResult> => {
      const right = await machine.trial(condition)
      return machine.ran.length > 8 && condition === 4 ? { ...right, result: '41' } : right
    }
    const outcome = await machine.run({ trial })
    expect(outcome).toMatchObject({ ended: 'wrong-result', condition: 4, got: '41', wanted: '42', resultOk: false })
    expect(outcome.rounds).toHaveLength(2)
    expect(outcome.excluded).toEqual([{ round: 2, reason: 'wrong result' }])
  })

  test('a known answer is what even the first trial must give', async () => {
    const outcome = await new Machine().run({ expected: '43' })
    expect(outcome).toMatchObject({ ended: 'wrong-result', got: '42', wanted: '43', resultOk: false })
  })

  test('a trial that throws loses nothing that was measured', async () => {
    const machine = new Machine()
    const error = new Error('out of memory')
    const trial = async (condition: Condition) => {
      if (machine.ran.length === 14) throw error
      return machine.trial(condition)
    }
    const outcome = await machine.run({ trial })
    expect(outcome).toMatchObject({ ended: 'failed', error })
    expect(outcome.rounds).toHaveLength(3)
    expect(outcome.runs).toHaveLength(3)
  })

  test('a run of 0 ms by the clock is too short to time and says so', async () => {
    const trial = async (): Promise<TrialResult> => ({ wallMs: 0, result: '42', run: null })
    const outcome = await new Machine().run({ trial })
    expect(outcome.ended === 'failed' && outcome.error.message).toMatch(/too short to time/)
  })

  test('worker counts, budget, rounds and precision out of range are refused at once', () => {
    const machine = new Machine()
    expect(() => machine.run({ workers: [] })).toThrow(RangeError)
    expect(() => machine.run({ workers: [2, 2] })).toThrow(RangeError)
    expect(() => machine.run({ workers: [0] })).toThrow(/\[0\]/)
    expect(() => machine.run({ budgetMs: Number.NaN })).toThrow(RangeError)
    expect(() => machine.run({ minRounds: 0 })).toThrow(RangeError)
    expect(() => machine.run({ precision: 0 })).toThrow(RangeError)
  })
})

describe('progress', () => {
  test('is told before every trial, awaited, and its estimate never passes what is left of the budget', async () => {
    const machine = new Machine()
    const seen: Progress[] = []
    await machine.run({
      onProgress: async (progress) => {
        expect(machine.ran).toHaveLength(seen.length)
        await Promise.resolve()
        seen.push(progress)
      },
    })
    expect(seen).toHaveLength(36)
    expect(seen.map(({ condition }) => condition)).toEqual(machine.ran)
    expect(seen.at(-1)).toMatchObject({ round: 8, trial: 3, trialsPerRound: 4, roundsDone: 8, trialsDone: 35 })
    expect(seen.at(-1)?.points.map(({ workers }) => workers)).toEqual([1, 2, 4])
    for (const { etaMs, elapsedMs } of seen) {
      expect(etaMs).toBeGreaterThanOrEqual(0)
      expect(etaMs).toBeLessThanOrEqual(60_000 - elapsedMs)
    }
  })

  test('with one round to go the estimate is about one round', async () => {
    const etas: number[] = []
    const outcome = await new Machine().run({
      onProgress: ({ round, trial, etaMs }) => {
        if (round === 8 && trial === 0) etas.push(etaMs)
      },
    })
    expect((etas[0] ?? 0) / (outcome.elapsedMs / 9)).toBeCloseTo(1, 1)
  })
})

test('the kept run of each count is the one whose wall is nearest the median of its rounds', async () => {
  const { rounds, runs } = await new Machine(0.5).run({ budgetMs: 30_000 })
  for (const { workers, round, run } of runs) {
    const walls = rounds.map(({ poolMs }) => poolMs[workers] as number).sort((a, b) => a - b)
    expect(rounds[round]?.poolMs[workers]).toBe(run.endedAt)
    const rank = walls.indexOf(run.endedAt)
    expect(Math.abs(rank - (walls.length - 1) / 2)).toBeLessThanOrEqual(1.5)
  }
})
