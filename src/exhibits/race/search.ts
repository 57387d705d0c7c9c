/** The search of every interleaving, as the snapshot tells of it. */
import type { Store } from '#base'
import type { ExplorerOptions } from '#race'
import type { Exploring, Question } from './exploring.ts'
import type { ExplorationState, Outcome, Snapshot } from './snapshot.ts'
import type { Stage } from './stage.ts'

/** States found before the search asks whether to go on: some 25 MB. */
const firstStates = 500_000
const furtherStates = 4_000_000

export class Search implements Disposable {
  readonly #store: Store<Snapshot>
  readonly #exploring: Exploring
  #running: AbortController | null = null

  constructor(store: Store<Snapshot>, exploring: Exploring) {
    this.#store = store
    this.#exploring = exploring
  }

  get #now(): Snapshot {
    return this.#store.getSnapshot()
  }

  #say(exploration: ExplorationState): void {
    this.#store.set((current) => ({ ...current, exploration }))
  }

  /** Searches; one under way is cancelled. */
  async run(stage: Stage, further: boolean): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const say = (exploration: ExplorationState): void => {
      if (!running.signal.aborted) this.#say(exploration)
    }
    this.#store.set((current) => ({ ...current, waysOn: null }))
    say({ state: 'exploring', progress: null })
    const options: ExplorerOptions = {
      mostStates: further ? furtherStates : firstStates,
      onProgress: (progress) => {
        if (this.#now.exploration.state === 'exploring') say({ state: 'exploring', progress })
      },
      signal: running.signal,
    }
    try {
      say(await this.#found(stage, options))
    } catch (error) {
      say({ state: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  async #found(stage: Stage, options: ExplorerOptions): Promise<ExplorationState> {
    const explored = await this.#exploring.explore(stage.lowered.program, options)
    if (explored.state !== 'explored') return explored
    return { ...explored, outcomes: await this.#exploring.outcomes(explored.report) }
  }

  cancel(): void {
    this.#running?.abort()
    this.#say({ state: 'cancelled' })
  }

  /** @throws {ExplorerEnded} when another search takes its place meanwhile */
  ask<T>(question: Question<T>): Promise<T> {
    return this.#exploring.ask(question)
  }

  /** Lists every schedule to an end, as far as anybody reads. */
  async showAll(outcome: Outcome): Promise<void> {
    const samples = await this.#exploring.samples(outcome, true)
    const { exploration } = this.#now
    if (exploration.state !== 'explored') return
    const outcomes = exploration.outcomes.map((one) => (one.name === outcome.name ? { ...one, samples } : one))
    this.#say({ ...exploration, outcomes })
  }

  /** Counts the ways on from a place in a schedule, for as long as that is where the run is. */
  async lookAhead(schedule: readonly number[], step: number): Promise<void> {
    const { exploration } = this.#now
    if (exploration.state !== 'explored' || exploration.report.schedules === null) return
    const waysOn = await this.ask((service) => service.waysOn(schedule.slice(0, step))).catch(() => null)
    const { exploration: now, settings, shown } = this.#now
    if (now.state !== 'explored' || now.report !== exploration.report) return
    if (settings.step !== step || shown.state !== 'ready' || shown.schedule !== schedule) return
    this.#store.set((current) => ({ ...current, waysOn }))
  }

  [Symbol.dispose](): void {
    this.#running?.abort()
    this.#exploring[Symbol.dispose]()
  }
}
