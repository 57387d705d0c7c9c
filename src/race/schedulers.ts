/** Schedulers that choose one step after another: how a program is tried out where its schedules are not counted. */
import type { Random } from '#base'
import type { Machine, State } from './machine.ts'

/** Chooses the process that steps next. */
export type Scheduler = (choice: {
  /** The processes that can step, ascending; at least one. */
  readonly enabled: readonly number[]
  /** The process that stepped last, or null at the start. */
  readonly last: number | null
  /** Steps taken so far. */
  readonly steps: number
}) => number

const anyOf = (processes: readonly number[], random: Random): number => processes[random.below(processes.length)] ?? 0

/** Every step a fresh choice among those who can: a random walk. Not every schedule is equally likely. */
export function coinFlip(random: Random): Scheduler {
  return ({ enabled }) => anyOf(enabled, random)
}

/**
 * One process runs for `quantum` steps or until it must wait, then another one, chosen at random.
 * @param quantum steps in a row, at least 1
 */
export function timeQuantum(quantum: number, random: Random): Scheduler {
  let used = 0
  return ({ enabled, last }) => {
    if (last !== null && used < quantum && enabled.includes(last)) {
      used++
      return last
    }
    used = 1
    const others = enabled.filter((process) => process !== last)
    return anyOf(others.length > 0 ? others : enabled, random)
  }
}

/**
 * Probabilistic concurrency testing: random priorities, the highest that can step steps, and at `depth - 1` random
 * steps the one about to step drops to the bottom. A bug of this depth is met with probability at least
 * 1 / (processes * steps^(depth - 1)).
 * @param steps about how many steps a run has
 * @see Burckhardt, Kothari, Musuvathi, Nagarakatte 2010, "A randomized scheduler with probabilistic guarantees of finding bugs"
 */
export function pct(processes: number, depth: number, steps: number, random: Random): Scheduler {
  const order = random.shuffle(Array.from({ length: processes }, (_, process) => process))
  const priorities = new Map(order.map((process, rank) => [process, depth + rank]))
  const changes = Array.from({ length: depth - 1 }, () => random.below(steps))
  const highest = (enabled: readonly number[]): number =>
    enabled.reduce((best, process) => ((priorities.get(process) ?? 0) > (priorities.get(best) ?? 0) ? process : best))
  return ({ enabled, steps: taken }) => {
    for (const [rank, change] of changes.entries()) if (change === taken) priorities.set(highest(enabled), rank + 1)
    return highest(enabled)
  }
}

/**
 * Runs a program to an end, or for `mostSteps`.
 * @throws {StepError} when a step has no meaning
 */
export function schedule(machine: Machine, choose: Scheduler, mostSteps = 10_000): readonly number[] {
  const chosen: number[] = []
  let state: State = machine.initial
  while (chosen.length < mostSteps) {
    const enabled = machine.enabled(state)
    if (enabled.length === 0) break
    const process = choose({ enabled, last: chosen.at(-1) ?? null, steps: chosen.length })
    state = machine.step(state, process)
    chosen.push(process)
  }
  return chosen
}
