/** The race on this machine without its looks: what is raced, every run so far, and the model's answer beside it. */
import { type Clock, type Ms, Store, wallClock } from '#base'
import { median } from '#measure'
import {
  type LitmusAccess,
  type LitmusCounts,
  litmusHere,
  type RaceSetup,
  type RaceTrial,
  raceHere,
  type VariantId,
} from '#race'
import type { Exploring } from './exploring.ts'
import { measuredRaces } from './measured-races.ts'
import { type SimulatedRace, simulate } from './simulated-race.ts'

/** Fewer would leave gaps in the histogram; 30 take about 12 seconds. */
const trials = 30
const litmusPasses = 20

/** What is under way. */
export type Activity =
  | { readonly state: 'idle' }
  | { readonly state: 'starting' }
  | { readonly state: 'calibrating'; readonly increments: number }
  | { readonly state: 'racing'; readonly etaMs: Ms }
  | { readonly state: 'litmus'; readonly access: LitmusAccess; readonly pass: number; readonly passes: number }

/** Why the last run has fewer runs than it was to have. */
export type Ended = { readonly how: 'done' | 'cancelled' } | { readonly how: 'failed'; readonly reason: string }

/** The runs of one setup. */
export interface MeasuredRace {
  readonly setup: RaceSetup
  readonly runs: readonly RaceTrial[]
  readonly ended: Ended | null
}

export interface RealRaceSnapshot {
  readonly variant: VariantId
  readonly workers: number
  readonly activity: Activity
  /** Of the chosen variant and workers; null before the first. */
  readonly measured: MeasuredRace | null
  readonly simulated: SimulatedRace | 'exploring' | { readonly failed: string }
  readonly litmus: Readonly<Partial<Record<LitmusAccess, LitmusCounts>>>
  readonly litmusProblem: string | null
}

const none: LitmusCounts = { '00': 0, '01': 0, '10': 0, '11': 0 }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function added(a: LitmusCounts, b: LitmusCounts): LitmusCounts {
  return { '00': a['00'] + b['00'], '01': a['01'] + b['01'], '10': a['10'] + b['10'], '11': a['11'] + b['11'] }
}

/** Everything that this starts ends when it is disposed of. The parts that need a browser are parameters. */
export class RealRaceModel implements Disposable {
  readonly store = new Store<RealRaceSnapshot>({
    variant: 'plain',
    workers: 2,
    activity: { state: 'idle' },
    measured: null,
    simulated: 'exploring',
    litmus: {},
    litmusProblem: null,
  })
  readonly #parts: { readonly race: typeof raceHere; readonly litmus: typeof litmusHere; readonly clock: Clock }
  /** What was measured before, by setup: choosing another and coming back keeps it. */
  readonly #kept = new Map<string, MeasuredRace>()
  #explorer: Exploring | null = null
  #exploring = new AbortController()
  #running: AbortController | null = null

  constructor(parts = { race: raceHere, litmus: litmusHere, clock: wallClock }) {
    this.#parts = parts
  }

  /** Shows the model's answer to the present choice. */
  async open(): Promise<void> {
    this.#exploring.abort()
    this.#exploring = new AbortController()
    const { signal } = this.#exploring
    const { variant, workers } = this.store.getSnapshot()
    this.#patch({ simulated: 'exploring' })
    try {
      const { Exploring } = await import('./exploring.ts')
      if (signal.aborted) return
      this.#explorer ??= new Exploring()
      const simulated = await simulate(this.#explorer, variant, workers, signal)
      if (simulated !== null && !signal.aborted) this.#patch({ simulated })
    } catch (error) {
      if (!signal.aborted) this.#patch({ simulated: { failed: messageOf(error) } })
    }
  }

  /** Another variant or number of workers; ends a race under way. */
  choose(choice: { readonly variant?: VariantId; readonly workers?: number }): Promise<void> {
    this.cancel()
    const { variant, workers } = { ...this.store.getSnapshot(), ...choice }
    this.#patch({ variant, workers, measured: this.#kept.get(`${variant} ${workers}`) ?? null })
    return this.open()
  }

  /** Races the present choice; earlier runs of it are thrown away. */
  async run(): Promise<void> {
    const signal = this.#begin({ state: 'starting' })
    if (signal === null) return
    const { variant, workers } = this.store.getSnapshot()
    const setup: RaceSetup = { variant, workers, trials }
    const runs: RaceTrial[] = []
    const rounds: Ms[] = []
    let last = this.#parts.clock()
    this.#patch({ measured: { setup, runs, ended: null } })
    const ended = await this.#outcome(
      this.#parts.race(
        setup,
        (news) => {
          if (signal.aborted || news.step === 'starting') return
          const now = this.#parts.clock()
          if (news.step === 'calibrating') {
            this.#patch({ activity: { state: 'calibrating', increments: news.increments } })
          } else {
            runs.push(news.trial)
            rounds.push(now - last)
            const etaMs = (trials - runs.length) * median(rounds)
            this.#patch({ activity: { state: 'racing', etaMs }, measured: { setup, runs: [...runs], ended: null } })
          }
          last = now
        },
        signal,
      ),
    )
    const measured = { setup, runs, ended }
    if (runs.length > 0) {
      this.#kept.set(`${variant} ${workers}`, measured)
      measuredRaces.set((races) => ({ ...races, [variant]: measured }))
    }
    const shown = this.store.getSnapshot()
    if (shown.variant === variant && shown.workers === workers) this.#patch({ measured })
    this.#end(signal)
  }

  /** The store-buffer test with plain accesses, then with atomic ones. */
  async runLitmus(): Promise<void> {
    const signal = this.#begin({ state: 'litmus', access: 'plain', pass: 0, passes: litmusPasses })
    if (signal === null) return
    this.#patch({ litmus: {}, litmusProblem: null })
    for (const access of ['plain', 'atomic'] as const) {
      let sum = none
      let pass = 0
      const tell = (counts: LitmusCounts): void => {
        if (signal.aborted) return
        sum = added(sum, counts)
        pass++
        const activity = { state: 'litmus' as const, access, pass, passes: litmusPasses }
        this.#patch({ activity, litmus: { ...this.store.getSnapshot().litmus, [access]: sum } })
      }
      const ended = await this.#outcome(this.#parts.litmus(access, litmusPasses, tell, signal))
      if (ended.how === 'failed') this.#patch({ litmusProblem: ended.reason })
      if (ended.how !== 'done') break
    }
    this.#end(signal)
  }

  /** Ends what is under way; the runs so far are kept. */
  cancel(): void {
    this.#running?.abort()
    this.#running = null
    this.#patch({ activity: { state: 'idle' } })
  }

  /** Races `variant`, or what is chosen. */
  async race(variant = this.store.getSnapshot().variant): Promise<void> {
    // The search of the model's schedules would take a CPU from the race.
    if (variant !== this.store.getSnapshot().variant) await this.choose({ variant })
    await this.run()
  }

  /** Ends every worker. What was measured stays, and the next `open` begins again. */
  [Symbol.dispose](): void {
    this.cancel()
    this.#exploring.abort()
    this.#explorer?.[Symbol.dispose]()
    this.#explorer = null
  }

  /** Null while something else is under way: two races at once would disturb each other. */
  #begin(activity: Activity): AbortSignal | null {
    if (this.#running !== null) return null
    this.#running = new AbortController()
    this.#patch({ activity })
    return this.#running.signal
  }

  #end(signal: AbortSignal): void {
    if (this.#running?.signal !== signal) return
    this.#running = null
    this.#patch({ activity: { state: 'idle' } })
  }

  async #outcome(running: Promise<'done' | 'cancelled'>): Promise<Ended> {
    try {
      return { how: await running }
    } catch (error) {
      return { how: 'failed', reason: messageOf(error) }
    }
  }

  #patch(change: Partial<RealRaceSnapshot>): void {
    this.store.set((snapshot) => ({ ...snapshot, ...change }))
  }
}

/** The races of this visit: they outlive the panel and the exhibit, and nothing of them is kept when the page is closed. */
export const thisMachine = new RealRaceModel()
