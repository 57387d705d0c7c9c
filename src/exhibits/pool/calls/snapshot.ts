/** What the part shows at one moment. */
import type { MemoryUse } from '../memory.ts'
import type { Run } from './events.ts'
import { tellingPosition } from './frame-at.ts'
import type { Settings } from './params.ts'
import type { Recording } from './traced.ts'

export type Activity =
  | { readonly state: 'idle' | 'recording' }
  | { readonly state: 'measuring'; readonly processes: number }
  | { readonly state: 'failed'; readonly reason: string }

export interface Snapshot {
  readonly settings: Settings
  /** What is shown; null while a real run of these settings is still to be made. */
  readonly run: Run | null
  /** What the traced run was made from. */
  readonly recording: Recording | null
  readonly activity: Activity
  readonly playing: boolean
  readonly speed: number
  /** How the present place was reached: a step moves on the page, a jump does not. */
  readonly arrival: 'step' | 'jump'
  /** What was measured in this visit, one for each count of workers. */
  readonly memory: readonly MemoryUse[]
  readonly message: string | null
  /** The visitor's own code. `unread`: a link brought it, and nothing runs it but "Run this code". */
  readonly code: 'reading' | 'unread' | 'own'
  /** Items of a visitor's own that were not run: the picture has no room for them. */
  readonly left: number
}

/** Whether workers are at work, so that nothing else can be asked of them. */
export const isBusy = ({ state }: Activity): boolean => state === 'recording' || state === 'measuring'

/** How many events have happened in a snapshot: what the address says, or where the run tells most. */
export function positionOf({ run, settings }: Pick<Snapshot, 'run' | 'settings'>): number {
  if (run === null) return 0
  return settings.step < 0 ? tellingPosition(run) : Math.min(settings.step, run.events.length)
}
