/** The headline: what the screen now shows, and one sentence why. Read from the state, never told. */
import { listed, nameOf, sharedName, valueText } from './names.ts'
import type { Ready, Shown } from './snapshot.ts'
import { text } from './text/finding.ts'
import { oldValues, type Taken, traceOf } from './trace.ts'
import { cycleOf, waitingIn } from './waiting.ts'

export interface FindingText {
  readonly title: string
  readonly sentence: string
}

/** What one step did, in a few words: "P1 wrote 1". */
export function didText(ready: Ready, taken: Taken): string {
  const name = nameOf(ready.stage, taken.pid)
  const [write] = taken.writes
  const [read] = taken.reads
  const shown = (slot: number, value: number): string => {
    const state = new Int32Array(slot + 1)
    state[slot] = value
    return valueText(ready.stage, slot, state)
  }
  if (taken.short.includes('lock') || taken.short === 'take' || taken.short === 'give') return `${name}: ${taken.text}`
  if (write !== undefined) return text.wrote(name, shown(write.slot, write.value), sharedName(ready.stage, write.slot))
  if (read !== undefined) return text.read(name, shown(read.slot, read.value), sharedName(ready.stage, read.slot))
  return `${name}: ${taken.text}`
}

/** Values of what the program is about, at the end of a run. */
const outcomeText = (outcome: string): string => outcome.replaceAll(',', ', ')

function ended(ready: Ready, place: string): FindingText | null {
  const { stage, states, schedule } = ready
  const state = states[schedule.length]
  if (state === undefined) return null
  const status = stage.machine.status(state)
  if (status === 'violation') {
    const pid = (state[stage.machine.model.errorSlot] ?? 1) - 1
    return {
      title: text.violation(nameOf(stage, pid)),
      sentence: text.failed(place, traceOf(ready).taken.at(-1)?.text),
    }
  }
  if (status === 'deadlock') return deadlocked(ready, place)
  return status === 'done' ? done(ready, place, stage.machine.outcome(state)) : null
}

function deadlocked({ stage, states, schedule }: Ready, place: string): FindingText {
  const waiting = waitingIn(stage, states[schedule.length] ?? stage.machine.initial)
  const ring = cycleOf(waiting)
  const pids = (ring ?? waiting).map(({ pid }) => pid)
  const all = pids.length === stage.lowered.processes.length && pids.length > 2
  // Three long names would not fit one line; the sentence below names every process.
  const who = all ? text.allProcesses(pids.length) : listed(pids.map((pid) => nameOf(stage, pid)))
  const title = ring === null || ring.length < 2 ? text.deadForEver(who, waiting.length === 1) : text.deadRing(who)
  // Of many, the list beside the ring says who wants what: here it would take a second line.
  const reasons = pids.length > 2 && ring !== null ? [text.eachHolds] : (ring ?? waiting).map(({ reason }) => reason)
  return { title, sentence: `${place} ${reasons.join('; ')}.` }
}

function done(ready: Ready, place: string, outcome: string): FindingText {
  const { stage } = ready
  const shown = outcomeText(outcome)
  const lost = traceOf(ready).taken.findLast(({ overwrites }) => overwrites !== null)
  const [only, ...others] = stage.serial
  if (stage.serial.has(outcome)) {
    return {
      title: text.inOrder(shown),
      sentence: text.nothingLost(place),
    }
  }
  const instead = only !== undefined && others.length === 0 ? text.not(shown, outcomeText(only)) : shown
  if (lost === undefined || lost.overwrites === null) {
    return {
      title: text.noOrder(instead),
      sentence: text.mixed(place),
    }
  }
  const [writer, victim] = [nameOf(stage, lost.pid), nameOf(stage, lost.overwrites)]
  return {
    title: text.wroteOverAt(instead, writer, victim),
    sentence: text.notContained(place, writer, victim),
  }
}

/** The finding after `step` steps. */
export function findingOf(ready: Ready, step: number): FindingText {
  const { stage, schedule, states } = ready
  const trace = traceOf(ready)
  const place = text.place(step, schedule.length)
  if (step === 0) return { title: startTitle(ready), sentence: stage.summary }
  const end = step === schedule.length ? ended(ready, place) : null
  if (end !== null) return end
  const last = trace.taken[step - 1]
  const did = last === undefined ? '' : `${didText(ready, last)}.`
  if (last !== undefined && last.overwrites !== null) {
    const [writer, victim] = [nameOf(stage, last.pid), nameOf(stage, last.overwrites)]
    return {
      title: text.wroteOver(writer, victim),
      sentence: text.hadRead(place, writer, victim, did),
    }
  }
  const [old] = oldValues(ready, trace, step)
  if (old !== undefined) {
    const [name, now] = [sharedName(stage, old.slot), states[step]?.[old.slot]]
    const title = text.holdsOld(nameOf(stage, old.pid))
    return {
      title,
      sentence: `${place} ${did} ${text.readWhen(nameOf(stage, old.pid), name, old.was, now)}`,
    }
  }
  const both = sameReads(ready, step)
  if (both !== null) return { ...both, sentence: `${place} ${did} ${both.sentence}` }
  const blocked = waitingIn(stage, states[step] ?? stage.machine.initial)
  const wait = blocked.length === 0 ? '' : ` ${blocked.map(({ reason }) => reason).join('; ')}.`
  return { title: did.replace(/\.$/, ''), sentence: `${place}${wait} ${text.chooseNext}` }
}

function startTitle({ stage }: Ready): string {
  const { processes, granularity } = stage.lowered
  const [first] = processes
  const alike = processes.every(({ steps }) => steps.every(({ statement }) => statement === 0))
  if (!alike || first === undefined || first.steps.length < 2) return text.whoFirst
  return text.oneLineIs(first.steps.length, granularity === 'lecture')
}

/** Two processes hold the same value of the same thing, and neither has written: the moment before an update is lost. */
function sameReads(ready: Ready, step: number): FindingText | null {
  const { stage, states } = ready
  const past = traceOf(ready).taken.slice(0, step)
  for (const slot of stage.machine.model.slots.keys()) {
    const from = past.findLastIndex(({ writes }) => writes.some((write) => write.slot === slot)) + 1
    const readers = past.slice(from).filter(({ keeps, reads }) => keeps && reads.some((read) => read.slot === slot))
    const names = [...new Set(readers.map(({ pid }) => nameOf(stage, pid)))]
    if (names.length < 2) continue
    const value = states[step]?.[slot]
    return {
      title: text.sameRead(listed(names), value),
      sentence: text.noneWrote(listed(names), sharedName(stage, slot)),
    }
  }
  return null
}

/** What the page is headed with, whatever is on its stage. */
export function headingOf(shown: Shown, step: number): FindingText {
  switch (shown.state) {
    case 'loading':
      return { title: text.race, sentence: '' }
    case 'refused':
      return { title: text.noProgram, sentence: `${shown.reason.charAt(0).toUpperCase()}${shown.reason.slice(1)}` }
    default:
      return findingOf(shown, step)
  }
}
