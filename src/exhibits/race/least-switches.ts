/** The fewest switches to an end, from any place in a run. */
import type { Machine, State } from '#race'

/** A way on, and how often it takes the turn away from a process that could have gone on. */
export interface WayOn {
  readonly switches: number
  readonly steps: readonly number[]
}

/** Pairs of a state and the process that ran last, at most. */
const mostPairs = 20_000

interface Place {
  readonly state: State
  readonly last: number | null
  readonly from: Place | null
  readonly length: number
}

/** Whether it costs a switch when `pid` steps after `last`: only where `last` could have gone on. */
const price = (machine: Machine, state: State, last: number | null, pid: number): number =>
  last !== null && last !== pid && machine.isEnabled(state, last) ? 1 : 0

/** How often a run takes the turn away from a process that could have gone on, from step `from` on. */
export function switchesOf(machine: Machine, schedule: readonly number[], from = 0): number {
  const states = machine.run(schedule)
  return schedule.reduce((sum, pid, index) => {
    if (index < from) return sum
    return sum + price(machine, states[index] ?? machine.initial, schedule[index - 1] ?? null, pid)
  }, 0)
}

function stepsTo(place: Place): readonly number[] {
  const steps: number[] = []
  for (let at: Place | null = place; at !== null && at.from !== null; at = at.from) steps.unshift(at.last ?? 0)
  return steps
}

/**
 * The ways on with the fewest switches, and among these the fewest steps: one for each end that can be reached after
 * `past`, by its name.
 * @param endName the name of a terminal state's end
 * @returns null where there are too many states to look at
 */
export function leastSwitches(
  machine: Machine,
  past: readonly number[],
  endName: (state: State) => string,
): ReadonlyMap<string, WayOn> | null {
  const state = machine.run(past).at(-1) ?? machine.initial
  const found = new Map<string, WayOn>()
  const seen = new Set<string>()
  let round: Place[] = [{ state, last: past.at(-1) ?? null, from: null, length: 0 }]
  for (let switches = 0; round.length > 0; switches++) {
    const dearer: Place[] = []
    // Within a round steps cost nothing, so a plain queue visits by steps once the round begins in that order.
    const queue = round.sort((a, b) => a.length - b.length)
    for (let index = 0; index < queue.length; index++) {
      const place = queue[index] as Place
      const key = `${place.last} ${place.state.join()}`
      if (seen.has(key)) continue
      seen.add(key)
      if (seen.size > mostPairs) return null
      const enabled = machine.enabled(place.state)
      if (enabled.length === 0) {
        const name = endName(place.state)
        if (!found.has(name)) found.set(name, { switches, steps: stepsTo(place) })
      }
      for (const pid of enabled) {
        const next = { state: machine.step(place.state, pid), last: pid, from: place, length: place.length + 1 }
        if (price(machine, place.state, place.last, pid) === 0) queue.push(next)
        else dearer.push(next)
      }
    }
    round = dearer
  }
  return found
}
