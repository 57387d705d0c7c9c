/** What moves in a step: a value, from where it was to where it goes. Read from the states, like all that is shown. */
import type { State } from '#race'
import { valueText } from './names.ts'
import type { Ready } from './snapshot.ts'
import type { Stage } from './stage.ts'
import { type Taken, traceOf } from './trace.ts'

export interface StepPath {
  readonly pid: number
  /** `inside`: between two variables of the process. */
  readonly kind: 'write' | 'read' | 'inside'
  /** The shared slot; null inside a process. */
  readonly slot: number | null
  /** The variables of the process at the ends, as its column names them; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  /** What travels; empty where nothing does. */
  readonly text: string
}

const names = /[A-Za-z_]\w*/g

interface Local {
  readonly name: string
  readonly slot: number
}

/** The column names registers without their mark. */
const shownName = ({ name }: Local): string => name.replace(/^_/, '')

/** The local variables in the right-hand sides, then those on the left. */
function localsIn({ lowered, machine }: Stage, { pid, pc }: Taken): { readonly used: Local[]; readonly kept: Local[] } {
  const own = (name: string): Local[] => {
    const slot = machine.model.slots.findIndex((one) => one.process === pid && one.name === name)
    return slot < 0 ? [] : [{ name, slot }]
  }
  const assignments = lowered.program.procs[pid]?.code[pc]?.a ?? []
  return {
    used: assignments.flatMap(([, expression]) => (expression.match(names) ?? []).flatMap(own)),
    kept: assignments.flatMap(([target]) => own(target)),
  }
}

/** The path of step number `step`, counted from 1; null where there is no such step. */
export function stepPath(ready: Ready, step: number): StepPath | null {
  const { stage, states } = ready
  const taken = traceOf(ready).taken[step - 1]
  const after = states[step]
  if (taken === undefined || after === undefined) return null
  const { used, kept } = localsIn(stage, taken)
  const [from, to] = [used[0], kept[0]]
  const ends = { from: from === undefined ? null : shownName(from), to: to === undefined ? null : shownName(to) }
  const [write] = taken.writes
  const [read] = taken.reads
  const text = (slot: number, state: State): string => valueText(stage, slot, state)
  if (write !== undefined)
    return { ...ends, pid: taken.pid, kind: 'write', slot: write.slot, text: text(write.slot, after) }
  if (read !== undefined)
    return { ...ends, pid: taken.pid, kind: 'read', slot: read.slot, text: text(read.slot, after) }
  const moved = to === undefined || from === undefined ? '' : `${after[to.slot] ?? ''}`
  return { ...ends, pid: taken.pid, kind: 'inside', slot: null, text: moved }
}
