import { type Accesses, accessesOf, areIndependent } from './accesses.ts'
import type { Exploration } from './exploration.ts'
import { stateOf, successor } from './state-graph.ts'
import type { Ways } from './ways.ts'

/** A step of the story and the steps of other processes that it must wait for, as the number each must have taken. */
interface Event {
  readonly after: readonly number[]
}

/** The steps of each process, in order; steps that touch the same data keep the order that `schedule` has them in. */
function eventsOf({ graph }: Exploration, schedule: readonly number[]): readonly (readonly Event[])[] {
  const { processes, code, errorSlot } = graph.model
  const events = Array.from({ length: processes }, (): Event[] => [])
  const past: { readonly process: number; readonly accesses: Accesses }[] = []
  let state = 0
  for (const process of schedule) {
    const values = stateOf(graph, state)
    const step = code[process]?.[values[process] ?? 0]
    if (step === undefined) throw new RangeError(`process ${process} has no step to take`)
    const accesses = accessesOf(step, values, errorSlot)
    const taken = Array.from({ length: processes }, () => 0)
    const after = Array.from({ length: processes }, () => 0)
    for (const earlier of past) {
      taken[earlier.process] = (taken[earlier.process] ?? 0) + 1
      if (earlier.process !== process && !areIndependent(earlier.accesses, accesses, errorSlot))
        after[earlier.process] = taken[earlier.process] ?? 0
    }
    events[process]?.push({ after })
    past.push({ process, accesses })
    state = successor(graph, state, process) ?? state
  }
  return events
}

/** More places than this, and a story's schedules are not counted. */
const mostPlaces = 100_000

/**
 * Every schedule that tells the same story as one: a place says how many steps each process has taken.
 * @returns null where there are too many places
 */
export function storyWays(exploration: Exploration, schedule: readonly number[]): Ways | null {
  const { graph } = exploration
  const { processes } = graph.model
  const events = eventsOf(exploration, schedule)
  const places = new Map<string, number>([[events.map(() => 0).join(), 0]])
  const taken: (readonly number[])[] = [events.map(() => 0)]
  const states = [0]
  const steps: (readonly (readonly [process: number, target: number])[])[] = []
  const placeOf = (counts: readonly number[], state: number): number => {
    const key = counts.join()
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, taken.length)
    taken.push(counts)
    states.push(state)
    return taken.length - 1
  }
  for (let place = 0; place < taken.length; place++) {
    if (place > mostPlaces) return null
    const counts = taken[place] ?? []
    const next: (readonly [number, number])[] = []
    for (let process = 0; process < processes; process++) {
      const event = events[process]?.[counts[process] ?? 0]
      if (event?.after.every((count, other) => (counts[other] ?? 0) >= count) !== true) continue
      const state = successor(graph, states[place] ?? 0, process)
      if (state === undefined) throw new RangeError('a step of a story is not possible in another order')
      next.push([process, placeOf(counts.with(process, (counts[process] ?? 0) + 1), state)])
    }
    steps.push(next)
  }
  return {
    processes,
    // They are numbered breadth first, and every step leads to a place with one step more behind it.
    order: Uint32Array.from(taken.keys()),
    enabled: (place) => graph.enabled[states[place] ?? 0] ?? 0,
    forEachStep: (place, visit) => {
      for (const [process, target] of steps[place] ?? []) visit(process, target)
    },
  }
}
