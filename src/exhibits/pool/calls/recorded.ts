import type { Run } from './events.ts'
import type { Recording } from './traced.ts'

/** A real run, and what it was made from. */
export interface Recorded {
  readonly run: Run
  readonly recording: Recording
  /** Items of a visitor's own that the picture has no room for, and that were not run. */
  readonly left?: number
}
