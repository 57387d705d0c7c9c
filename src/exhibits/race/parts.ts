import type { RaceProgram } from '#race'
import type { Exploring } from './exploring.ts'
import type { Core } from './stage.ts'

/** What is loaded beside the page. A parameter, so that tests need no browser. */
export interface Parts {
  readonly core: Core
  readonly programs: readonly RaceProgram[]
  readonly startExploring: () => Exploring
}

/** Each part arrives by itself, and at once: together they are more than a page should load before it shows. */
export const loadParts = async (): Promise<Parts> => {
  const [{ Machine, zoom }, { parse, SourceError, withConstants }, { lower }, { racePrograms }, { Exploring }] =
    await Promise.all([
      import('./stepping.ts'),
      import('./language.ts'),
      import('./lowering.ts'),
      import('./programs.ts'),
      import('./exploring.ts'),
    ])
  const core = { Machine, zoom, parse, SourceError, withConstants, lower }
  return { core, programs: racePrograms, startExploring: () => new Exploring() }
}
