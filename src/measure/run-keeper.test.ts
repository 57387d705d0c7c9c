import { expect, test } from 'vitest'
import { RunKeeper } from './run-keeper.ts'
import type { ChunkRecord, RunRecord } from './run-record.ts'

const chunk: ChunkRecord = {
  lane: 0,
  pid: 1,
  chunk: 0,
  start: 0,
  size: 1,
  posted: 0,
  received: 0,
  started: 0,
  ended: 1,
  completed: 1,
}

const runWith = (chunks: number): RunRecord => ({
  workers: 2,
  startedAt: 0,
  lastResultAt: 1,
  endedAt: 1,
  chunks: Array.from({ length: chunks }, () => chunk),
})

test('with runs of 20,000 chunks one is kept, the nearest to the median so far', () => {
  const keeper = new RunKeeper()
  for (const [round, wall] of [10, 30, 20, 21, 19].entries()) keeper.add(2, round, wall, runWith(20_000))
  expect(keeper.kept().map(({ round }) => round)).toEqual([2])
})

test('with short runs the nearest is found although the median moved after it was seen', () => {
  const keeper = new RunKeeper()
  for (const [round, wall] of [20, 5, 6, 7, 30, 31, 32, 33, 21].entries()) keeper.add(2, round, wall, runWith(4))
  expect(keeper.kept()).toMatchObject([{ workers: 2, round: 8 }])
})

test('a round without a trace moves the median and keeps nothing', () => {
  const keeper = new RunKeeper()
  keeper.add(2, 0, 10, null)
  expect(keeper.kept()).toEqual([])
})
