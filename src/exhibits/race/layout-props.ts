import type { ExhibitProps } from '../exhibit.ts'
import type { RaceModel } from './model.ts'
import type { Ready, Snapshot } from './snapshot.ts'

/** What the parts of the stage take. */
export interface StageProps {
  readonly model: RaceModel
  readonly snapshot: Snapshot
  readonly shown: Ready
}

/** What both layouts of the exhibit take. */
export interface RaceLayoutProps {
  readonly model: RaceModel
  readonly snapshot: Snapshot
  readonly capabilities: ExhibitProps['capabilities']
  readonly locks: ExhibitProps['locks']
  /** The full address that reproduces what is shown. */
  readonly addressOf: (options?: { readonly embedded?: boolean }) => string
}
