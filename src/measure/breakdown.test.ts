import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdown, laneSegments } from './breakdown.ts'
import { type ChunkRecord, type RunRecord, relativeRun } from './run-record.ts'

const chunk = (lane: number, number: number, times: readonly [number, number, number, number, number]): ChunkRecord => {
  const [posted, received, started, ended, completed] = times
  return {
    lane,
    pid: 100 + lane,
    chunk: number,
    start: number * 10,
    size: 10,
    posted,
    received,
    started,
    ended,
    completed,
  }
}

/** Any stamps at all, inverted and out of the run included. */
const anyRun: fc.Arbitrary<RunRecord> = fc.integer({ min: 1, max: 6 }).chain((workers) => {
  const time = fc.double({ min: -5, max: 120, noNaN: true })
  const chunks = fc.array(
    fc.record({
      lane: fc.integer({ min: 0, max: workers - 1 }),
      pid: fc.constant(1),
      chunk: fc.nat(1000),
      start: fc.nat(1000),
      size: fc.integer({ min: 1, max: 9 }),
      posted: time,
      received: time,
      started: time,
      ended: time,
      completed: time,
    }),
    { maxLength: 30 },
  )
  return fc.record({ workers: fc.constant(workers), startedAt: time, lastResultAt: time, endedAt: time, chunks })
})

const twoLanes: RunRecord = {
  workers: 2,
  startedAt: 1000,
  lastResultAt: 1100,
  endedAt: 1110,
  chunks: [
    chunk(0, 0, [1000, 1004, 1005, 1040, 1042]),
    chunk(0, 2, [1042, 1044, 1045, 1098, 1100]),
    chunk(1, 1, [1001, 1004, 1010, 1060, 1063]),
  ],
}

describe('breakdown', () => {
  test('hand out, compute, idle and merge add up to workers × wall whatever the stamps are', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { handOutMs, computeMs, idleMs, mergeMs, wallMs } = breakdown(run)
        expect(handOutMs + computeMs + idleMs + mergeMs).toBeCloseTo(run.workers * wallMs, 6)
        for (const part of [handOutMs, computeMs, idleMs, mergeMs]) expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('every lane runs from 0 to the wall without gap or overlap', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const wall = Math.max(0, run.endedAt - run.startedAt)
        const lanes = laneSegments(run)
        expect(lanes.length).toBe(run.workers)
        for (const lane of lanes) {
          let cursor = 0
          for (const { from, to } of lane) {
            expect(from).toBe(cursor)
            expect(to).toBeGreaterThanOrEqual(from)
            cursor = to
          }
          expect(cursor).toBeCloseTo(wall, 9)
        }
      }),
    )
  })

  test('waiting for the next chunk is hand out, the tail is idle, the parent’s end is merge on every lane', () => {
    expect(laneSegments(twoLanes)).toEqual([
      [
        { phase: 'handOut', from: 0, to: 5 },
        { phase: 'compute', from: 5, to: 40, chunk: 0 },
        { phase: 'handOut', from: 40, to: 45 },
        { phase: 'compute', from: 45, to: 98, chunk: 2 },
        { phase: 'handOut', from: 98, to: 100 },
        { phase: 'merge', from: 100, to: 110 },
      ],
      [
        { phase: 'handOut', from: 0, to: 10 },
        { phase: 'compute', from: 10, to: 60, chunk: 1 },
        { phase: 'handOut', from: 60, to: 63 },
        { phase: 'idle', from: 63, to: 100 },
        { phase: 'merge', from: 100, to: 110 },
      ],
    ])
    expect(breakdown(twoLanes)).toEqual({ handOutMs: 25, computeMs: 138, idleMs: 37, mergeMs: 20, wallMs: 110 })
  })

  test('a chunk posted before the one ahead of it ended costs no hand out twice', () => {
    const prefetched: RunRecord = {
      ...twoLanes,
      workers: 1,
      chunks: [chunk(0, 1, [1001, 1002, 1050, 1095, 1100]), chunk(0, 0, [1000, 1002, 1005, 1050, 1051])],
    }
    expect(breakdown(prefetched)).toEqual({ handOutMs: 10, computeMs: 90, idleMs: 0, mergeMs: 10, wallMs: 110 })
  })

  test('a lane that got no chunk is idle until the last result', () => {
    const lazy = { ...twoLanes, workers: 3 }
    expect(laneSegments(lazy)[2]).toEqual([
      { phase: 'idle', from: 0, to: 100 },
      { phase: 'merge', from: 100, to: 110 },
    ])
  })

  test('a chunk shorter than the clock’s tick stays on the timeline', () => {
    const quick = { ...twoLanes, workers: 1, chunks: [chunk(0, 0, [1000, 1001, 1001, 1001, 1002])] }
    expect(laneSegments(quick)[0]).toContainEqual({ phase: 'compute', from: 1, to: 1, chunk: 0 })
  })
})

test('a run relative to its start has the same breakdown, and making it relative again changes nothing', () => {
  const relative = relativeRun(twoLanes)
  expect(relative.startedAt).toBe(0)
  expect(breakdown(relative)).toEqual(breakdown(twoLanes))
  expect(relativeRun(relative)).toEqual(relative)
})
