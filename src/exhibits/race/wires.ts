/** The arrows between a process and the memory cells that its last step touched. */
import { sharedName, valueText } from './names.ts'
import type { Ready } from './snapshot.ts'
import { type Access, type Taken, traceOf } from './trace.ts'
import { cellViews } from './view.ts'

export interface WireView {
  readonly slot: number
  /** Place of the cell among those that are shown. */
  readonly place: number
  /** How many cells are shown. */
  readonly of: number
  readonly way: 'read' | 'write' | 'both'
  /** "write 1". */
  readonly label: string
  /** The cell's name. */
  readonly name: string
}

/** Words of a step that say more than its value. */
const ownWords = ['lock', 'unlock', 'take', 'give', 'wait']

function wireOf(ready: Ready, taken: Taken, access: Access, way: WireView['way']): Pick<WireView, 'label' | 'way'> {
  const state = new Int32Array(access.slot + 1)
  state[access.slot] = access.value
  const verb = way === 'read' ? 'read' : 'write'
  const label = ownWords.includes(taken.short) ? taken.short : `${verb} ${valueText(ready.stage, access.slot, state)}`
  return { way, label }
}

/** The arrows of the step before `step`, and whose they are; none at the start. */
export function wireViews(ready: Ready, step: number): { readonly pid: number; readonly wires: readonly WireView[] } {
  const taken = traceOf(ready).taken[step - 1]
  if (taken === undefined) return { pid: -1, wires: [] }
  const cells = cellViews(ready, step)
  const wires = cells.flatMap(({ slot }, place): readonly WireView[] => {
    const [read, write] = [taken.reads, taken.writes].map((all) => all.find((one) => one.slot === slot))
    const access = write ?? read
    if (access === undefined) return []
    const way = write === undefined ? 'read' : read === undefined ? 'write' : 'both'
    return [
      { slot, place, of: cells.length, name: sharedName(ready.stage, slot), ...wireOf(ready, taken, access, way) },
    ]
  })
  return { pid: taken.pid, wires }
}
