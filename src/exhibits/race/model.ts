/** The exhibit without its looks: the program, the schedule, the place in it, and what the explorer found. */
import { type Choice, chosen, inCatalogue, openingOf, placeAt, settingsOf } from './opening.ts'
import { ownProgram } from './params.ts'
import { loadParts, type Parts } from './parts.ts'
import { RunModel } from './run-model.ts'
import { Search } from './search.ts'
import { type Core, type Stage, stageOf } from './stage.ts'
import { text } from './text/run.ts'

const askMs = 50

export class RaceModel extends RunModel implements Disposable {
  readonly #onSolved: (goal: string) => void
  #solved = ''
  readonly #load: () => Promise<Parts>
  #query: URLSearchParams
  #parts: Parts | null = null
  #search: Search | null = null
  #disposed = false
  #asking: ReturnType<typeof setTimeout> | undefined

  constructor(
    query: URLSearchParams,
    replaceQuery: (query: URLSearchParams, late: boolean) => void,
    onSolved: (goal: string) => void = () => undefined,
    load = loadParts,
  ) {
    super(query, replaceQuery)
    this.#onSolved = onSolved
    this.#query = query
    this.#load = load
  }

  /** Loads what the page needs beside its looks, and shows the program of the address. */
  async open(): Promise<void> {
    this.#parts ??= await this.#load()
    if (this.#disposed) return
    this.patch({ programs: this.#parts.programs })
    this.#restage()
  }

  /** Takes over an address that the visitor went to. */
  adopt(query: URLSearchParams): void {
    if (query === this.#query) return
    this.#query = query
    this.patch({ ...settingsOf(query), undo: [], redo: [], playing: false })
    this.#restage()
  }

  /**
   * What reads and steps programs.
   * @throws {RangeError} before anything is on the stage
   */
  get core(): Core {
    if (this.#parts === null) throw new RangeError('the parts of the race are still being loaded')
    return this.#parts.core
  }

  #restage(): void {
    if (this.#parts === null) return
    this.patch(inCatalogue(this.#parts.programs, this.snapshot.settings))
    const { settings } = this.snapshot
    try {
      const { stage, schedule } = openingOf(this.#parts, settings)
      this.stand(stage, schedule, settings.step)
      void this.explore()
    } catch (error) {
      if (!(error instanceof this.#parts.core.SourceError)) throw error
      this.patch({ shown: { state: 'refused', reason: error.message } })
    }
  }

  /** Goes to another program, or sets its constants. */
  choose(change: Choice): void {
    const { settings, other } = chosen(this.snapshot.settings, change)
    this.patch({ settings, message: null, ...(other && { undo: [], redo: [], playing: false }) })
    if (other) this.#restage()
    else this.settle({})
  }

  /** A text of the visitor takes the stage; one that is no program says so in the snapshot. */
  openSource(source: string): void {
    this.choose({ program: ownProgram, source })
  }

  /** Cuts the same program otherwise; the schedule keeps its meaning where it can. */
  showAt(granularity: Stage['granularities'][number]): void {
    const ready = this.ready
    if (ready === null || this.#parts === null || granularity === ready.stage.lowered.granularity) return
    const { core, programs } = this.#parts
    // A filter by first steps or by switches means something else where steps are cut otherwise.
    const settings = { ...this.snapshot.settings, starts: '', switches: -1 }
    const stage = stageOf(core, programs, { ...settings, show: granularity })
    const { schedule, step, faithful } = placeAt(core, ready, settings.step, stage)
    this.patch({
      ...{ settings, playing: false, undo: [], redo: [] },
      message: faithful ? null : text.notKept,
    })
    this.stand(stage, schedule, step)
    void this.explore()
  }

  /** Searches every interleaving of the program on the stage; `further` where the first search stopped early. */
  async explore(options: { readonly further?: boolean } = {}): Promise<void> {
    const ready = this.ready
    if (ready === null || this.#parts === null) return
    this.#search ??= new Search(this.store, this.#parts.startExploring())
    await this.#search.run(ready.stage, options.further === true)
    await this.#lookAhead()
  }

  /**
   * The explorer's answers about the program on the stage, which has been explored.
   * @throws {RangeError} before anything has been
   */
  get search(): Search {
    if (this.#search === null) throw new RangeError('nothing has been explored yet')
    return this.#search
  }

  /** Replays the schedule to an end that has the fewest preemptions. */
  async showWitness(end: string): Promise<void> {
    const witness = await this.search.ask((service) => service.witness(end))
    if (witness === null) return
    this.show(witness.schedule, 0)
    this.play(true)
  }

  async #lookAhead(): Promise<void> {
    const { ready } = this
    if (ready !== null) await this.#search?.lookAhead(ready.schedule, this.snapshot.settings.step)
  }

  /** The worker is asked when the step has been drawn; of a scrub, about the place where it ends. */
  protected override settled(): void {
    clearTimeout(this.#asking)
    this.#asking = setTimeout(() => void this.#lookAhead(), askMs)
  }

  /** The visitor has solved a goal: told once, however often it is looked at. */
  solve(goal: string): void {
    if (goal === this.#solved) return
    this.#solved = goal
    this.#onSolved(goal)
  }

  [Symbol.dispose](): void {
    this.#disposed = true
    clearTimeout(this.#asking)
    this.#search?.[Symbol.dispose]()
    this.#search = null
  }
}
