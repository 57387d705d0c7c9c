/** What a screen reader is told of the way through a schedule. */
import type { Narration } from '#ui'
import { didText, headingOf } from './finding.ts'
import { nameOf } from './names.ts'
import type { Ready, Shown } from './snapshot.ts'
import { text } from './text/run.ts'
import { traceOf } from './trace.ts'
import { waitingIn } from './waiting.ts'

/** A place in a schedule of a program. */
export interface StagePlace {
  readonly shown: Shown
  /** How many steps have been taken. */
  readonly step: number
}

/** A longer schedule is not listed. */
const mostListed = 12

/** What there is to say of a place to one who was last told of another. */
export function narrationOf({ shown, step }: StagePlace, told: StagePlace): Narration {
  const finding = headingOf(shown, step).title
  if (shown.state !== 'ready') return { did: '', place: '', finding }
  const steps = shown.schedule.length
  const here = { did: '', place: text.placeOf(step, steps), finding }
  if (told.shown.state !== 'ready' || told.shown.stage !== shown.stage) return here
  const last = traceOf(shown).taken[step - 1]
  const [before, now] = [told.shown.schedule, shown.schedule]
  // Another future is no news to one who sees it come: whoever is chosen takes the next step.
  if (step > told.step && last !== undefined && alike(before, now, told.step)) {
    return { ...here, did: didText(shown, last) }
  }
  if (!alike(before, now, Math.max(before.length, now.length))) return { ...here, did: scheduleText(shown) }
  return step < told.step ? { ...here, place: text.backAt(step, steps) } : here
}

const alike = (a: readonly number[], b: readonly number[], steps: number): boolean =>
  a === b || a.slice(0, steps).join() === b.slice(0, steps).join()

/** A schedule as it is drawn: with what is in memory at its end. */
function scheduleText({ stage, schedule, states }: Ready): string {
  const steps =
    schedule.length > mostListed
      ? text.newLongSchedule(schedule.length)
      : text.newSchedule(schedule.map((pid) => nameOf(stage, pid)).join(', '))
  const last = states[schedule.length] ?? stage.machine.initial
  switch (stage.machine.status(last)) {
    case 'done':
      return `${steps}${text.endsAt(stage.machine.outcome(last).replaceAll(',', ', '))}`
    case 'deadlock':
      return `${steps}${text.endsIn(text.deadlock)}`
    case 'violation':
      return `${steps}${text.endsIn(text.assertionFails)}`
    default:
      return steps
  }
}

/** Why a process does not take the step that a key asked for; its button says the same. */
export function blockedText({ shown, step }: StagePlace, pid: number): string {
  if (shown.state !== 'ready' || shown.stage.lowered.processes[pid] === undefined) return ''
  const { stage, states } = shown
  const state = states[step] ?? stage.machine.initial
  const isOver = stage.machine.pc(state, pid) >= (stage.lowered.processes[pid]?.steps.length ?? 0)
  if (isOver) return text.hasFinished(nameOf(stage, pid))
  return waitingIn(stage, state).find((one) => one.pid === pid)?.reason ?? text.cannotStep(nameOf(stage, pid))
}
