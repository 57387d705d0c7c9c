import type { ExhibitProps } from '../exhibit.ts'
import type { RaceModel } from './model.ts'
import type { Ready, Snapshot } from './snapshot.ts'

/** What the parts of the stage take: no more than they show, so that nothing else draws them again. */
export interface StageProps {
  readonly model: RaceModel
  readonly shown: Ready
  /** How many steps of the schedule have been taken. */
  readonly step: number
  /** As low as a small frame needs it: long code is a window around the next line. */
  readonly compact?: boolean
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
