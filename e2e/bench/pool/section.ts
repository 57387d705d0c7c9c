/** A section: what it compares, and how. */
import type { BenchSection, BenchSettings, PoolSectionName } from '../../../src/cli/bench-report.ts'
import { type Entry, interleave, type Series } from './rounds.ts'
import { type Goal, judge, rowOf } from './rows.ts'

interface SectionBase {
  readonly name: PoolSectionName
  readonly unit: string
  readonly about: string
  readonly goals: readonly Goal[]
}

/** Contenders that run in turn. Called when the section begins. */
interface TimedSection extends SectionBase {
  readonly entries: () => readonly Entry[] | Promise<readonly Entry[]>
}

/** Fills in the series by itself. */
interface CollectedSection extends SectionBase {
  readonly collect: (told: Series[], settings: BenchSettings) => Promise<void>
}

export type Section = TimedSection | CollectedSection

/** A section as far as its series go; the series may still be growing. */
export function resultOf({ name, unit, about, goals }: Section, series: readonly Series[]): BenchSection {
  return { name, unit, about, rows: series.map(rowOf), goals: goals.map((goal) => judge(goal, series)) }
}

export async function runSection(section: Section, settings: BenchSettings, told: Series[]): Promise<BenchSection> {
  if ('collect' in section) await section.collect(told, settings)
  else await interleave(await section.entries(), settings, told)
  return resultOf(section, told)
}
