import { expose } from 'comlink'
import { wallClock } from '#base'
import { describeMachine, type Machine } from '#measure'
import type { Section, SectionResult } from '../../src/cli/bench-section.ts'

const files = import.meta.glob<Section>('./sections/*.ts', { import: 'section', eager: true })
const sections = new Map(
  Object.entries(files).map(([path, section]) => [path.slice('./sections/'.length, -3), section]),
)

const api = {
  setting: (): { readonly build: string; readonly machine: Machine } => ({
    build: __BUILD__,
    machine: describeMachine(globalThis, wallClock),
  }),
  run(name: string): Promise<SectionResult> {
    const section = sections.get(name)
    if (section === undefined) throw new RangeError(`there is no section "${name}"`)
    return section.run()
  },
}

/** What the page offers to the command line. */
export type BenchApi = typeof api

expose(api)
