import { anything, assert, property } from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { FrameChannel, type FrameWindow, heightOf, parentOrigin, readAsk } from './index.ts'

function frame(listener: string | null) {
  const postMessage = vi.fn()
  const parent = { postMessage }
  let hear: (event: MessageEvent) => void = () => undefined
  const window: FrameWindow = {
    parent,
    addEventListener: (_type, given) => {
      hear = given
    },
  }
  const channel = new FrameChannel(window, 'race', listener)
  const receive = (source: unknown, data: unknown): void => hear({ source, data } as MessageEvent)
  return { channel, parent, postMessage, receive }
}

describe('the origin of the page around', () => {
  test.each(['https://lms.example.edu', 'http://localhost:8000', 'https://a.edu:8443'])('%s is one', (text) => {
    expect(parentOrigin(text)).toBe(text)
  })

  test.each([
    null,
    '',
    '*',
    'null',
    'https://',
    'https://a.edu/',
    'https://a.edu/course',
    'https://user@a.edu',
    'HTTPS://A.edu',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    `https://${'a'.repeat(400)}.edu`,
  ])('%s is none', (text) => {
    expect(parentOrigin(text)).toBeNull()
  })
})

test('a height is asked for once, in whole pixels, and never an absurd one', () => {
  expect(heightOf(519.2, null)).toBe(520)
  expect(heightOf(519.2, 520)).toBeNull()
  expect(heightOf(521, 520)).toBeNull()
  expect(heightOf(640, 520)).toBe(640)
  expect(heightOf(1e9, null)).toBe(10_000)
  for (const wrong of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) expect(heightOf(wrong, null)).toBeNull()
})

test('a height goes out in our own form and in that of Canvas', () => {
  const { channel, postMessage } = frame(null)
  channel.height(520)
  channel.height(520)
  expect(postMessage.mock.calls).toEqual([
    [{ type: 'playground:height', v: 1, height: 520 }, '*'],
    [{ subject: 'lti.frameResize', height: 520 }, '*'],
  ])
})

test('what a visitor does goes to the origin named in the link, in order, and to nobody else', () => {
  const told = frame('https://lms.example.edu')
  told.channel.event('predicted', '4 workers', 3)
  told.channel.event('ran', '3.1× with 4 workers', null)
  told.channel.result({ caption: 'Speedup', columns: ['workers'], rows: [[1]] })
  expect(told.postMessage.mock.calls.map(([{ sequence }, origin]) => [sequence, origin])).toEqual([
    [1, 'https://lms.example.edu'],
    [2, 'https://lms.example.edu'],
    [undefined, 'https://lms.example.edu'],
  ])
  const untold = frame(null)
  untold.channel.event('solved', 'End at 1', null)
  untold.channel.result({ caption: '', columns: [], rows: [] })
  expect(untold.postMessage).not.toHaveBeenCalled()
})

test('the page around may ask again; nobody else may, and nothing else is answered', () => {
  const { channel, parent, postMessage, receive } = frame(null)
  channel.height(520)
  channel.ready()
  postMessage.mockClear()
  receive({}, { type: 'playground:ask', v: 1 })
  receive(parent, { type: 'playground:ask', v: 2 })
  receive(parent, 'playground:ask')
  expect(postMessage).not.toHaveBeenCalled()
  receive(parent, { type: 'playground:ask', v: 1 })
  expect(postMessage.mock.calls.map(([{ type, subject }]) => type ?? subject)).toEqual([
    'playground:height',
    'lti.frameResize',
    'playground:ready',
  ])
})

test('10,000 random messages have no effect and throw nothing', () => {
  const { parent, postMessage, receive } = frame('https://lms.example.edu')
  assert(
    property(anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }), (data) => {
      receive(parent, data)
      expect(readAsk(data)).toBe(false)
    }),
    { numRuns: 10_000 },
  )
  expect(postMessage).not.toHaveBeenCalled()
}, 60_000)
