import { describe, expect, test } from 'vitest'
import { readParams } from '#base'
import { coinFlipProbabilities, Exploration, endName, racePrograms, resolveProgram, searchNow } from '#race'
import * as core from './core.ts'
import { params } from './params.ts'
import {
  allSchedules,
  coinFlipPolicy,
  measuredPolicy,
  policiesTitle,
  quantumPolicy,
  togetherPolicy,
} from './policies-view.ts'
import { stageOf } from './stage.ts'

const stage = stageOf(core, racePrograms, readParams(params, new URLSearchParams('program=lost-update')).values)
const exploration = new Exploration(searchNow(resolveProgram(stage.lowered.program)))
const outcomes = exploration.ends.map(({ end, schedules }) => ({ name: endName(end), schedules, samples: [] }))

describe('the lecture counter', () => {
  const counted = allSchedules(stage, outcomes)
  const chances = coinFlipProbabilities(exploration) ?? []
  const coin = coinFlipPolicy(stage, Object.fromEntries(outcomes.map(({ name }, index) => [name, chances[index] ?? 0])))

  test('ends right in 10% of the schedules and in 25% of the coin flips', () => {
    expect(counted?.right).toBeCloseTo(0.1)
    expect(coin.right).toBeCloseTo(0.25)
    if (counted !== null)
      expect(policiesTitle([counted, coin])).toBe('10% of the schedules end right, 25% of coin flips do')
  })

  test('always ends right with a quantum of its three steps, never with one of one step', () => {
    expect(quantumPolicy(stage, 3, 1).right).toBe(1)
    expect(quantumPolicy(stage, 1, 1).right).toBe(0)
  })

  test('on two CPUs nobody is interrupted, and updates are lost all the same', () => {
    const { right, source } = togetherPolicy(stage, 1)
    expect(source).toBe('simulated')
    expect(right).toBeLessThan(0.1)
    expect(togetherPolicy(stage, 5)).toEqual(togetherPolicy(stage, 5))
  })

  test('simulates the same with the same seed', () => {
    expect(quantumPolicy(stage, 2, 5)).toEqual(quantumPolicy(stage, 2, 5))
  })
})

test('no exact count where a schedule may never end', () => {
  expect(allSchedules(stage, [{ name: 'outcome 2', schedules: null, samples: [] }])).toBeNull()
})

test('a measurement counts the trials that lost nothing', () => {
  const runs = [10, 20, 20, 13].map((final) => ({ final, increments: 10, spans: [] }))
  expect(measuredPolicy({ setup: { workers: 2 }, runs }).right).toBe(0.5)
})

test('two CPUs do not help a lock, and break no locked program', () => {
  const locked = stageOf(core, racePrograms, readParams(params, new URLSearchParams('program=lock')).values)
  expect(togetherPolicy(locked, 3).right).toBe(1)
})
