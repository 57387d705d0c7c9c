import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunRecord } from '#measure'
import { marksOf, paintersOf, stretchesOf } from './painters.ts'

/** Tiles of 10 × 10 pixels, row after row. */
const tilesOf = (columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, task) => ({
    left: 10 * (task % columns),
    top: 10 * Math.floor(task / columns),
    ...{ width: 10, height: 10 },
  }))

/** A run whose chunks were computed by the given workers, 5 ms each. */
function runOf(lanes: readonly number[], size: number, workers = 4): RunRecord {
  const chunks = lanes.map((lane, chunk) => ({
    ...{ lane, chunk, size, pid: lane, start: chunk * size },
    ...{ posted: 0, received: 0, started: 10, ended: 15, completed: 20 },
  }))
  return { workers, startedAt: 0, lastResultAt: 20, endedAt: 20, chunks }
}

test('tiles side by side of one worker are one stretch, which ends with the row', () => {
  const stretches = stretchesOf(runOf([0, 0, 1, 0], 2), tilesOf(4, 2))
  expect(stretches).toEqual([
    { left: 0, top: 0, width: 40, height: 10, lane: 0 },
    { left: 0, top: 10, width: 20, height: 10, lane: 1 },
    { left: 20, top: 10, width: 20, height: 10, lane: 0 },
  ])
})

test('stretches cover the tiles of every chunk once, whoever painted them', () => {
  const lanes = fc.array(fc.nat(7), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(lanes, fc.integer({ min: 1, max: 9 }), (painters, columns) => {
      const stretches = stretchesOf(runOf(painters, 1, 8), tilesOf(columns, Math.ceil(painters.length / columns)))
      const area = (lane: number): number =>
        stretches.filter((one) => one.lane === lane).reduce((sum, { width, height }) => sum + width * height, 0)
      for (let lane = 0; lane < 8; lane++) {
        expect(area(lane)).toBe(100 * painters.filter((painter) => painter === lane).length)
      }
    }),
  )
})

test('a worker that painted nothing is listed too', () => {
  expect(paintersOf(runOf([0, 2, 0], 3, 3))).toEqual([
    { lane: 0, tiles: 6, computeMs: 10 },
    { lane: 1, tiles: 0, computeMs: 0 },
    { lane: 2, tiles: 3, computeMs: 5 },
  ])
})

const marksIn = (lanes: readonly number[], size: number, columns: number, rows: number) =>
  marksOf(stretchesOf(runOf(lanes, size, 8), tilesOf(columns, rows)), { width: 10 * columns, height: 10 * rows })

test('where each tile has another painter than its neighbours, each has a mark inside it', () => {
  const { size, marks } = marksIn([0, 1, 2, 3], 1, 2, 2)
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3])
  expect(size).toBeLessThan(10)
})

test('rows of one worker have one mark, in their middle', () => {
  const { size, marks } = marksIn([0, 1], 8, 4, 4)
  expect(marks).toEqual([
    { lane: 0, x: 20 - size / 2, y: 10 - size / 2 },
    { lane: 1, x: 20 - size / 2, y: 30 - size / 2 },
  ])
})

test('what is left over of a row has no mark beside the rows of the same worker', () => {
  const { marks } = marksIn([0, 1], 10, 4, 5)
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1])
})

test('where tiles are small, marks larger than a tile leave rows out', () => {
  const lanes = Array.from({ length: 100 * 100 }, (_, task) => (Math.floor(task / 5) + Math.floor(task / 100)) % 2)
  const { size, marks } = marksIn(lanes, 1, 100, 100)
  expect(size).toBeGreaterThan(20)
  expect(marks.length).toBeGreaterThan(100)
  const tops = [...new Set(marks.map(({ y }) => y))].sort((a, b) => a - b)
  expect(tops.every((y, row) => row === 0 || y - (tops[row - 1] as number) >= size)).toBe(true)
})
