import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type ChunkMessage, chunkMark } from './connection.ts'
import { Mailbox } from './mailbox.ts'
import { MailboxKey } from './mailbox-key.ts'
import { readAnswer, readChunk, writeAnswer, writeChunk } from './mailbox-text.ts'

const primitive = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom(null, undefined, -0, Number.NaN, Number.NEGATIVE_INFINITY, '\ud800', '"'),
)
const chunk = (id: number, items: unknown[] = []): ChunkMessage => [chunkMark, id, 'f', 'map', items, null]
const done = (id: number, values: unknown[] = []): Answer => ({
  id,
  values,
  failures: [],
  times: [],
})
const primitives = fc.array(primitive, { maxLength: 32 })

test('numbers, texts, booleans, null and undefined come out of the text as they went in', () => {
  fc.assert(
    fc.property(primitives, fc.array(primitives, { maxLength: 4 }), (items, lists) => {
      const chunk: ChunkMessage = [chunkMark, 7, 'f', 'map', items, null]
      expect(readChunk(writeChunk(chunk) as string)).toEqual(chunk)
      const spread: ChunkMessage = [chunkMark, 8, 'f', 'starmap', lists, null]
      expect(readChunk(writeChunk(spread) as string)).toEqual(spread)
      const done: Answer = { id: 7, values: items, failures: [], times: [] }
      expect(readAnswer(writeAnswer(done) as string)).toEqual(done)
    }),
  )
})

test.each([
  ['an object', { a: 1 }],
  ['a list', [1]],
  ['a date', new Date(0)],
  ['a typed array', new Float64Array(1)],
  ['a bigint', 1n],
  ['a function', () => 1],
  ['a long text', 'x'.repeat(201)],
])('%s goes by message', (_, value) => {
  expect(writeChunk([chunkMark, 1, 'f', 'map', [value], null])).toBeNull()
  expect(writeAnswer({ id: 1, values: [value], failures: [], times: [] })).toBeNull()
})

test('a failure goes by message', () => {
  const failures = [[0, { name: 'Error', message: '', stack: '' }]] as const
  expect(writeAnswer({ id: 1, values: [undefined], failures, times: [] })).toBeNull()
})

test('a chunk is left only where the worker attends to its mailbox, and its answer is seen once', () => {
  const answers: number[] = []
  const mailbox = new Mailbox(0, ({ id }) => answers.push(id))
  const key = new MailboxKey(mailbox.words)
  expect([mailbox.attended, mailbox.call(chunk(1))]).toEqual([false, false])
  key.answer(done(5))
  expect([mailbox.attended, mailbox.call(chunk(2))]).toEqual([true, true])
  expect(mailbox.call(chunk(3))).toBe(false)
  expect(key.park(0)).toEqual(chunk(2))
  mailbox.look()
  mailbox.look()
  expect(answers).toEqual([5])
  expect(mailbox.attended).toBe(false)
})

test('a worker leaves its mailbox for a message, for its end, and after a moment', () => {
  const mailbox = new Mailbox(0, () => {})
  const key = new MailboxKey(mailbox.words)
  expect(key.park(0)).toBeNull()
  key.answer(done(1))
  mailbox.posted()
  expect([mailbox.attended, key.park(0), key.park(1)]).toEqual([false, null, null])
  mailbox.end()
  expect([key.exitRequested, key.park(1)]).toEqual([true, null])
})

test('a text that is too long is refused', () => {
  const mailbox = new Mailbox(0, () => {})
  const key = new MailboxKey(mailbox.words)
  key.answer(done(1))
  expect([
    key.answer(done(2, new Array(6).fill('x'.repeat(200)))),
    mailbox.call(chunk(1, new Array(20).fill('x'.repeat(200)))),
  ]).toEqual([false, false])
})

test('an answer that came by message is no longer looked out for, so that the next one is again', async () => {
  const first = new Mailbox(0, () => {})
  new MailboxKey(first.words).answer(done(1))
  first.look()
  expect(first.call(chunk(2))).toBe(true)
  first.settle()

  const answers: number[] = []
  const second = new Mailbox(0, ({ id }) => answers.push(id))
  const key = new MailboxKey(second.words)
  key.answer(done(3))
  second.look()
  expect([second.call(chunk(4)), key.park(0)]).toEqual([true, chunk(4)])
  key.answer(done(4))
  // One turn: looked out for. To be told of it would take two.
  await null
  expect(answers).toEqual([3, 4])
})
