import type { Machine } from '../machine.ts'

/** Turns taken from a process that could have gone on, counted by stepping. */
export function preemptionsOf(machine: Machine, schedule: readonly number[]): number {
  const states = machine.run(schedule)
  return schedule.filter((pid, at) => {
    const [last, state] = [schedule[at - 1], states[at]]
    return last !== undefined && last !== pid && state !== undefined && machine.isEnabled(state, last)
  }).length
}
