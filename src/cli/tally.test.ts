import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stepTally } from './commands/test.ts'
import { addTallies, closingLine, emptyTally, leaveTally, takeTally, tallyVariable } from './tally.ts'

const skipped = [{ title: 'a', reason: 'no GPU' }]

describe('the closing line', () => {
  it('names skipped tests only when there are some', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: [], flaky: [] })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 12, failed: 1, skipped, flaky: [] })).toBe('12 passed, 1 failed, 1 skipped')
  })

  it('adds what the steps found', () => {
    const sum = addTallies([
      { passed: 1, failed: 2, skipped, flaky: ['b'] },
      emptyTally,
      { passed: 3, failed: 0, skipped: [], flaky: [] },
    ])
    expect(sum).toEqual({ passed: 4, failed: 2, skipped, flaky: ['b'] })
  })

  it('a failed step without a failed test counts as one failure, and a failed test is not counted twice', () => {
    expect(stepTally({ ok: false, output: '' })).toEqual({ passed: 0, failed: 1, skipped: [], flaky: [] })
    expect(stepTally({ ok: false, output: '', tally: { passed: 5, failed: 0, skipped, flaky: [] } })).toEqual({
      passed: 5,
      failed: 1,
      skipped,
      flaky: [],
    })
    expect(stepTally({ ok: false, output: '', tally: { passed: 5, failed: 2, skipped, flaky: [] } }).failed).toBe(2)
    expect(stepTally({ ok: true, output: '' })).toEqual(emptyTally)
  })
})

describe('handing a tally over', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tally-'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('is taken once, so that a runner that died cannot pass with the tally of an earlier run', () => {
    const path = join(folder, 'deep', 'tally.json')
    vi.stubEnv(tallyVariable, path)
    leaveTally({ passed: 1, failed: 0, skipped, flaky: [] })
    expect(takeTally(path)).toEqual({ passed: 1, failed: 0, skipped, flaky: [] })
    expect(takeTally(path)).toBeUndefined()
  })
})
