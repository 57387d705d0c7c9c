/** The benchmarks of pools, on `globalThis` for the command line. The page itself is the caller of every contender. */
import './ledger.ts'
import { wallClock } from '#base'
import { describeMachine } from '#measure'
import type { PoolBench } from '../../../src/cli/bench-pool.ts'
import type { Series } from './rounds.ts'
import { resultOf, runSection } from './section.ts'
import { sections } from './sections/index.ts'

let series: Series[] = []

const bench: PoolBench = {
  machine: () => describeMachine(globalThis, wallClock),
  run(name, settings) {
    series = []
    return runSection(sections[name], settings, series)
  },
  soFar: (name) => resultOf(sections[name], series),
}
globalThis.poolBench = bench
