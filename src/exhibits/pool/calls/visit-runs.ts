/** The runs of a visit: simulated ones there at once, real ones kept when they were made. */
import { type Settings, setupOf } from './params.ts'
import type { Recorded } from './recorded.ts'
import { simulate } from './simulate.ts'
import type { Snapshot } from './snapshot.ts'

const keyOf = (settings: Settings): string =>
  JSON.stringify([setupOf(settings), settings.source === 'own' ? settings.code : null])

/** Going to another method and back loses no real run. */
export class VisitRuns {
  readonly #recorded = new Map<string, Recorded>()

  /** The run of some settings; null while a real one is still to be made. */
  of(settings: Settings): Pick<Snapshot, 'run' | 'recording' | 'left'> {
    if (settings.source === 'simulated') return { run: simulate(setupOf(settings)), recording: null, left: 0 }
    return { run: null, recording: null, left: 0, ...this.#recorded.get(keyOf(settings)) }
  }

  keep(settings: Settings, recorded: Recorded): void {
    this.#recorded.set(keyOf(settings), recorded)
  }
}
