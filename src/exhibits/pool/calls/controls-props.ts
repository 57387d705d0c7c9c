import type { ReactNode } from 'react'
import type { PartProps } from '../part.ts'
import type { CallsModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'

/** What a choice reads and sets. */
export interface ChoiceProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

export interface CallsControlsProps extends ChoiceProps {
  readonly embedded: boolean
  readonly access: PartProps['locks']['controls']
  readonly children?: ReactNode
}
