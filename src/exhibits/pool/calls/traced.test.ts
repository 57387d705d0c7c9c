import { describe, expect, test } from 'vitest'
import { type ChunkEvent, serve, type WorkerLike } from '#multiprocessing'
import { findingOf } from './finding.ts'
import { frameAt } from './frame-at.ts'
import { record } from './record.ts'
import { chunksOf, itemsOf, type Method, methods, resultOf, type Setup } from './setup.ts'
import { type Recording, tracedRun } from './traced.ts'

/** A worker in this realm, over a real message channel: everything but the thread is real. */
function inRealm(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  serve(port2)
  return Object.assign(port1 as unknown as WorkerLike, { terminate: () => port2.close() })
}

// Waiting instead of computing: the workers share this thread, and the order of their results is a real one.
const setup: Setup = {
  ...{ method: 'imap', processes: 3, chunksize: 2, items: 9, costs: 'random' },
  ...{ waiting: 100, failing: 0, seed: 1, cpus: 1 },
}

const recordOf = (change: Partial<Setup>): Promise<Recording> => record({ ...setup, ...change }, inRealm)

const chunkEvents = ({ trace, firstCall }: Recording): readonly ChunkEvent[] =>
  trace.filter((event): event is ChunkEvent => event.type === 'chunk' && event.call >= firstCall)

const isSingle = (method: Method): boolean => method.startsWith('apply')

describe.each(methods)('a traced run of %s shows what the Pool did', (method) => {
  test('the same chunks, by the same workers, and the results that the caller got, in that order', async () => {
    const recording = await recordOf({ method })
    const run = tracedRun(recording)
    const traced = chunkEvents(recording)
    const cut = traced
      .map((event) => (isSingle(method) ? [event.call - recording.firstCall, 1] : [event.start, event.size]))
      .sort(([a = 0], [b = 0]) => a - b)
    expect(chunksOf(run.setup).map(({ first, size }) => [first - 1, size])).toEqual(cut)

    const end = frameAt(run, run.events.length)
    for (const event of traced) {
      const first = isSingle(method) ? event.call - recording.firstCall + 1 : event.start + 1
      for (let item = first; item < first + event.size; item++) {
        expect(end.slots.find((slot) => slot.item === item)?.worker).toBe(event.slot)
      }
      expect(run.pids?.[event.slot]).toBe(event.pid)
    }

    const noted = recording.notes.flatMap((note) => (note.type === 'deliver' ? [note.item] : []))
    const shown = run.events.flatMap((event) => (event.type === 'deliver' ? [event.item] : []))
    expect(shown).toEqual(noted)
    expect(end.slots.every(({ state }) => state === 'delivered')).toBe(true)
  })

  test('no effect stands before its cause, at no position', async () => {
    const run = tracedRun(await recordOf({ method }))
    const taken = new Set<number>()
    const done = new Set<number>()
    const back = new Set<number>()
    for (const [place, event] of run.events.entries()) {
      if (event.type === 'take') taken.add(event.chunk)
      if (event.type === 'done') {
        expect(taken.has(event.chunk)).toBe(true)
        done.add(event.item)
      }
      if (event.type === 'back') {
        const own = itemsOf(chunksOf(run.setup)[event.chunk] as { index: number; first: number; size: number })
        expect(own.every((item) => done.has(item))).toBe(true)
        for (const item of own) back.add(item)
      }
      if (event.type === 'deliver' && event.item !== null) expect(back.has(event.item)).toBe(true)
      expect(event.at).toBeGreaterThanOrEqual(run.events[place - 1]?.at ?? 0)
      const { title, sentence } = findingOf(run, frameAt(run, place + 1))
      expect(`${title} ${sentence}`).not.toMatch(/undefined|NaN| {2}|for \./)
    }
  })

  test('an exception reaches the caller once, and the workers that the pool kept finish what they had', async () => {
    const recording = await recordOf({ method, failing: 4 })
    const run = tracedRun(recording)
    expect(run.events.filter(({ type }) => type === 'throw')).toHaveLength(1)
    expect(chunkEvents(recording).flatMap(({ failed }) => failed)).toHaveLength(1)
    const end = frameAt(run, run.events.length)
    const lost = end.slots.flatMap(({ item, state }) => (state === 'error' ? [item] : []))
    // Our imap loses the one task; the others lose the chunk, as CPython does.
    expect(lost).toEqual(isSingle(method) || method.startsWith('imap') ? [4] : [3, 4])
    expect(end.lanes.every(({ chunks }) => chunks.length === 0)).toBe(true)
  })
})

test('the results of a real run are the squares', async () => {
  const { notes } = await recordOf({ method: 'imap' })
  const items = notes.flatMap((note) => (note.type === 'deliver' && note.item !== null ? [note.item] : []))
  expect(items.map(resultOf)).toEqual([1, 4, 9, 16, 25, 36, 49, 64, 81])
})
