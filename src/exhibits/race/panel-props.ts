import type { RaceModel } from './model.ts'
import type { Ready, Snapshot } from './snapshot.ts'

/**
 * What a panel below the schedule gets. Show a schedule with `model.show(schedule, step?)`, ask the explorer about the
 * program on the stage with `model.search.ask((service) => ...)` once `snapshot.exploration.state` is `explored`, and open
 * another text with `model.openSource(text)` or a program with `model.choose({ program, source: '' })`.
 */
export interface PanelProps {
  readonly model: RaceModel
  readonly snapshot: Pick<Snapshot, 'settings' | 'exploration'>
  /** The program on the stage, the schedule and its states. */
  readonly shown: Ready
  /** A SharedArrayBuffer reaches a worker on this page, or why not. */
  readonly sharedMemory: { readonly state: 'probing' | 'on' | 'off'; readonly cause?: string }
  /** The number of logical CPUs that the browser reports. */
  readonly logicalCpus: number
}
