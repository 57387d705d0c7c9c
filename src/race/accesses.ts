import { type Expression, elementSlot, evaluate, visitReads } from './expression.ts'
import type { Step } from './model.ts'

/**
 * The slots that a step reads and writes, its guard included; of a blocked step only what its guard reads. Program
 * counters are left out; the error flag is written by an assertion that fails.
 */
export interface Accesses {
  readonly reads: ReadonlySet<number>
  readonly writes: ReadonlySet<number>
}

/** What a step would read and write in these values. @throws {StepError} when it has no meaning */
export function accessesOf(step: Step, before: Int32Array, errorSlot: number): Accesses {
  const reads = new Set<number>()
  const writes = new Set<number>()
  const values = before.slice()
  const read = (expression: Expression | null | undefined): void => {
    if (expression) visitReads(expression, values, (slot) => reads.add(slot))
  }
  read(step.guard)
  if (step.guard !== null && evaluate(step.guard, values) === 0) return { reads, writes }
  for (const { target, value } of step.assignments) {
    read(value)
    if (target.kind === 'element') read(target.index)
    const right = evaluate(value, values)
    const slot = target.kind === 'slot' ? target.slot : elementSlot(target, evaluate(target.index, values))
    writes.add(slot)
    values[slot] = right
  }
  read(step.assertion)
  if (step.assertion !== null && evaluate(step.assertion, values) === 0) writes.add(errorSlot)
  else read(step.test?.condition)
  return { reads, writes }
}

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const slot of a) if (b.has(slot)) return true
  return false
}

/** Whether two steps of different processes may change places: neither writes what the other touches. */
export function areIndependent(a: Accesses, b: Accesses, errorSlot: number): boolean {
  // An assertion that fails halts everyone: it never changes places.
  if (a.writes.has(errorSlot) || b.writes.has(errorSlot)) return false
  return !(meets(a.writes, b.writes) || meets(a.writes, b.reads) || meets(a.reads, b.writes))
}
