import { expect, test } from 'vitest'
import { digest } from '../digest.ts'
import type { Printed } from '../messages.ts'
import { dataSize } from './data-size.ts'
import { SendingRate } from './message-limits.ts'
import { OwnProgram } from './own-program.ts'
import { ownTasks } from './own-tasks.ts'
import { Printer } from './printing.ts'

const place = { first: 1, last: 9 }

test('the size of a message counts what is in it, and stops when it is enough', () => {
  expect(dataSize(new Float64Array(1000), 1e9)).toBeGreaterThanOrEqual(8000)
  expect(dataSize(['x'.repeat(500), { a: 'y'.repeat(500) }], 1e9)).toBeGreaterThanOrEqual(2000)
  const loop: unknown[] = []
  loop.push(loop)
  expect(dataSize(loop, 1e9)).toBeLessThan(100)
  expect(dataSize(new Array(1e6).fill(0), 1000)).toBeGreaterThan(1000)
})

test('a sender that floods waits for the next window, and nobody else does', () => {
  let now = 0
  let asked = 0
  const rate = new SendingRate(() => {
    asked += 1
    now += asked > 5001 ? 10 : 0
    return now
  })
  for (let sent = 0; sent < 5000; sent++) rate.admit(10)
  expect(now).toBe(0)
  rate.admit(10)
  expect(now).toBeGreaterThanOrEqual(100)
})

test('printing says its first lines at once, later ones together, and ends at its limit', async () => {
  const sent: Printed[] = []
  const printer = new Printer((printed) => sent.push(printed))
  printer.print('first', { a: 1 })
  expect(sent).toEqual([{ lines: ['first {"a":1}'], cut: false }])
  for (let line = 0; line < 10_000; line++) printer.print('line', line)
  await Promise.resolve()
  expect(sent.flatMap(({ lines }) => lines)).toHaveLength(500)
  expect(sent.length).toBeLessThan(62)
  expect(sent.at(-1)).toMatchObject({ cut: true })
})

test('results in another order, or another result, have another digest', () => {
  expect(digest([1, 2, 3])).toMatch(/^3 results, sum 6, checksum [0-9a-f]{8}$/)
  expect(digest([3, 2, 1])).not.toBe(digest([1, 2, 3]))
  expect(digest([{ a: [1] }])).not.toBe(digest([{ a: [2] }]))
  expect(digest([Float64Array.of(1)])).toMatch(/^1 result, checksum/)
  let deep: unknown = 0
  for (let depth = 0; depth < 50; depth++) deep = [deep]
  expect(() => digest([deep])).toThrow(RangeError)
})

test('a program without its parts says which is missing', () => {
  const shape = (run: unknown, items: unknown, combine?: unknown) =>
    new OwnProgram({ run, items, combine }, 'x', place).shape(3)
  const run = () => 1
  expect(shape(run, (size: number) => new Array(size))).toEqual({ tasks: 3, sized: true, combines: false })
  expect(shape(run, Float64Array.of(1, 2), () => 1)).toEqual({ tasks: 2, sized: false, combines: true })
  expect(() => shape(undefined, [1])).toThrow('there is no function run(item)')
  expect(() => shape(run, undefined)).toThrow('there is no items')
  expect(() => shape(run, { length: 3 })).toThrow('items is an object, not an array')
  expect(() => shape(run, [])).toThrow('items has 0 items')
  expect(() => shape(run, [1], 5)).toThrow('combine is not a function')
})

test('shared memory is zero before every run', async () => {
  const shared = new Int32Array(4).fill(7)
  const program = new OwnProgram(
    { run: () => Atomics.add(shared, 0, 1) + 1, items: [1, 2], combine: undefined },
    'x',
    place,
  )
  const tasks = ownTasks(() => program, shared)
  tasks.prepare('own-code', 1)
  expect(await tasks.runAll(2)).toEqual([1, 2])
  tasks.acknowledge()
  expect(shared[0]).toBe(0)
})
