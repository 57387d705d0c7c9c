/** What an explorer worker answers: one exploration at a time, and questions about it. Everything here can be cloned. */
import { createRandom } from '#base'
import { type SelectedEnd, type StoryList, selectedEnds, toldStories } from './browsing.ts'
import type { SearchProgress } from './engine.ts'
import { type EndSummary, Exploration, endName } from './exploration.ts'
import { type ExplorationReport, reportOf } from './exploration-report.ts'
import { StepError } from './expression.ts'
import { countAt } from './limbs.ts'
import { resolveProgram } from './model.ts'
import type { Program } from './program.ts'
import { coinFlipProbabilities, sampleSchedule, scheduleAt } from './schedule-list.ts'
import { type SearchOptions, search } from './search.ts'
import type { ScheduleFilter } from './selection.ts'
import { forEachStep, stateOf } from './state-graph.ts'
import type { EndKind } from './terminals.ts'
import type { Witness } from './witness.ts'

/** How an exploration ended; a search that stopped early has a report that says so. */
export type Explored =
  | { readonly state: 'explored'; readonly report: ExplorationReport }
  /** A step that can be reached has no meaning: what and where. */
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'cancelled' }

/** How many ways there are to go on from a state. */
export interface WaysOn {
  readonly total: bigint
  /** By the name of the end, as `endName` writes it; ends that are out of reach have 0n. */
  readonly byEnd: Readonly<Record<string, bigint>>
}

/** A state graph that is small enough to be drawn. */
export interface GraphPicture {
  /** In the order of a breadth-first search; the first is the start. */
  readonly states: readonly { readonly values: Int32Array; readonly end: EndKind | null }[]
  readonly steps: readonly { readonly from: number; readonly process: number; readonly to: number }[]
}

/** Which schedules a question is about: of all, or of those to one end. */
export interface Which {
  /** As `endName` writes it. Absent: all. */
  readonly end?: string
}

/** Explores one program and answers questions about it. */
export class ExplorerService {
  #current: Exploration | null = null

  /** Explores; later questions are about this program. `tell` hears how far it is. */
  async explore(
    program: Program,
    options: Pick<SearchOptions, 'mostStates' | 'engine'>,
    tell: (progress: SearchProgress) => void,
  ): Promise<Explored> {
    this.#current = null
    try {
      // The getters of an engine do not survive being cloned.
      const onProgress = ({ states, expanded, transitions }: SearchProgress) => tell({ states, expanded, transitions })
      const graph = await search(resolveProgram(program), { ...options, onProgress })
      this.#current = new Exploration(graph)
      return { state: 'explored', report: reportOf(this.#current) }
    } catch (error) {
      if (error instanceof StepError) return { state: 'failed', reason: error.message }
      throw error
    }
  }

  get #exploration(): Exploration {
    if (this.#current === null) throw new RangeError('nothing has been explored yet')
    return this.#current
  }

  #end(name: string): EndSummary {
    const end = this.#exploration.end(name)
    if (end === undefined) throw new RangeError(`no schedule ends in "${name}"`)
    return end
  }

  /** The schedule with the fewest preemptions, then the fewest steps, then the lowest process ids. */
  witness(end: string): Witness | null {
    return this.#exploration.witness(this.#end(end))
  }

  /** The schedule with the fewest steps, then the lowest process ids. */
  shortest(end: string): Witness | null {
    return this.#exploration.shortest(this.#end(end))
  }

  /** How many ways lead on after these steps; null where there is no exact count. @throws {RangeError} for an impossible step */
  waysOn(schedule: readonly number[]): WaysOn | null {
    const exploration = this.#exploration
    const state = exploration.follow(schedule)
    if (state === undefined) throw new RangeError(`the schedule ${schedule.join('')} is not possible`)
    const all = exploration.continuations()
    if (all === null) return null
    const byEnd = exploration.ends.map((end) => {
      const counts = exploration.continuations(end)
      return [endName(end.end), counts === null ? 0n : countAt(counts, state)] as const
    })
    return { total: countAt(all, state), byEnd: Object.fromEntries(byEnd) }
  }

  /** Up to `count` schedules from number `first` on, in the order of process ids; null where there is no exact count. */
  schedules(first: bigint, count: number, { end: name }: Which = {}): readonly (readonly number[])[] | null {
    const exploration = this.#exploration
    const end = name === undefined ? undefined : this.#end(name)
    const total = end === undefined ? exploration.schedules() : end.schedules
    if (total === null) return null
    const left = total - first
    const length = left < 0n ? 0 : left < BigInt(count) ? Number(left) : count
    return Array.from({ length }, (_, index) => scheduleAt(exploration, first + BigInt(index), end) ?? [])
  }

  /** A schedule drawn with this seed, every one equally likely; null where there is no exact count. */
  sample(seed: number, { end }: Which = {}): readonly number[] | null {
    return sampleSchedule(this.#exploration, createRandom(seed), end === undefined ? undefined : this.#end(end))
  }

  /** How likely each end is, in the order of the report, when every step is a fair choice; null where that is not known. */
  coinFlip(): readonly number[] | null {
    return coinFlipProbabilities(this.#exploration)
  }

  /** The schedules that a filter lets through, by end; null where they cannot be counted. See `selectedEnds`. */
  select(
    filter: ScheduleFilter,
    listed: { readonly most: number; readonly few: number },
  ): readonly SelectedEnd[] | null {
    return selectedEnds(this.#exploration, filter, listed)
  }

  /** The really different stories, at most `most` of them with a schedule; null where they cannot be counted. */
  stories(filter: ScheduleFilter, most: number): StoryList | null {
    return toldStories(this.#exploration, filter, most)
  }

  /** The graph for drawing; null when it has more states than `most` or was not fully explored. */
  picture(most: number): GraphPicture | null {
    const { graph, terminals } = this.#exploration
    if (graph.stopped !== null || graph.states > most) return null
    const ends = new Map(terminals.map(({ state, kind }) => [state, kind]))
    const steps: GraphPicture['steps'][number][] = []
    const states = Array.from({ length: graph.states }, (_, from) => {
      forEachStep(graph, from, (process, to) => steps.push({ from, process, to }))
      return { values: stateOf(graph, from), end: ends.get(from) ?? null }
    })
    return { states, steps }
  }
}
