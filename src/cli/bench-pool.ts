/** `bench pool`: our pool beside its peers, section by section, in one page. */
import { cpus } from 'node:os'
import type { Machine } from '#measure'
import { buildBench } from './bench-build.ts'
import { installPeers } from './bench-peers.ts'
import {
  type BenchMachine,
  type BenchReport,
  type BenchSection,
  type BenchSettings,
  type PoolSectionName,
  poolSections,
} from './bench-report.ts'
import { sectionTable } from './bench-table.ts'
import { CommandError } from './command-error.ts'
import { type Visit, visit } from './visit.ts'

/** A section that takes longer hangs: its page is given up, and the others go on in a new one. */
const sectionMs = 300_000

/** What the page offers. */
export interface PoolBench {
  /** Of the page's realm. */
  machine(): Machine
  run(name: PoolSectionName, settings: BenchSettings): Promise<BenchSection>
  /** What a section that did not end has found. */
  soFar(name: PoolSectionName): BenchSection
}
declare global {
  var poolBench: PoolBench
}

const isSection = (name: string): name is PoolSectionName => poolSections.some((section) => section === name)

function chosen(names: readonly string[]): readonly PoolSectionName[] {
  const unknown = names.find((name) => !isSection(name))
  if (unknown !== undefined) {
    throw new CommandError(`There is no section "${unknown}"; the sections are ${poolSections.join(', ')}`, 2)
  }
  return names.length > 0 ? names.filter(isSection) : poolSections
}

/** Rejects after a time; for pages that do not answer. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no end after ${ms / 1000} s`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

async function open(folder: string): Promise<Visit> {
  const visited = await visit(folder)
  await visited.page.goto(visited.url)
  return visited
}

async function machineOf({ page }: Visit): Promise<BenchMachine> {
  const machine = await page.evaluate(() => globalThis.poolBench.machine())
  const browser = page.context().browser()?.version().split('.')[0] ?? '?'
  const [node] = process.versions.node.split('.')
  return { words: `${cpus().length} cores, Chromium ${browser}, Node ${node}`, ...machine }
}

/** What a section has found before it hung or threw; nothing when its page does not answer. */
async function salvage({ page }: Visit, name: PoolSectionName, reason: unknown): Promise<BenchSection> {
  const failed = reason instanceof Error ? (reason.message.split('\n')[0] ?? '') : String(reason)
  const asked = page.evaluate((section) => globalThis.poolBench.soFar(section), name)
  const empty = { name, unit: '', about: 'the page did not answer', rows: [], goals: [] } as const
  return { ...(await within(5000, asked).catch(() => empty)), failed }
}

/** Ours must be there, and right. What peers do is data. */
const isFine = ({ rows, failed }: BenchSection): boolean =>
  failed === undefined && rows.every(({ kind, ok }) => kind !== 'ours' || ok)

/** Runs the sections one by one in a page, and in a new one after a section that has hung or thrown. */
async function runSections(
  folder: string,
  names: readonly PoolSectionName[],
  settings: BenchSettings,
): Promise<BenchReport> {
  let visited = await open(folder)
  try {
    const machine = await machineOf(visited)
    process.stderr.write(`${machine.words}\n\n`)
    const sections: BenchSection[] = []
    for (const name of names) {
      const section = await runSection(visited, name, settings)
      sections.push(section)
      process.stderr.write(sectionTable(section))
      if (section.failed === undefined) continue
      await visited[Symbol.asyncDispose]()
      visited = await open(folder)
    }
    return { machine, sections }
  } finally {
    await visited[Symbol.asyncDispose]()
  }
}

async function runSection(visited: Visit, name: PoolSectionName, settings: BenchSettings): Promise<BenchSection> {
  const started = performance.now()
  const run = visited.page.evaluate(([section, how]) => globalThis.poolBench.run(section, how), [
    name,
    settings,
  ] as const)
  try {
    const found = await within(sectionMs, run)
    return { ...found, seconds: (performance.now() - started) / 1000 }
  } catch (thrown) {
    return salvage(visited, name, thrown)
  }
}

/** Runs the sections and prints one JSON object on standard output. Returns 1 when ours failed or gave a wrong result. */
export async function benchPools(names: readonly string[], settings: BenchSettings): Promise<number> {
  const wanted = chosen(names)
  await installPeers()
  const report = await runSections(await buildBench('e2e/bench/pool'), wanted, settings)
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  return report.sections.every(isFine) ? 0 : 1
}
