import { resolve } from 'node:path'
import { build } from 'vite'
import type { SectionResult } from '../../../e2e/bench/section.ts'
import { alignColumns } from '../columns.ts'
import { CommandError } from '../command-error.ts'
import { besideSpin } from '../spin.ts'
import { visit } from '../visit.ts'

const folder = '.cache/bench'

/** What a section is measured beside that runs outside the browser. */
const companions: Readonly<Record<string, (found: SectionResult) => Promise<SectionResult>>> = { explorer: besideSpin }

function buildBench(): Promise<unknown> {
  return build({
    configFile: resolve('vite.config.ts'),
    root: 'e2e/bench',
    logLevel: 'silent',
    build: { outDir: resolve(folder), emptyOutDir: true, manifest: false },
  })
}

function chosen(args: readonly string[], names: readonly string[]): readonly string[] {
  const unknown = args.find((name) => !names.includes(name))
  if (unknown === undefined) return args.length > 0 ? args : names
  throw new CommandError(`There is no section "${unknown}"; the sections are ${names.join(', ')}`, 2)
}

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

/** `bench [section…]`: one JSON object on standard output, tables on standard error. Without a name, every section. */
export async function main(args: readonly string[]): Promise<number> {
  await buildBench()
  await using visited = await visit(folder)
  const { page, url } = visited
  await page.goto(url)
  const names = chosen(args, await page.evaluate(() => globalThis.bench.names()))
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
