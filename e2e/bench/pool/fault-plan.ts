/** What goes wrong in a lot of tasks, from a seed; in shared memory, so that a worker knows it too. */
import { createRandom } from '#base'

/** What a task does before it gives its answer. It ends its worker once, at its first run; it throws or loops at each. */
export const fault = { none: 0, throw: 1, close: 2, die: 3, loop: 4 } as const

export interface FaultPlan {
  /** A `fault` for each task. */
  readonly faults: Uint8Array
  /** How often each task was run; counted by the workers. */
  readonly runs: Int32Array
}

export interface FaultCounts {
  readonly throws: number
  readonly deaths: number
  readonly loops: number
}

/** Of so many tasks in a row at most one ends its worker: a chunk that is lost twice fails, as it should. */
const apart = 64

/** Faults at random places, as many as are asked for. */
export function planFaults(length: number, { throws, deaths, loops }: FaultCounts, seed: number): FaultPlan {
  const random = createRandom(seed)
  const faults = new Uint8Array(new SharedArrayBuffer(length))
  const runs = Array.from({ length: Math.floor(length / apart) }, (_, run) => run)
  for (const [place, run] of random
    .shuffle(runs)
    .slice(0, deaths + loops)
    .entries()) {
    const ending = place < loops ? fault.loop : place % 2 === 0 ? fault.close : fault.die
    faults[run * apart + random.below(apart)] = ending
  }
  for (let left = throws; left > 0; ) {
    const task = random.below(length)
    if (faults[task] !== fault.none) continue
    faults[task] = fault.throw
    left -= 1
  }
  return { faults, runs: new Int32Array(new SharedArrayBuffer(4 * length)) }
}

/** What a task gives when it gives something. */
export const answerTo = (task: number): number => 2 * task + 1

/** The name of the error that a task has to fail with, or null. */
export function failureOf({ faults }: FaultPlan, task: number): string | null {
  if (faults[task] === fault.throw) return 'RangeError'
  return faults[task] === fault.loop ? 'TimeoutError' : null
}
