import type { PartProps } from '../part.ts'
import type { CallsModel, Snapshot } from './model.ts'

export interface BelowCodeProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly capabilities: PartProps['capabilities']
}
