import type { Ms } from '#base'
import type { RunRecord } from './run-record.ts'
import { median } from './statistics.ts'

/** The run that stands for one worker count: the one whose wall time is nearest the median of its rounds. */
export interface KeptRun {
  readonly workers: number
  /** Index of the round it was part of. */
  readonly round: number
  readonly run: RunRecord
}

interface Candidate extends KeptRun {
  readonly wall: Ms
}

const MOST_RUNS = 9
const MOST_CHUNKS = 20_000

/**
 * Keeps, for each worker count, a few traced runs near the median of the walls seen so far. The median moves while
 * rounds arrive and memory must stay bounded (a run may hold 20,000 chunks), so the runs farthest from it are let go:
 * at most 9 a count, and fewer when together they pass 20,000 chunks, but never the last one.
 */
export class RunKeeper {
  readonly #walls = new Map<number, Ms[]>()
  readonly #candidates = new Map<number, Candidate[]>()

  /** Notes the wall time of a round and, where it was traced, its run. */
  add(workers: number, round: number, wall: Ms, run: RunRecord | null): void {
    const walls = [...(this.#walls.get(workers) ?? []), wall]
    this.#walls.set(workers, walls)
    const candidates = this.#candidates.get(workers) ?? []
    if (run !== null) candidates.push({ workers, round, run, wall })
    const middle = median(walls)
    candidates.sort((a, b) => Math.abs(a.wall - middle) - Math.abs(b.wall - middle))
    let chunks = 0
    const fitting = candidates.findIndex(({ run: kept }, i) => {
      chunks += kept.chunks.length
      return i > 0 && (i >= MOST_RUNS || chunks > MOST_CHUNKS)
    })
    this.#candidates.set(workers, fitting === -1 ? candidates : candidates.slice(0, fitting))
  }

  /** The run nearest the median for each worker count that has one, ascending. */
  kept(): readonly KeptRun[] {
    const nearest = [...this.#candidates.values()].flatMap((candidates) => candidates.slice(0, 1))
    return nearest.map(({ workers, round, run }) => ({ workers, round, run })).sort((a, b) => a.workers - b.workers)
  }
}
