/** Asks the explorer about a program: its outcomes, and schedules that show them. Loaded beside the page. */
import { type ExplorationReport, type Explored, Explorer, type ExplorerOptions, endName, type Program } from '#race'
import { compareEnds } from './end-order.ts'
import { mostOfAll } from './outcomes.ts'
import type { Outcome } from './snapshot.ts'

/** How many schedules are fetched for an outcome when it has more than `mostShown`. */
const samples = 12
const mostShown = 60

export type Question<T> = Parameters<Explorer['ask']>[0] extends (service: infer S) => unknown
  ? (service: S) => Promise<T>
  : never

export class Exploring implements Disposable {
  readonly #explorer = new Explorer()

  explore(program: Program, options: ExplorerOptions): Promise<Explored> {
    return this.#explorer.explore(program, options)
  }

  ask<T>(question: Question<T>): Promise<T> {
    return this.#explorer.ask(question)
  }

  /** The ends with some of their schedules, spread evenly over all. */
  outcomes(report: ExplorationReport): Promise<readonly Outcome[]> {
    const ends: Outcome[] = Object.entries(report.outcomes).map(([outcome, count]) => ({
      name: endName({ kind: 'done', outcome }),
      schedules: count === null ? null : BigInt(count),
      samples: [],
    }))
    for (const kind of ['deadlock', 'violation'] as const) {
      const count = report.schedules_by_kind?.[kind]
      if (report.terminal_states[kind] > 0)
        ends.push({ name: kind, schedules: count === undefined ? null : BigInt(count), samples: [] })
    }
    // The keys of an object put small whole numbers first, and leave the others in the order of the search.
    ends.sort((a, b) => compareEnds(a.name, b.name))
    return Promise.all(ends.map(async (end) => ({ ...end, samples: await this.samples(end) })))
  }

  async samples({ name, schedules }: Outcome, all = false): Promise<readonly (readonly number[])[]> {
    if (schedules === null) {
      const witness = await this.ask((service) => service.witness(name))
      return witness === null ? [] : [witness.schedule]
    }
    if (schedules <= BigInt(mostShown) || all) {
      const found = await this.ask((service) => service.schedules(0n, mostOfAll, { end: name }))
      return found ?? []
    }
    const places = Array.from({ length: samples }, (_, index) => (schedules * BigInt(index)) / BigInt(samples))
    const found = await Promise.all(
      places.map((place) => this.ask((service) => service.schedules(place, 1, { end: name }))),
    )
    return found.flatMap((some) => some ?? [])
  }

  [Symbol.dispose](): void {
    this.#explorer[Symbol.dispose]()
  }
}
