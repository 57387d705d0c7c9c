import { describe, expect, test } from 'vitest'
import type { Findings } from './capabilities.ts'
import { rungOf } from './ladder.ts'
import { remedyOf } from './remedy.ts'

const off = { state: 'off', cause: 'A reason.' } as const
const found = (change: Partial<Findings>): Findings => ({
  ...{ logicalCpus: 4, webLocks: true, sharedMemory: { state: 'on' }, workers: 'start', clockTick: 0.005 },
  ...change,
})

describe('the rung', () => {
  test('follows what was tried and not what the page claims to be', () => {
    expect(rungOf(found({}), true)).toBe(1)
    expect(rungOf(found({ sharedMemory: off }), true)).toBe(2)
    expect(rungOf(found({ sharedMemory: off }), false)).toBe(3)
    expect(rungOf(found({ sharedMemory: off, workers: 'blocked' }), true)).toBe(4)
  })

  test('is open until every trial has ended', () => {
    expect(rungOf(found({ sharedMemory: { state: 'probing' } }), true)).toBeNull()
    expect(rungOf(found({ workers: 'probing' }), true)).toBeNull()
  })
})

describe('the remedy', () => {
  const here = { secure: true, isolated: false, framed: false, controlled: false }

  test('is a tab of its own in every frame', () => {
    for (const rung of [2, 3, 4] as const) expect(remedyOf(rung, { ...here, framed: true }).kind).toBe('own-tab')
  })

  test('is to load the page again where the service worker came too late for this one', () => {
    expect(remedyOf(3, { ...here, controlled: true }).kind).toBe('reload')
  })

  test('names https where that is missing, and site data where no service worker may run', () => {
    expect(remedyOf(3, { ...here, secure: false })).toMatchObject({ text: expect.stringContaining('https') })
    expect(remedyOf(3, here)).toMatchObject({ text: expect.stringContaining('Allow this site to keep data') })
  })

  test('is not needed where everything works', () => {
    expect(remedyOf(1, here).kind).toBe('none')
  })
})
