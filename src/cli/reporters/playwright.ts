import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'
import { leaveTally, type Skipped } from '../tally.ts'

/** Leaves the tally of the end-to-end tests, with the reason given to `test.skip(condition, reason)`. */
export default class TallyReporter implements Reporter {
  #root: Suite | undefined

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#root = suite
  }

  onEnd(): void {
    let passed = 0
    let failed = 0
    const skipped: Skipped[] = []
    const flaky: string[] = []
    for (const test of this.#root?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'flaky') flaky.push(test.titlePath().filter(Boolean).join(' > '))
      if (outcome === 'expected' || outcome === 'flaky') passed++
      else if (outcome === 'skipped') {
        const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        skipped.push({ title: test.titlePath().filter(Boolean).join(' > '), reason: reason ?? 'no reason given' })
      } else failed++
    }
    leaveTally({ passed, failed, skipped, flaky })
  }

  printsToStdio(): boolean {
    return false
  }
}
