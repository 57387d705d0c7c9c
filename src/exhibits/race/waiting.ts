/** Why a process cannot step, and who waits for whom. */
import type { State } from '#race'
import { isLock, nameOf, sharedName } from './names.ts'
import type { Stage } from './stage.ts'
import { text as words } from './text/run.ts'

/** A process at a guard that is false. */
export interface Waiting {
  readonly pid: number
  readonly reason: string
  /** The process that holds what it waits for; null where that is nobody's. */
  readonly holder: number | null
  /** What it waits for, as in the text. */
  readonly wanted: string
}

/** The blocked processes of a state. */
export function waitingIn(stage: Stage, state: State): readonly Waiting[] {
  const { machine, lowered } = stage
  return lowered.processes.flatMap(({ steps, role }, pid): readonly Waiting[] => {
    if (role.kind === 'buffer' || machine.pc(state, pid) >= steps.length || machine.isEnabled(state, pid)) return []
    if (state[machine.model.errorSlot] !== 0) return []
    const { reads } = machine.accesses(state, pid)
    const lock = [...reads].find((slot) => isLock(stage, slot) && state[slot] !== 0)
    const text = lowered.program.procs[pid]?.code[machine.pc(state, pid)]?.t ?? ''
    if (lock === undefined) {
      return [{ pid, holder: null, wanted: text, reason: words.waitsAt(nameOf(stage, pid), text) }]
    }
    const holder = (state[lock] ?? 1) - 1
    const wanted = sharedName(stage, lock)
    const owner = holder === pid ? words.heldByItself : words.heldByWhom(nameOf(stage, holder))
    return [{ pid, holder, wanted, reason: words.waitsFor(nameOf(stage, pid), wanted, owner) }]
  })
}

/** The processes that wait for each other in a ring, each for the next; null where there is no ring. */
export function cycleOf(waiting: readonly Waiting[]): readonly Waiting[] | null {
  for (const first of waiting) {
    const ring = [first]
    for (let at = first; ring.length <= waiting.length; ) {
      const next = waiting.find(({ pid }) => pid === at.holder)
      if (next === undefined) break
      if (next === first) return ring
      ring.push(next)
      at = next
    }
  }
  return null
}
