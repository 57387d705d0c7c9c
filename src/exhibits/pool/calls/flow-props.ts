import type { Run } from './events.ts'
import type { Frame } from './frame.ts'

/** What the parts of the picture take. */
export interface FlowProps {
  readonly run: Run
  readonly frame: Frame
  readonly embedded: boolean
}
