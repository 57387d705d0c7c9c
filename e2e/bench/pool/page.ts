/** The benchmarks of pools, on `globalThis` for the command line. The page itself is the caller of every contender. */
import './ledger.ts'
import { wallClock } from '#base'
import { describeMachine } from '#measure'
import type { BenchSection, BenchSettings } from '../../../src/cli/bench-report.ts'
import type { Series } from './rounds.ts'
import { resultOf, runSection } from './section.ts'
import { sections } from './sections/index.ts'

let series: Series[] = []

const sectionNamed = (name: string) => {
  const section = sections.find((candidate) => candidate.name === name)
  if (section === undefined) throw new RangeError(`there is no section "${name}"`)
  return section
}

const bench = {
  machine: () => describeMachine(globalThis, wallClock),
  run(name: string, settings: BenchSettings): Promise<BenchSection> {
    series = []
    return runSection(sectionNamed(name), settings, series)
  },
  /** What a section that did not end has found so far. */
  soFar: (name: string): BenchSection => resultOf(sectionNamed(name), series),
}

declare global {
  var poolBench: typeof bench
}

globalThis.poolBench = bench
