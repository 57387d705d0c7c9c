import type { Reporter, TestModule } from 'vitest/node'
import { leaveTally, type Skipped } from '../tally.ts'

/** Leaves the tally of the unit tests, with the reason given to `context.skip(reason)`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0
    let failed = 0
    const skipped: Skipped[] = []
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const result = test.result()
      if (result.state === 'passed') passed++
      else if (result.state === 'failed') failed++
      else {
        const reason = result.state === 'skipped' ? result.note : 'it did not finish'
        skipped.push({ title: test.fullName, reason: reason ?? 'no reason given' })
      }
    }
    leaveTally({ passed, failed, skipped, flaky: [] })
  }
}
