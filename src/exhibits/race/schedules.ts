/** Schedules as the visitor edits them: always possible, and always to the end where there is one. */
import type { Machine, State } from '#race'
import { longestSchedule } from './params.ts'

/**
 * A schedule that does what `wish` asks in its order, leaves out what is not possible, and then goes on to the end:
 * with the process that ran last, unless that leads back to where the run has been.
 */
export function complete(machine: Machine, wish: readonly number[]): readonly number[] {
  const schedule: number[] = []
  let state = machine.initial
  const seen = new Set([keyOf(state)])
  const take = (pid: number): void => {
    state = machine.step(state, pid)
    seen.add(keyOf(state))
    schedule.push(pid)
  }
  for (const pid of wish) {
    if (schedule.length < longestSchedule && machine.isEnabled(state, pid)) take(pid)
  }
  while (schedule.length < longestSchedule) {
    const last = schedule.at(-1) ?? 0
    const enabled = [...machine.enabled(state)].sort((a, b) => Number(b === last) - Number(a === last) || a - b)
    const next = enabled.find((pid) => !seen.has(keyOf(machine.step(state, pid))))
    if (next === undefined) break
    take(next)
  }
  return schedule
}

const keyOf = (state: State): string => state.join()

/**
 * Gives a slot to a process: its next step is moved there, and what stood there comes later.
 * @returns null where the process cannot step there
 */
export function give(
  machine: Machine,
  schedule: readonly number[],
  slot: number,
  pid: number,
): readonly number[] | null {
  const past = schedule.slice(0, slot)
  const state = machine.run(past).at(-1) ?? machine.initial
  if (!machine.isEnabled(state, pid)) return null
  const rest = schedule.slice(slot)
  const next = rest.indexOf(pid)
  return complete(machine, [...past, pid, ...rest.filter((_, index) => index !== next)])
}

/** Where a run is: everything that a schedule and a place in it say. */
export interface Place {
  readonly schedule: readonly number[]
  readonly step: number
}

/** What is left of a schedule once the steps of `taken` are out of it, process by process. */
export function remaining(whole: readonly number[], taken: readonly number[]): readonly number[] {
  const left = new Map<number, number>()
  for (const pid of taken) left.set(pid, (left.get(pid) ?? 0) + 1)
  return whole.filter((pid) => {
    const count = left.get(pid) ?? 0
    left.set(pid, count - 1)
    return count <= 0
  })
}
