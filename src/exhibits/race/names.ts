/** How the program's parts are called where they are shown. */
import type { Granularity, State } from '#race'
import type { Stage } from './stage.ts'
import { text } from './text/run.ts'

export const nameOf = ({ lowered }: Stage, pid: number): string => lowered.processes[pid]?.name ?? `P${pid + 1}`

/** A shared variable as the text writes it: `r.value` where it does. */
export function sharedName({ machine, source }: Stage, slot: number): string {
  const name = machine.model.slots[slot]?.name ?? ''
  return source.includes(`${name}.value`) ? `${name}.value` : name
}

/** A value as it is shown: a lock says who holds it. */
export function valueText(stage: Stage, slot: number, state: State): string {
  const value = state[slot] ?? 0
  if (!isLock(stage, slot)) return `${value}`
  return value === 0 ? 'free' : nameOf(stage, value - 1)
}

/** "P1, P2 and P3". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : text.and(names.slice(0, -1).join(', '), names.at(-1) ?? '')

const baseName = (name: string): string => name.replace(/\[\d+\]$/, '')

/** Whether a slot is a lock, which says who holds it. */
export function isLock({ lowered, machine }: Stage, slot: number): boolean {
  const base = baseName(machine.model.slots[slot]?.name ?? '')
  return lowered.shared.some(({ name, kind }) => name === base && kind === 'lock')
}

/** The number that the text gives a constant; 1 where it has none of this name. */
export const constantOf = (source: string, name: string): number =>
  Number(new RegExp(`^const ${name} = (\\d+)`, 'm').exec(source)?.[1] ?? 1)

/** The granularities as the switch names them. */
export const granularityWords: Readonly<Record<Granularity, string>> = text.granularities
