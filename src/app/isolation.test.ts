import { describe, expect, test } from 'vitest'
import { knowsIsolationPolicy, type ReloadQuestion, shouldReload } from './isolation.ts'

const plainHost: ReloadQuestion = {
  isolated: false,
  controlled: false,
  framed: false,
  framesCanIsolate: false,
  interacted: false,
  triedBefore: false,
}

describe('the page is loaded once more', () => {
  test('on a host without headers, at the top and in a frame that the engine can isolate', () => {
    expect(shouldReload(plainHost)).toBe(true)
    expect(shouldReload({ ...plainHost, framed: true, framesCanIsolate: true })).toBe(true)
  })

  test.each<Partial<ReloadQuestion>>([
    { isolated: true },
    { controlled: true },
    { interacted: true },
    { triedBefore: true },
    { framed: true },
  ])('and never where it would not help or would disturb: %o', (change) => {
    expect(shouldReload({ ...plainHost, ...change })).toBe(false)
  })
})

test('the isolation policy is known by the engine and not by the browser’s name', () => {
  const brands = (version: string) => [
    { brand: 'Not A;Brand', version: '8' },
    { brand: 'Chromium', version },
    { brand: 'Some Browser', version: '3' },
  ]
  expect(knowsIsolationPolicy(brands('137'))).toBe(true)
  expect(knowsIsolationPolicy(brands('136'))).toBe(false)
  expect(knowsIsolationPolicy(undefined)).toBe(false)
})
