import type { Measurement } from './measurement.ts'
import { keyOf, type Snapshot } from './snapshot.ts'

interface Kept {
  readonly shown: Measurement
  readonly guess: number | null
}

/** What was measured in this visit, by settings: trying others loses nothing. */
export class KeptMeasurements {
  readonly #byKey = new Map<string, Kept>()

  /** What is shown now, so that going to other settings and back loses nothing. */
  keep({ settings, shown }: Snapshot): void {
    if (shown !== null) this.#byKey.set(keyOf(settings), { shown, guess: settings.guess })
  }

  /** A measurement that ended while other settings were shown. */
  add(key: string, shown: Extract<Measurement, { report: object }>): void {
    this.#byKey.set(key, { shown, guess: shown.report.guess?.speedup ?? null })
  }

  of(settings: Parameters<typeof keyOf>[0]): Kept | undefined {
    return this.#byKey.get(keyOf(settings))
  }
}
