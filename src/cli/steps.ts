import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { build, ensureBuild } from './build.ts'
import { type ChildResult, runTool } from './child.ts'
import { emptyTally, type Tally, takeTally, tallyVariable } from './tally.ts'

/** How one step of the test command ended. */
export interface StepResult extends ChildResult {
  /** The tests that it ran, when it runs tests. */
  readonly tally?: Tally
}

/** One step of the test command. */
export interface Step {
  /** What `--only` calls it. */
  readonly name: string
  readonly heading: string
  /** Cannot run when the step of this name failed. */
  readonly needs?: string
  readonly run: () => Promise<StepResult>
}

async function inOrder(runs: readonly (() => Promise<ChildResult>)[]): Promise<ChildResult> {
  const results: ChildResult[] = []
  for (const run of runs) results.push(await run())
  return { ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('') }
}

async function runTests(
  name: string,
  run: (env: Readonly<Record<string, string>>) => Promise<ChildResult>,
): Promise<StepResult> {
  const path = join('.cache', `${name}-tally.json`)
  takeTally(path)
  const result = await run({ [tallyVariable]: path })
  return { ...result, tally: takeTally(path) ?? emptyTally }
}

const reporter = (name: string): string => `src/cli/reporters/${name}.ts`

/** The steps of the test command, in the order in which they run. */
export const steps: readonly Step[] = [
  { name: 'lint', heading: 'Lint', run: () => runTool('@biomejs/biome', ['check', '--error-on-warnings']) },
  {
    name: 'types',
    heading: 'Types, with and without the DOM',
    run: () =>
      inOrder([() => runTool('typescript', []), () => runTool('typescript', ['-p', 'src/tsconfig.core.json'])]),
  },
  {
    name: 'unit',
    heading: 'Unit tests',
    run: () =>
      runTests('unit', (env) =>
        runTool('vitest', ['run', '--reporter=default', `--reporter=./${reporter('vitest')}`], env),
      ),
  },
  { name: 'build', heading: 'Build', run: build },
  {
    name: 'size',
    heading: 'Size budgets',
    needs: 'build',
    run: async () => {
      await ensureBuild()
      return runTool('size-limit', [])
    },
  },
  { name: 'unused', heading: 'Unused code', run: () => runTool('knip', []) },
  {
    name: 'e2e',
    heading: 'End-to-end tests in Chromium',
    needs: 'build',
    run: () =>
      runTests('e2e', async (env) => {
        const PLAYGROUND_BROWSER = await findBrowser()
        await ensureBuild()
        return runTool('@playwright/test', ['test', '-c', 'e2e/playwright.config.ts'], { ...env, PLAYGROUND_BROWSER })
      }),
  },
]
