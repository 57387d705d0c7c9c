import { expect, test } from 'vitest'
import { describeMachine } from './machine.ts'

test('the machine is what the browser reports, with the clock’s own tick', () => {
  let now = 0
  let reads = 0
  const clock = () => {
    if (++reads % 3 === 0) now += 0.5
    return now
  }
  const scope = { navigator: { hardwareConcurrency: 4, userAgent: 'Test/1' }, crossOriginIsolated: true }
  expect(describeMachine(scope, clock)).toEqual({
    hardwareConcurrency: 4,
    clockTickMs: 0.5,
    isolated: true,
    userAgent: 'Test/1',
  })
})

test('a browser that reports nothing has 1 CPU, no isolation and no name', () => {
  let now = 0
  expect(describeMachine({ navigator: {} }, () => now++)).toMatchObject({ hardwareConcurrency: 1, isolated: false })
})
