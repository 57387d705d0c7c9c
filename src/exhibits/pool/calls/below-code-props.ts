import type { PartProps } from '../part.ts'
import type { CallsModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'

export interface BelowCodeProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly capabilities: PartProps['capabilities']
}
