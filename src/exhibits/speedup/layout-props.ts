import type { ExhibitProps } from '../exhibit.ts'
import type { SpeedupModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'
import type { View } from './view.ts'

/** What both layouts of the exhibit take. */
export interface SpeedupLayoutProps {
  readonly model: SpeedupModel
  readonly snapshot: Snapshot
  readonly view: View
  readonly locks: ExhibitProps['locks']
  /** Where the diamond stands before the visitor moves it. */
  readonly guessStart: number
  /** The full address that reproduces what is shown. */
  readonly addressOf: (options?: { readonly embedded?: boolean }) => string
}
