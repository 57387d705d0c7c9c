/** What is in memory along the schedule: one lane for each thing that makes the outcome. */
import { sharedName, valueText } from './names.ts'
import type { Ready } from './snapshot.ts'
import type { Stage } from './stage.ts'
import { text as words } from './text/run.ts'
import { isShown, traceOf } from './trace.ts'

/** A stretch of steps during which nobody wrote. */
export interface LanePart {
  /** The first step, from 0, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly value: string
  readonly future: boolean
  /** The write that begins it destroyed another's. */
  readonly lost: boolean
  /** The write that begins it changed nothing. */
  readonly again: boolean
}

export interface LaneView {
  readonly name: string
  /** The lane in words. */
  readonly text: string
  readonly parts: readonly LanePart[]
}

const mostLanes = 2

/** The slots that have a lane. */
export function laneSlots(stage: Stage): readonly number[] {
  const { model } = stage.machine
  const shown = [...model.slots.keys()].filter((slot) => isShown(stage, slot))
  const observed = shown.filter((slot) => model.observed.includes(slot))
  return (observed.length > 0 ? observed : shown).slice(0, mostLanes)
}

export const laneViews = (ready: Ready, step: number): readonly LaneView[] =>
  laneSlots(ready.stage).map((slot) => laneOf(ready, slot, step))

function laneOf(ready: Ready, slot: number, step: number): LaneView {
  const { stage, states, schedule } = ready
  const { taken } = traceOf(ready)
  const writes = (at: number): boolean => taken[at]?.writes.some((write) => write.slot === slot) === true
  const starts = schedule.map((_, at) => at).filter((at) => at === 0 || at === step || writes(at))
  const name = sharedName(stage, slot)
  const parts = starts.map((from, index): LanePart => {
    const state = states[from + 1] ?? stage.machine.initial
    const begun = writes(from)
    return {
      ...{ from, to: starts[index + 1] ?? schedule.length, future: from >= step },
      // What is to come is named where it changes; between that the lane is only outlined.
      value: from < step || begun ? valueText(stage, slot, state) : '',
      lost: begun && taken[from]?.overwrites !== null && taken[from]?.overwrites !== undefined,
      again: begun && states[from]?.[slot] === states[from + 1]?.[slot],
    }
  })
  return {
    name,
    parts,
    text: `${name}: ${parts
      .filter(({ value }) => value !== '')
      .map(({ from, value }) => words.fromStep(value, from + 1))
      .join(', ')}`,
  }
}
