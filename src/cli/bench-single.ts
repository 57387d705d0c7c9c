/** `bench lab` and `bench explorer`: one part of ours beside what it is judged by. */
import type { Machine } from '#measure'
import { buildBench } from './bench-build.ts'
import type { SectionResult } from './bench-section.ts'
import { alignColumns } from './columns.ts'
import { besideSpin } from './spin.ts'
import { visit } from './visit.ts'

/** What the page offers. */
export interface SingleBench {
  setting(): Promise<{ readonly build: string; readonly machine: Machine }>
  run(name: string): Promise<SectionResult>
}
declare global {
  var bench: SingleBench
}

/** What a section is measured beside that runs outside the browser. */
const companions: Readonly<Record<string, (found: SectionResult) => Promise<SectionResult>>> = { explorer: besideSpin }

function table({ about, rounds, contenders, ratios }: SectionResult): string {
  const times = Object.entries(contenders).map(([name, { medianMs, lowerQuartileMs, upperQuartileMs }]) => [
    name,
    ...[medianMs, lowerQuartileMs, upperQuartileMs].map((ms) => ms.toFixed(2)),
  ])
  const compared = Object.entries(ratios).map(([name, { median, low, high }]) => [
    name,
    ...[median, low, high].map((value) => value?.toFixed(3) ?? ''),
  ])
  return [
    `${about}, ${rounds} rounds`,
    alignColumns([['', 'median ms', 'quartile 1', 'quartile 3'], ...times]),
    alignColumns([['', 'median', '95 % low', '95 % high'], ...compared]),
    '\n',
  ].join('\n\n')
}

/** Runs the sections and prints one JSON object on standard output, tables on standard error. */
export async function benchSingle(names: readonly string[]): Promise<number> {
  const folder = await buildBench('e2e/bench')
  await using visited = await visit(folder)
  const { page, url } = visited
  await page.goto(url)
  const setting = await page.evaluate(() => globalThis.bench.setting())
  const sections: Record<string, SectionResult> = {}
  for (const name of names) {
    const found = await page.evaluate((section) => globalThis.bench.run(section), name)
    const result = (await companions[name]?.(found)) ?? found
    sections[name] = result
    process.stderr.write(table(result))
  }
  process.stdout.write(`${JSON.stringify({ ...setting, sections }, null, 2)}\n`)
  return 0
}
