/** Every script of every part, on the real Pool and Process, with workers in this realm: everything but the thread is real. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { register, serve, type WorkerLike } from '#multiprocessing'
import { functions as copiesFunctions } from '../copies/functions.ts'
import { scripts as copies } from '../copies/scripts.ts'
import { functions as lifetimeFunctions } from '../lifetime/functions.ts'
import { scripts as lifetime } from '../lifetime/scripts.ts'
import { functions as processesFunctions } from '../processes/functions.ts'
import { scripts as processes } from '../processes/scripts.ts'
import { lookahead, mostAhead, pulledAtFirst } from '../streams/counts.ts'
import { functions as streamsFunctions } from '../streams/functions.ts'
import { scripts as streams } from '../streams/scripts.ts'
import { functions as waitingFunctions } from '../waiting/functions.ts'
import { scripts as waiting } from '../waiting/scripts.ts'
import { functions as whoFunctions } from '../who/functions.ts'
import { splitOf } from '../who/programs.ts'
import { scripts as who } from '../who/scripts.ts'
import { texts as whoTexts } from '../who/text/files.ts'
import type { Main, PrintedLine } from './script.ts'
import { print, welcome } from './terminal.ts'

// Tasks that wait take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let lines: PrintedLine[] = []
let news: unknown[] = []

function inRealm(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  serve(port2)
  return Object.assign(port1 as unknown as WorkerLike, { terminate: () => port2.close() })
}

// biome-ignore lint/suspicious/noExplicitAny: it hears the news of every script
const main: Main<any> = { module: () => inRealm, print, tell: (told: unknown) => void news.push(told) }

const texts = (): readonly string[] => lines.map(({ text }) => text)

beforeEach(() => {
  register({
    ...whoFunctions,
    ...waitingFunctions,
    ...processesFunctions,
    ...lifetimeFunctions,
    ...copiesFunctions,
    ...streamsFunctions,
  })
  lines = []
  news = []
  welcome({ terminal: { postMessage: (line: PrintedLine) => void lines.push(line) }, lender: null })
})
afterEach(() => {
  expect(news.every((told) => structuredClone(told) !== undefined)).toBe(true)
})

test('who: ten squares make 385, and the record of who ran what covers each item once', async () => {
  const run = await who.squares(main, { workers: 2, items: 10, start: 'up' })
  expect(run.total).toBe(385)
  expect(run.chunks.map(({ size }) => size)).toEqual([2, 2, 2, 2, 2])
  expect(splitOf(run.chunks, 2).reduce((a, b) => a + b)).toBe(10)
  expect(texts().at(-1)).toBe('The sum of the square of the first 10 integers is 385')
  const said = texts().slice(0, -1)
  expect(said.map((text) => Number(text.split(' of ')[1])).sort((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ])
  expect(said.every((text) => /^Worker \d+ calculating square of \d+$/.test(text))).toBe(true)
})

test('who: the sum of the first 5,000 squares is printed as in the notes', async () => {
  const { cores, total } = await who.sumOfSquares(main, { workers: 4 })
  expect(total).toBe(41679167500)
  expect(texts()).toEqual([
    `Number of cores available equals ${cores}`,
    'The sum of the square of the first 5000 integers is 41679167500',
  ])
})

test('who: each sentence is printed ten times', async () => {
  await who.loves(main, {})
  expect(texts().filter((text) => text === 'She loves me.')).toHaveLength(10)
  expect(texts().filter((text) => text === 'She loves me not.')).toHaveLength(10)
})

test('who: four workers compute the partial sums of the notes', async () => {
  const ranges = [0, 1, 2, 3].map((part) => [part * 250_000 + 1, (part + 1) * 250_000 + 1] as const)
  const { sums } = await who.partialSums(main, { ranges })
  expect(sums).toEqual([31250125000, 93750125000, 156250125000, 218750125000])
})

test('waiting: five squares come back in order and are printed as in the notes, whatever the workers', async () => {
  for (const workers of [1, 4, 5]) {
    lines = []
    const { results, chunks } = await waiting.squares(main, { workers, ms: 5 })
    expect(results).toEqual([1, 4, 9, 16, 25])
    expect(texts()).toEqual(['Squared numbers: [1, 4, 9, 16, 25]'])
    expect(chunks.every(({ size, tasks }) => tasks.length === size + 1)).toBe(true)
  }
})

test('waiting: of the computations every one is traced once, and only those of the second call', async () => {
  const { chunks } = await waiting.computes(main, { workers: 2, tasks: 6 })
  expect(chunks.map(({ start }) => start).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5])
  expect(chunks.every(({ tasks }) => tasks.length === 2)).toBe(true)
})

test('waiting: each of eight waits has one of eight workers to itself', async () => {
  const { chunks } = await waiting.waits(main, { workers: 8, tasks: 8, ms: 30 })
  expect(new Set(chunks.map(({ slot }) => slot)).size).toBe(8)
})

test('processes: exit codes are 0, 1, -15 and None, as in CPython', async () => {
  const endings = await processes.endings(main, {})
  expect(endings.map(({ name, before, alive, exitcode }) => [name, before, alive, exitcode])).toEqual([
    ['returns', null, true, 0],
    ['raises', null, true, 1],
    ['terminated', null, true, -15],
    ['unfinished', null, true, null],
  ])
  expect(endings[1]?.error).toBe('Error: something went wrong')
})

test('processes: both say that they are done, and the first to be joined is one of them', async () => {
  const { first, p, q } = await processes.race(main, { p: 1, q: 1 })
  expect(['p', 'q']).toContain(first)
  expect(p.joinedAt <= q.joinedAt).toBe(first === 'p')
  expect([...texts()].sort()).toEqual(['p is done', 'q is done'])
})

test('lifetime: a pool without cube refuses it at once in CPython’s words, and a second pool computes it', async () => {
  // All workers of this realm share one registry, so the early one's lack of cube is seen in the browser only.
  const { refusal } = await lifetime.broken(main, {})
  expect(refusal).toBe('accepted')
  expect(texts().filter((text) => text.includes('result'))).toEqual([
    'Square result: [1, 4, 9, 16, 25]',
    'Cube result: [1, 8, 27, 64, 125]',
  ])
})

test.each([
  ['close', 6, 'ValueError: Pool not running'],
  ['terminate', 2, 'ValueError: Pool not running'],
  ['with', 2, 'ValueError: Pool not running'],
  ['closing', 6, 'ValueError: Pool not running'],
  ['none', 6, 'accepted'],
] as const)('lifetime: %s keeps %i of six results, or what more had come', async (how, kept, further) => {
  const ended = await lifetime.ending(main, { how, ms: 40 })
  expect(ended.further).toBe(further)
  expect(ended.outcomes.slice(0, kept)).toEqual([1, 4, 9, 16, 25, 36].slice(0, kept))
  expect(
    ended.outcomes
      .slice(kept)
      .every((outcome, place) => outcome === 'PoolTerminatedError' || outcome === (place + kept + 1) ** 2),
  ).toBe(true)
})

test('lifetime: a pool that is dropped after its map still sums to 385, and its workers stay', async () => {
  expect(await lifetime.dropped(main, {})).toEqual({ total: 385, alive: 2 })
  expect(texts()).toEqual(['The sum of the square of the first 10 integers is 385'])
})

test('lifetime: an error reaches the caller of map, and only with ends the pool', async () => {
  expect(await lifetime.failing(main, { scoped: true })).toEqual({
    caught: 'ValueError: boom 3',
    alive: 0,
    again: 'ValueError: Pool not running',
  })
  expect(await lifetime.failing(main, { scoped: false })).toEqual({
    caught: 'ValueError: boom 3',
    alive: 2,
    again: 'accepted',
  })
  expect(await lifetime.asyncFailing(main, {})).toEqual(['False', 'True', 'False', 'ValueError: boom 3'])
})

test('copies: a RawValue is 1 in the parent when a child has added 1', async () => {
  const { shared } = await copies.change(main, {})
  expect(shared).toEqual({ before: 0, after: 1 })
  expect(texts()).toContain('child: r.value is 1')
})

test('copies: both ways of handing an array over are timed in as many rounds', async () => {
  const { copied, shared } = await copies.handOver(main, { sizeBytes: 8000, rounds: 3 })
  expect([copied.length, shared?.length]).toEqual([3, 3])
})

test('copies: every worker says that it holds a copy, or that it sees the shared array', async () => {
  await copies.holding(main, { workers: 3, sizeBytes: 8000, shared: false })
  expect(texts()).toEqual(new Array(3).fill('holds a copy of 8000 bytes'))
  lines = []
  await copies.holding(main, { workers: 2, sizeBytes: 8000, shared: true })
  expect(texts()).toEqual(new Array(2).fill('sees the shared array'))
  await copies.release(main, {})
})

test('streams: imap reads at most four items a worker ahead and yields in order; a list is read whole first', async () => {
  const items = 20
  const setup = { workers: 1, items, takeMs: 0 }
  const imap = await streams.stream(main, { ...setup, how: 'imap' })
  expect(imap.order).toEqual(Array.from({ length: items }, (_, item) => item))
  // One more is in the caller's hands: it was given and is not yet noted as taken.
  expect(mostAhead(imap.moments)).toBeLessThanOrEqual(lookahead(1) + 1)
  const list = await streams.stream(main, { ...setup, how: 'list' })
  expect(pulledAtFirst(list.moments)).toBe(items)
  expect(news).toHaveLength(4 * items)
})

test('streams: imap_unordered yields every result once', async () => {
  const { order } = await streams.stream(main, { how: 'unordered', workers: 2, items: 10, takeMs: 0 })
  expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('who: the composite of the workers’ counters is the count of all words', async () => {
  const { composite, counters } = await who.counters(main, {})
  expect(counters).toHaveLength(4)
  expect(composite['the']).toBe(
    Object.values(whoTexts)
      .join(' ')
      .split(' ')
      .filter((word) => word === 'the').length,
  )
})
