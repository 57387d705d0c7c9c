import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingOf } from './finding.ts'
import type { Frame } from './frame.ts'
import { frameAt, tellingPosition } from './frame-at.ts'
import { litLines, pythonProgramOf, typescriptProgramOf } from './programs.ts'
import { costKinds, methods, type Setup } from './setup.ts'
import { simulate } from './simulate.ts'

const setup: Setup = {
  ...{ method: 'imap', processes: 4, chunksize: 2, items: 16, costs: 'one-slow' },
  ...{ waiting: 0, failing: 0, seed: 1, cpus: 4 },
}

const runs = fc
  .record({
    method: fc.constantFrom(...methods),
    processes: fc.integer({ min: 1, max: 8 }),
    chunksize: fc.integer({ min: 0, max: 8 }),
    items: fc.integer({ min: 1, max: 24 }),
    costs: fc.constantFrom(...costKinds),
    failing: fc.constantFrom(0, 1, 3),
    seed: fc.integer({ min: 0, max: 99 }),
  })
  .map((some) => simulate({ ...setup, ...some, failing: some.failing > some.items ? 0 : some.failing }))

const items = (frame: Frame, state: string): readonly (number | null)[] =>
  frame.slots.filter((slot) => slot.state === state).map(({ item }) => item)

describe('at every position of any run', () => {
  test('each task is in one place: queue, worker, results, or not called for yet', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), (run, share) => {
        const frame = frameAt(run, Math.round(share * run.events.length))
        const queued = frame.queue.filter(({ state }) => state !== 'gone').map(({ chunk }) => chunk.index)
        const atWorkers = frame.lanes.flatMap(({ chunks }) => chunks.map(({ chunk }) => chunk.index))
        const back = run.events
          .slice(0, frame.position)
          .flatMap((event) => (event.type === 'back' ? [event.chunk] : []))
        const all = [...queued, ...atWorkers, ...back].sort((a, b) => a - b)
        expect(all).toEqual(frame.queue.map(({ chunk }) => chunk.index))
        const there = frame.slots.filter(({ state }) => state !== 'empty' && state !== 'next').length
        const sizes = back.map((index) => frame.queue[index]?.chunk.size ?? 0)
        expect(there).toBe(sizes.reduce((sum, size) => sum + size, 0))
      }),
    )
  })

  test('no finding breaks off where a result should be named', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (let position = 0; position <= run.events.length; position++) {
          const { title, sentence } = findingOf(run, frameAt(run, position))
          expect(title).not.toMatch(/(?:^|\s)(?:for|with|is|are|yields|returns|of|from|the)\s*$/)
          expect(title).toBe(title.trim())
          expect(sentence).not.toMatch(/\s[.,]|(?:for|with|returned|from)\s*\./)
        }
      }),
    )
  })

  test('there is a title of at most twelve words and a sentence, and the parent stands at a line of both programs', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), (run, share) => {
        const frame = frameAt(run, Math.round(share * run.events.length))
        const { title, sentence } = findingOf(run, frame)
        expect(title.split(' ').length).toBeLessThanOrEqual(12)
        expect(sentence).toMatch(/\w.*\.$/)
        expect(`${title} ${sentence}`).not.toMatch(/undefined|NaN| {2}|for \.|for$/)
        for (const program of [pythonProgramOf(run.setup), typescriptProgramOf(run.setup)]) {
          expect(litLines(program, frame).parentLines).toHaveLength(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the parent is blocked for as long as a blocking call lasts, and its time is all of the time', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { blockedMs, freeMs, at } = frameAt(run, run.events.length)
        expect(blockedMs + freeMs).toBeCloseTo(at, 6)
        if (run.setup.method === 'map') expect(freeMs).toBeCloseTo(0, 6)
      }),
    )
  })
})

test('imap holds what is back out of order, and says for whom', () => {
  const run = simulate(setup)
  const frame = frameAt(run, tellingPosition(run))
  expect(items(frame, 'next')).toEqual([7, 8])
  expect(items(frame, 'held').length).toBeGreaterThanOrEqual(2)
  const { title, sentence } = findingOf(run, frame)
  expect(title).toBe('imap is waiting for 49 and 64')
  expect(sentence).toMatch(
    /imap yields in input order, so they wait for W\d\. imap_unordered would have yielded them\./,
  )
})

test('imap_unordered holds nothing', () => {
  const run = simulate({ ...setup, method: 'imap_unordered' })
  for (let position = 0; position <= run.events.length; position++) {
    const next = run.events[position]?.type
    if (next !== 'deliver') expect(items(frameAt(run, position), 'held')).toEqual([])
  }
})

test('map gives the caller nothing before everything is back, then all of it', () => {
  const run = simulate({ ...setup, method: 'map' })
  const at = run.events.findIndex(({ type }) => type === 'deliver')
  expect(items(frameAt(run, at), 'delivered')).toEqual([])
  expect(items(frameAt(run, at), 'held')).toHaveLength(16)
  expect(items(frameAt(run, at + 1), 'delivered')).toHaveLength(16)
})

test('an exception in imap takes its chunk along, is said, and leaves the other workers at work', () => {
  const run = simulate({ ...setup, failing: 8 })
  const frame = frameAt(run, tellingPosition(run))
  expect(frame.event).toMatchObject({ type: 'throw', item: 8 })
  expect(items(frame, 'error')).toEqual([7, 8])
  const { title, sentence } = findingOf(run, frame)
  expect(title).toMatch(/^ValueError from W\d$/)
  expect(sentence).toMatch(
    /square\(8\) raised in W\d \(PID 619\d\), which loses the chunk 7 and 8\. The for loop in the parent raises/,
  )
})

test('AsyncResults are pending, then ready or failed', () => {
  const one = simulate({ ...setup, method: 'map_async', failing: 3 })
  expect(frameAt(one, 1).asyncResults).toEqual(['pending'])
  expect(frameAt(one, one.events.length).asyncResults).toEqual(['failed'])
  const many = simulate({ ...setup, method: 'apply_async', failing: 3 })
  const { asyncResults } = frameAt(many, many.events.length)
  expect(asyncResults?.map((state) => state === 'failed')).toEqual(
    Array.from({ length: 16 }, (_, place) => place === 2),
  )
  expect(frameAt(many, 1).parent).toEqual({ state: 'free', doing: 'own-work' })
})
