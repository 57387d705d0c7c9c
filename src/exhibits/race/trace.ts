/** What happened in a schedule, step by step: who read and wrote what, and which update was written over. */
import type { State } from '#race'
import type { Ready } from './snapshot.ts'
import type { Stage } from './stage.ts'

/** One touch of something shared. */
export interface Access {
  readonly slot: number
  readonly value: number
}

/** One step that was, or will be, taken. */
export interface Taken {
  readonly pid: number
  /** Place of the instruction in the code of its process. */
  readonly pc: number
  readonly text: string
  readonly short: string
  readonly reads: readonly Access[]
  readonly writes: readonly Access[]
  /** A plain variable or register of the process got a value. */
  readonly keeps: boolean
  /** The process whose update this write is not based on: it was written between the read and this write. */
  readonly overwrites: number | null
}

export interface Trace {
  readonly taken: readonly Taken[]
}

/** A shared slot that the text knows: store buffers and queues have more, with names of their own. */
export function isShown({ machine }: Stage, slot: number): boolean {
  const { slots, errorSlot } = machine.model
  const of = slots[slot]
  return of !== undefined && slot > errorSlot && of.process === null && !of.name.startsWith('_')
}

function takenAt(stage: Stage, state: State, after: State, pid: number): Omit<Taken, 'overwrites'> {
  const { machine, lowered } = stage
  const pc = machine.pc(state, pid)
  const { reads, writes } = machine.accesses(state, pid)
  const shared = (slots: ReadonlySet<number>, values: State): readonly Access[] =>
    [...slots].filter((slot) => isShown(stage, slot)).map((slot) => ({ slot, value: values[slot] ?? 0 }))
  return {
    ...{ pid, pc },
    text: lowered.program.procs[pid]?.code[pc]?.t ?? '',
    short: lowered.processes[pid]?.steps[pc]?.short ?? '',
    reads: shared(reads, state),
    writes: shared(writes, after),
    keeps: [...writes].some((slot) => machine.model.slots[slot]?.process === pid),
  }
}

/** The process whose write a write destroys unseen, or null. */
function overwrittenBy(before: readonly Taken[], now: Omit<Taken, 'overwrites'>): number | null {
  for (const { slot } of now.writes) {
    if (now.reads.some((read) => read.slot === slot)) continue
    const from = before.findLastIndex(
      (one) => one.pid === now.pid && one.keeps && one.reads.some((read) => read.slot === slot),
    )
    if (from < 0) continue
    const between = before.slice(from + 1)
    // A process that has written since its read knows what it wrote.
    if (between.some((one) => one.pid === now.pid && one.writes.some((write) => write.slot === slot))) continue
    const other = between.findLast((one) => one.pid !== now.pid && one.writes.some((write) => write.slot === slot))
    if (other !== undefined) return other.pid
  }
  return null
}

const traces = new WeakMap<readonly number[], Trace>()

/** The trace of a schedule, worked out once. */
export function traceOf({ stage, schedule, states }: Ready): Trace {
  const known = traces.get(schedule)
  if (known !== undefined) return known
  const taken: Taken[] = []
  for (const [step, pid] of schedule.entries()) {
    const [state, after] = [states[step], states[step + 1]]
    if (state === undefined || after === undefined) break
    const now = takenAt(stage, state, after, pid)
    taken.push({ ...now, overwrites: overwrittenBy(taken, now) })
  }
  const trace: Trace = { taken }
  traces.set(schedule, trace)
  return trace
}

/** A value that a process read and that shared memory has moved on from. */
export interface OldValue {
  readonly pid: number
  readonly slot: number
  readonly was: number
  readonly by: number
}

const oldValuesOf = new WeakMap<Trace, Map<number, readonly OldValue[]>>()

/** Who still holds what is old after `step` steps, and will perhaps write by it; worked out once for each place. */
export function oldValues(ready: Ready, trace: Trace, step: number): readonly OldValue[] {
  const known = oldValuesOf.get(trace) ?? new Map<number, readonly OldValue[]>()
  oldValuesOf.set(trace, known)
  const values = known.get(step) ?? findOldValues(ready, trace, step)
  known.set(step, values)
  return values
}

function findOldValues({ stage, states }: Ready, { taken }: Trace, step: number): readonly OldValue[] {
  const past = taken.slice(0, step)
  const now = states[step]
  const found: OldValue[] = []
  for (const [pid, process] of stage.lowered.processes.entries()) {
    if (now === undefined || stage.machine.pc(now, pid) >= process.steps.length) continue
    for (const slot of stage.machine.model.slots.keys()) {
      const from = past.findLastIndex(
        (one) => one.pid === pid && one.keeps && one.reads.some((read) => read.slot === slot),
      )
      if (from < 0) continue
      const since = past.slice(from)
      if (since.some((one) => one.pid === pid && one.writes.some((write) => write.slot === slot))) continue
      const was = since[0]?.reads.find((read) => read.slot === slot)?.value ?? 0
      const writer = since.findLast((one) => one.pid !== pid && one.writes.some((write) => write.slot === slot))
      if (writer !== undefined && was !== now[slot]) found.push({ pid, slot, was, by: writer.pid })
    }
  }
  return found
}
