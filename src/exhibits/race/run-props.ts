import type { StageProps } from './layout-props.ts'
import type { Snapshot } from './snapshot.ts'

export interface RunProps extends StageProps, Pick<Snapshot, 'arrival' | 'playing' | 'speed'> {
  readonly canUndo: boolean
  readonly canRedo: boolean
}
