import type { Ms } from '#base'
import type { Phase } from '../PhasePatterns.tsx'

/** A stretch of one worker's time; `from` and `to` count from the start of the timeline. */
export interface TimelineSegment {
  readonly phase: Phase
  readonly from: Ms
  readonly to: Ms
  /** The number of the chunk it belongs to, from 0, if any. */
  readonly chunk?: number
}

/** One worker and what it did. */
export interface TimelineLane {
  /** The worker's place from 0, which decides its shape and colour. */
  readonly slot: number
  /** "W1". */
  readonly label: string
  readonly pid: number
  /** In order of time, without overlap. */
  readonly segments: readonly TimelineSegment[]
  /** When this worker stopped before its time; absent if it did not. */
  readonly stopped?: Ms
  /** This worker took the place of one that stopped: its lane begins with its PID. */
  readonly replacement?: boolean
}

/** What `Timeline` draws. */
export interface TimelineProps {
  readonly lanes: readonly TimelineLane[]
  /** The length of the time axis. */
  readonly wallMs: Ms
  /** The sentence that a screen reader hears in place of the picture. */
  readonly label: string
  /** Writes a duration with its unit, for the words on a bar. */
  readonly formatTime: (time: Ms) => string
  /** Whether the key of the phases stands under the lanes; true when absent. */
  readonly showKey?: boolean
}
