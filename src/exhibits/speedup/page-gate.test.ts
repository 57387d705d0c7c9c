import { expect, test } from 'vitest'
import { PageGate } from './page-gate.ts'

test('an open gate lets measuring pass at once and says nothing', async () => {
  let waits = 0
  const gate = new PageGate(() => {
    waits += 1
  })
  await gate.waitUntilOpen(new AbortController().signal)
  expect([waits, gate.closures]).toEqual([0, 0])
})

test('a closed gate holds measuring back until the page is seen again, and counts each closing once', async () => {
  let waits = 0
  const gate = new PageGate(() => {
    waits += 1
  })
  gate.setOpen(false)
  gate.setOpen(false)
  let passed = false
  const waiting = gate.waitUntilOpen(new AbortController().signal).then(() => {
    passed = true
  })
  await Promise.resolve()
  expect([passed, waits, gate.closures]).toEqual([false, 1, 1])
  gate.setOpen(true)
  await waiting
  expect(passed).toBe(true)
})

test('a cancel does not wait for the gate', async () => {
  const gate = new PageGate(() => {})
  gate.setOpen(false)
  const abort = new AbortController()
  const waiting = gate.waitUntilOpen(abort.signal)
  abort.abort()
  await waiting
})
