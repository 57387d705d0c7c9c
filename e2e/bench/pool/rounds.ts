/** All entries of a section, interleaved in random order, round by round. */
import { createRandom, type Ms } from '#base'
import type { BenchSettings, ContenderKind } from '../../../src/cli/bench-report.ts'
import { onBehalfOf, stopWorkers } from './ledger.ts'
import { NotApplicable, within } from './timing.ts'

/** One row to be: a contender in one case. */
export interface Entry {
  readonly contender: string
  readonly kind: ContenderKind
  readonly version: string
  readonly case: string | null
  /** Judged by a goal: it has every round, and no time limit. Others have half the rounds. */
  readonly judged: boolean
  /** A remark on how the contender is used. */
  readonly note?: string
  /** @param owner under whose name the ledger has its workers */
  open(owner: string): Repetitions | Promise<Repetitions>
}

export interface Repetitions {
  /** One repetition: its value. Rejects when the answer is wrong. */
  readonly repeat: () => Promise<number>
  readonly close: () => unknown
}

/** What became of an entry. */
export interface Series {
  readonly entry: Entry
  /** By round; undefined where the entry did not run. */
  readonly values: (number | undefined)[]
  trouble: { readonly text: string; readonly isFailure: boolean } | null
}

/** The longest that a repetition may take. */
const patienceMs: Ms = 60_000
/** An entry that no goal judges stops after this much time in all. */
const shareMs: Ms = 5000

/** Runs the entries; `told` holds the series from the start, so that what is there can be read if the page hangs. */
export async function interleave(
  entries: readonly Entry[],
  { rounds, seed }: BenchSettings,
  told: Series[],
): Promise<void> {
  const runners = entries.map((entry, place) => new Runner(entry, `${place} ${entry.contender}`, rounds))
  told.push(...runners.map(({ series }) => series))
  for (const runner of runners) await runner.warmUp()
  const random = createRandom(seed)
  for (let round = 0; round < rounds; round++) {
    for (const runner of random.shuffle(runners)) if (runner.takesPart(round)) await runner.run(round)
  }
  for (const runner of runners) await runner.end()
}

class Runner {
  readonly series: Series
  readonly #entry: Entry
  readonly #owner: string
  readonly #rounds: number
  #repetitions: Repetitions | null = null
  #spentMs: Ms = 0
  #longestMs: Ms = 0

  constructor(entry: Entry, owner: string, rounds: number) {
    this.series = { entry, values: [], trouble: null }
    this.#entry = entry
    this.#owner = owner
    this.#rounds = rounds
  }

  /** Half the rounds for who is not judged, spread evenly. */
  takesPart(round: number): boolean {
    if (this.#repetitions === null) return false
    if (this.#entry.judged) return true
    return round % 2 === (this.#rounds - 1) % 2 && this.#spentMs + this.#longestMs <= shareMs
  }

  async warmUp(): Promise<void> {
    await this.#try(async () => {
      this.#repetitions = await this.#entry.open(this.#owner)
      const value = await this.#timed(this.#repetitions)
      // Nothing more will fit: a slow contender's first repetition is its only one.
      if (!this.#entry.judged && 2 * this.#longestMs > shareMs) this.series.values[0] = value
    })
  }

  async run(round: number): Promise<void> {
    await this.#try(async () => {
      if (this.#repetitions !== null) this.series.values[round] = await this.#timed(this.#repetitions)
    })
  }

  async #timed({ repeat }: Repetitions): Promise<number> {
    const started = performance.now()
    const value = await repeat()
    const took = performance.now() - started
    this.#spentMs += took
    this.#longestMs = Math.max(this.#longestMs, took)
    return value
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await onBehalfOf(this.#owner, () => within(patienceMs, work()))
    } catch (thrown) {
      const text = thrown instanceof Error ? thrown.message : String(thrown)
      this.series.trouble = { text, isFailure: !(thrown instanceof NotApplicable) }
      await this.end()
    }
  }

  /** A library that cannot end in time is ended. */
  async end(): Promise<void> {
    const repetitions = this.#repetitions
    this.#repetitions = null
    try {
      await within(1000, Promise.resolve(repetitions?.close()))
    } catch {
      // Its workers are stopped below all the same.
    }
    stopWorkers(this.#owner)
  }
}
