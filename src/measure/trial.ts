import type { Ms } from '#base'
import type { RunRecord } from './run-record.ts'

/** What one trial gave. */
export interface TrialResult {
  /** From the first chunk handed out to the merged answer; above 0. */
  readonly wallMs: Ms
  /** The answer, or its checksum, as text of at most 1000 characters: compared between all trials. */
  readonly result: string
  /** The trace; null for the serial baseline or when tracing is off. */
  readonly run: RunRecord | null
  /** Why the whole round cannot count, e.g. "a worker was replaced"; it is run again. Absent when it counts. */
  readonly exclude?: string
}

/** Holds trials back while the machine cannot be measured, e.g. while the page is hidden. */
export interface Gate {
  /** Resolves when the gate is open, at once if it is. Must settle, either way, when the signal aborts. */
  waitUntilOpen(signal: AbortSignal): Promise<void>
  /** How many times the gate has closed so far; a round during which it grows is discarded. */
  readonly closures: number
}
