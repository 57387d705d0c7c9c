import { CommandError } from '../command-error.ts'
import { readFlags, word } from '../flags.ts'
import { type Step, type StepResult, steps } from '../steps.ts'
import { addTallies, closingLine, emptyTally, type Tally } from '../tally.ts'

const print = (text: string): boolean => process.stdout.write(text)

function chosenSteps(args: readonly string[]): readonly Step[] {
  const { only } = readFlags(args, ['only'])
  if (only === undefined) return steps
  const names = steps.map(({ name }) => name)
  const wanted = new Set(only.split(',').map((text) => word('only', text.trim(), names)))
  return steps.filter(({ name }) => wanted.has(name))
}

async function outcome(step: Step): Promise<StepResult> {
  try {
    return await step.run()
  } catch (error) {
    const output = error instanceof CommandError ? error.message : ((error as Error).stack ?? String(error))
    return { ok: false, output: `${output}\n` }
  }
}

/** What a step adds to the closing line: its tests, and one failure when it failed without a failed test to show for it. */
export function stepTally({ ok, tally = emptyTally }: StepResult): Tally {
  return ok || tally.failed > 0 ? tally : addTallies([tally, { ...emptyTally, failed: 1 }])
}

async function runStep(step: Step): Promise<{ readonly ok: boolean; readonly tally: Tally }> {
  print(`\n== ${step.heading}\n`)
  const started = performance.now()
  const result = await outcome(step)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (!result.ok) print(`${result.output.trimEnd()}\n`)
  const tests = result.tally === undefined ? '' : ` (${closingLine(result.tally)})`
  print(`${result.ok ? 'ok' : 'FAILED'}${tests}, ${seconds} s\n`)
  return { ok: result.ok, tally: stepTally(result) }
}

/** `test [--only=lint,types,…]`: every check of the project in order; the last line counts the tests. */
export async function main(args: readonly string[]): Promise<number> {
  const failed: string[] = []
  const tallies: Tally[] = []
  for (const step of chosenSteps(args)) {
    if (step.needs !== undefined && failed.includes(step.needs)) {
      tallies.push({ ...emptyTally, skipped: [{ title: step.heading, reason: `the ${step.needs} step failed` }] })
      continue
    }
    const { ok, tally } = await runStep(step)
    if (!ok) failed.push(step.name)
    tallies.push(tally)
  }
  const total = addTallies(tallies)
  print('\n')
  for (const { title, reason } of total.skipped) print(`Skipped: ${title} (${reason})\n`)
  for (const title of total.flaky) print(`Passed only the second time: ${title}\n`)
  if (failed.length > 0) print(`Failed steps: ${failed.join(', ')}\n`)
  print(`${closingLine(total)}\n`)
  return failed.length === 0 ? 0 : 1
}
