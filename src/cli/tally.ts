import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A test that did not run, and why. */
export interface Skipped {
  readonly title: string
  readonly reason: string
}

/** What came of a set of tests. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skipped[]
  /** The titles of the tests, among the passed, that passed only the second time. */
  readonly flaky: readonly string[]
}

/** Nothing ran. */
export const emptyTally: Tally = { passed: 0, failed: 0, skipped: [], flaky: [] }

/** The sums of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped, flaky }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: [...sum.skipped, ...skipped],
      flaky: [...sum.flaky, ...flaky],
    }),
    emptyTally,
  )
}

/** The last line of the test command: `12 passed, 0 failed`, with `, 1 skipped` when some were. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`
}

/** The environment variable by which a test runner's reporter learns where to leave its tally. */
export const tallyVariable = 'PLAYGROUND_TALLY'

/** Leaves a reporter's tally where the test command asked for it; does nothing when nobody asked. */
export function leaveTally(tally: Tally): void {
  const path = process.env[tallyVariable]
  if (path === undefined) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(tally))
}

/** Takes a tally that a reporter left at `path`, and removes it. `undefined` when the runner died before leaving one. */
export function takeTally(path: string): Tally | undefined {
  if (!existsSync(path)) return undefined
  const tally = JSON.parse(readFileSync(path, 'utf8')) as Tally
  rmSync(path)
  return tally
}
