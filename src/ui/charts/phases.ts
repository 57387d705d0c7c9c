import type { Ms } from '#base'
import type { Phase } from '../PhasePatterns.tsx'
import { text } from './text.ts'

/** The words for each phase. */
export const phaseNames: Readonly<Record<Phase, string>> = text.phases

/** Where the time of all workers went. Computing, handing out, idle and merging add up to workers × wall time. */
export interface PhaseTimes {
  readonly compute: Ms
  readonly handOut: Ms
  readonly idle: Ms
  readonly merge: Ms
  /** Before the run, so outside the sum. */
  readonly start: Ms
}

/** The phases inside a run, in the order in which they are drawn. */
export const runPhases = ['compute', 'handOut', 'idle', 'merge'] as const satisfies readonly Phase[]

/** Workers × wall time in milliseconds: the sum of the phases inside the run. */
export function timeInside(times: PhaseTimes): Ms {
  return runPhases.reduce((total, phase) => total + times[phase], 0)
}
