/** What a run ends in, in the words of the panels. */
import { formatPercent } from '#measure'
import type { Machine, State } from '#race'
import type { Stage } from './stage.ts'
import { text } from './text/panels.ts'

/** `outcome 2`, `deadlock` or `violation`, as the explorer names ends; null where somebody can still step. */
export function endNameAt(machine: Machine, state: State): string | null {
  const status = machine.status(state)
  if (status === 'running') return null
  return status === 'done' ? 'outcome '.concat(machine.outcome(state)) : status
}

/** Whether one process after the other could have ended so. */
export const isRight = ({ serial }: Pick<Stage, 'serial'>, name: string): boolean =>
  name.startsWith('outcome ') && serial.has(name.slice('outcome '.length))

/** "2" for an outcome, "deadlock", "assertion fails". */
export function endLabel(name: string): string {
  if (name === 'violation') return text.assertionFails
  return name.replace('outcome ', '').replaceAll(',', ', ')
}

/** To finish "this run ...": "ends at 2", "deadlocks", "breaks the assertion". */
export function endVerb(name: string): string {
  if (name === 'deadlock') return text.deadlocks
  return name === 'violation' ? text.breaks : text.endsAt(endLabel(name))
}

const whole = new Intl.NumberFormat('en')

/** "118,264,581,564,861,424". */
export const formatCount = (count: bigint | number): string => whole.format(count)

/** Percent, and never 0% or 100% for what is only near them. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%'
  if (share < 1 && share > 0.999) return 'over 99.9%'
  return share > 0.99 && share < 1 ? `${(share * 100).toFixed(1)}%` : formatPercent(share)
}
