/** What the stage shows after so many steps: a pure function of the schedule and the place in it. */
import type { StackEntry, State } from '#race'
import { nameOf, sharedName, valueText } from './names.ts'
import type { Ready } from './snapshot.ts'
import type { Stage } from './stage.ts'
import { text } from './text/run.ts'
import { isShown, oldValues, type Taken, type Trace, traceOf } from './trace.ts'
import { waitingIn } from './waiting.ts'

export interface RowView {
  readonly pc: number
  readonly text: string
  readonly state: 'done' | 'next' | 'later'
  /** The last step of all was this one. */
  readonly ran: boolean
}

export interface LocalView {
  readonly name: string
  /** Null while nothing has been put there. */
  readonly value: string | null
  readonly old: boolean
  /** The last step of all put the value there. */
  readonly changed: boolean
}

export interface ProcessView {
  readonly pid: number
  readonly name: string
  readonly rows: readonly RowView[]
  readonly finished: boolean
  readonly locals: readonly LocalView[]
  /** Why it cannot step; null when it can. */
  readonly blocked: string | null
}

const sameFields = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((field) => a[field] === b[field])
const sameLists = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => sameFields(one, b[at] as T))

/** Whether two views look the same. */
export const isSameView = (a: ProcessView, b: ProcessView): boolean =>
  sameFields({ ...a, rows: null, locals: null }, { ...b, rows: null, locals: null }) &&
  sameLists(a.rows, b.rows) &&
  sameLists(a.locals, b.locals)

export interface CellView {
  readonly slot: number
  readonly name: string
  readonly value: string
}

/** The rows of code that fit; a longer one is shown around its program counter. */
const mostRows = 9

function rowsOf({ stage }: Ready, past: readonly Taken[], state: State, pid: number): readonly RowView[] {
  const code = stage.lowered.program.procs[pid]?.code ?? []
  const pc = stage.machine.pc(state, pid)
  const last = past.at(-1)
  const done = new Set(past.filter((one) => one.pid === pid).map((one) => one.pc))
  const first = Math.max(0, Math.min(pc - 4, code.length - mostRows))
  return code.slice(first, first + mostRows).map(({ t }, index) => {
    const at = first + index
    const ran = last?.pid === pid && last.pc === at
    return { pc: at, text: t, ran, state: at === pc ? 'next' : done.has(at) ? 'done' : 'later' }
  })
}

/** As many of the rows as fit, with the next one among them. */
export function rowsAround(rows: readonly RowView[], most: number): readonly RowView[] {
  const next = rows.findIndex(({ state }) => state === 'next')
  const middle = next < 0 ? rows.length : next - Math.floor((most - 1) / 2)
  const first = Math.max(0, Math.min(middle, rows.length - most))
  return rows.slice(first, first + most)
}

/** The values that a process holds: its variables, then registers or the value stack. */
function localsOf(ready: Ready, trace: Trace, step: number, state: State, pid: number): readonly LocalView[] {
  const { stage } = ready
  const { slots, initial } = stage.machine.model
  const own = trace.taken.slice(0, step).filter((one) => one.pid === pid)
  const code = stage.lowered.program.procs[pid]?.code ?? []
  const assigned = new Set(own.flatMap(({ pc }) => code[pc]?.a.map(([target]) => target) ?? []))
  const old = copiesOfOld(ready, trace, step, pid)
  const now = trace.taken[step - 1]
  const put = new Set(now?.pid === pid ? code[now.pc]?.a.map(([target]) => target) : [])
  const variables = new Set(stage.lowered.processes[pid]?.variables)
  const isRegister = (name: string): boolean => /^_[er]?[a-d]x$/.test(name)
  const held = [...slots.entries()].flatMap(([slot, { name, process }]): readonly LocalView[] => {
    if (process !== pid || !(variables.has(name) || isRegister(name))) return []
    const set = assigned.has(name) || initial[slot] !== 0
    const value = set ? `${state[slot]}` : null
    return [{ name: name.replace(/^_/, ''), value, old: old.has(name), changed: put.has(name) }]
  })
  const last = own.at(-1)
  const stack = last === undefined ? [] : stage.lowered.processes[pid]?.steps[last.pc]?.stack
  if (stage.lowered.granularity !== 'bytecode' || stack === null || stack === undefined) return held
  return [
    ...held,
    {
      name: 'stack',
      value: stackText(stage, stack, state, pid),
      old: stack.some((entry) => 'local' in entry && old.has(entry.local)),
      changed: now?.pid === pid,
    },
  ]
}

function stackText({ machine }: Stage, stack: readonly StackEntry[], state: State, pid: number): string | null {
  if (stack.length === 0) return null
  const valueIn = (local: string): number =>
    state[machine.model.slots.findIndex(({ name, process }) => process === pid && name === local)] ?? 0
  return stack.map((entry) => ('local' in entry ? `${valueIn(entry.local)}` : entry.object)).join(', ')
}

/** The locals that are plain copies of what is old by now. */
function copiesOfOld(ready: Ready, trace: Trace, step: number, pid: number): ReadonlySet<string> {
  const code = ready.stage.lowered.program.procs[pid]?.code ?? []
  const stale = oldValues(ready, trace, step).filter((old) => old.pid === pid)
  const names = new Set(stale.map(({ slot }) => ready.stage.machine.model.slots[slot]?.name))
  const copies = new Set<string>()
  for (const one of trace.taken.slice(0, step)) {
    if (one.pid !== pid) continue
    for (const [target, expression] of code[one.pc]?.a ?? []) {
      if (names.has(expression) || copies.has(expression)) copies.add(target)
      else copies.delete(target)
    }
  }
  return copies
}

/** Every process after `step` steps. */
export function processViews(ready: Ready, step: number): readonly ProcessView[] {
  const { stage, states } = ready
  const trace = traceOf(ready)
  const state = states[step] ?? stage.machine.initial
  const waiting = waitingIn(stage, state)
  const halted = state[stage.machine.model.errorSlot] !== 0
  return stage.lowered.processes.map(({ steps }, pid) => {
    const finished = stage.machine.pc(state, pid) >= steps.length
    const name = nameOf(stage, pid)
    const reason =
      waiting.find((one) => one.pid === pid)?.reason ?? (halted ? text.assertionFailed : text.nothingToDo(name))
    const blocked = stage.machine.isEnabled(state, pid) ? null : finished ? text.hasFinished(name) : reason
    return {
      ...{ pid, name, finished, blocked },
      rows: rowsOf(ready, trace.taken.slice(0, step), state, pid),
      locals: localsOf(ready, trace, step, state, pid),
    }
  })
}

/** What all processes share, after `step` steps; at most nine cells. */
export function cellViews({ stage, states }: Ready, step: number): readonly CellView[] {
  const state = states[step] ?? stage.machine.initial
  const slots = [...stage.machine.model.slots.keys()].filter((slot) => isShown(stage, slot))
  return slots
    .slice(0, 9)
    .map((slot) => ({ slot, name: sharedName(stage, slot), value: valueText(stage, slot, state) }))
}

/** One line of the list of accesses. */
export interface LogView {
  readonly step: number
  readonly taken: Taken
  readonly verb: string
  readonly value: string
}

/** The last accesses before `step`. */
export function logViews({ stage }: Ready, { taken }: Trace, step: number, most = 6): readonly LogView[] {
  const first = Math.max(0, step - most)
  return taken.slice(first, step).map((one, index): LogView => {
    const [access] = one.writes.length > 0 ? one.writes : one.reads
    const verb = one.short === 'write' ? 'wrote' : one.short
    const state = new Int32Array(access === undefined ? 0 : access.slot + 1)
    if (access !== undefined) state[access.slot] = access.value
    return {
      step: first + index + 1,
      taken: one,
      verb,
      value: access === undefined ? '' : valueText(stage, access.slot, state),
    }
  })
}
