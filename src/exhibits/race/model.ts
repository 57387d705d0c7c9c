/** The exhibit without its looks: the program, the schedule, the place in it, and what the explorer found. */
import { Store, writeParams } from '#base'
import { remembered, restored } from './edits.ts'
import { type Choice, chosen, openingOf, placeAt, settingsOf } from './opening.ts'
import { params, type Settings, writeDigits } from './params.ts'
import { loadParts, type Parts } from './parts.ts'
import { complete, give } from './schedules.ts'
import { Search } from './search.ts'
import type { Arrival, Ready, Snapshot } from './snapshot.ts'
import { type Core, type Stage, stageOf } from './stage.ts'

export class RaceModel implements Disposable {
  readonly store: Store<Snapshot>
  readonly #replaceQuery: (query: URLSearchParams) => void
  readonly #onSolved: (goal: string) => void
  #solved = ''
  readonly #load: () => Promise<Parts>
  #query: URLSearchParams
  #parts: Parts | null = null
  #search: Search | null = null
  #disposed = false

  constructor(
    query: URLSearchParams,
    replaceQuery: (query: URLSearchParams) => void,
    onSolved: (goal: string) => void = () => undefined,
    load = loadParts,
  ) {
    this.#onSolved = onSolved
    this.#query = query
    this.#replaceQuery = replaceQuery
    this.#load = load
    this.store = new Store<Snapshot>({
      ...settingsOf(query),
      programs: [],
      shown: { state: 'loading' },
      exploration: { state: 'cancelled' },
      waysOn: null,
      ...{ arrival: 'jump', playing: false, speed: 1, undo: [], redo: [] },
    })
  }

  /** Loads what the page needs beside its looks, and shows the program of the address. */
  async open(): Promise<void> {
    this.#parts ??= await this.#load()
    if (this.#disposed) return
    this.#patch({ programs: this.#parts.programs })
    this.#restage()
  }

  /** Takes over an address that the visitor went to. */
  adopt(query: URLSearchParams): void {
    if (query === this.#query) return
    this.#query = query
    this.#patch({ ...settingsOf(query), undo: [], redo: [], playing: false })
    this.#restage()
  }

  get #snapshot(): Snapshot {
    return this.store.getSnapshot()
  }

  /**
   * What reads and steps programs.
   * @throws {RangeError} before anything is on the stage
   */
  get core(): Core {
    if (this.#parts === null) throw new RangeError('the parts of the race are still being loaded')
    return this.#parts.core
  }

  get #ready(): Ready | null {
    const { shown } = this.#snapshot
    return shown.state === 'ready' ? shown : null
  }

  #patch(change: Partial<Snapshot>): void {
    this.store.set((current) => ({ ...current, ...change }))
  }

  #restage(): void {
    if (this.#parts === null) return
    const { settings } = this.#snapshot
    try {
      const { stage, schedule } = openingOf(this.#parts, settings)
      this.#stand(stage, schedule, settings.step)
      void this.explore()
    } catch (error) {
      if (!(error instanceof this.#parts.core.SourceError)) throw error
      this.#patch({ shown: { state: 'refused', reason: error.message } })
    }
  }

  /** Puts a schedule on the stage, at a place in it. */
  #stand(stage: Stage, schedule: readonly number[], step: number, arrival: Arrival = 'jump'): void {
    const states = stage.machine.run(schedule)
    this.#patch({ shown: { state: 'ready', stage, schedule, states }, arrival })
    this.#settle({
      schedule: writeDigits(schedule),
      step: Math.max(0, Math.min(step, schedule.length)),
      show: stage.lowered.granularity,
    })
  }

  /** Changes settings and the address with them; the program on the stage stays as it is. */
  #settle(change: Partial<Settings>): void {
    const settings = { ...this.#snapshot.settings, ...change }
    this.#patch({ settings })
    this.#replaceQuery(writeParams(params, settings))
    void this.#lookAhead()
  }

  /** Goes to another program, or sets its constants. */
  choose(change: Choice): void {
    const { settings, other } = chosen(this.#snapshot.settings, change)
    this.#patch({ settings, message: null, ...(other && { undo: [], redo: [], playing: false }) })
    if (other) this.#restage()
    else this.#settle({})
  }

  /** A text of the visitor takes the stage; one that is no program says so in the snapshot. */
  openSource(source: string): void {
    this.choose({ program: 'own', source })
  }

  /** Cuts the same program otherwise; the schedule keeps its meaning where it can. */
  showAt(granularity: Stage['granularities'][number]): void {
    const ready = this.#ready
    if (ready === null || this.#parts === null || granularity === ready.stage.lowered.granularity) return
    const { core, programs } = this.#parts
    const { settings } = this.#snapshot
    const stage = stageOf(core, programs, { ...settings, show: granularity })
    const { schedule, step, faithful } = placeAt(core, ready, settings.step, stage)
    this.#patch({
      ...{ playing: false, undo: [], redo: [] },
      message: faithful ? null : 'This schedule switches within what is one step here, so it cannot be kept as it was.',
    })
    this.#stand(stage, schedule, step)
    void this.explore()
  }

  /** Shows a schedule of the program on the stage, from its start unless `step` says otherwise. */
  show(schedule: readonly number[], step = 0): void {
    const ready = this.#ready
    if (ready === null) return
    this.#patch(remembered(this.#snapshot, ready))
    this.#stand(ready.stage, complete(ready.stage.machine, schedule), step)
  }

  /** One step of a process from where the run is. @returns whether it could step */
  run(pid: number): boolean {
    const ready = this.#ready
    if (ready === null) return false
    const { step } = this.#snapshot.settings
    if (ready.schedule[step] !== pid) return this.#give(step, pid, step + 1, 'step')
    this.stepBy(1)
    return true
  }

  /** Gives a slot to a process. @returns whether it can step there */
  give(slot: number, pid: number): boolean {
    return this.#give(slot, pid, this.#snapshot.settings.step, 'jump')
  }

  #give(slot: number, pid: number, step: number, arrival: Arrival): boolean {
    const ready = this.#ready
    const schedule = ready === null ? null : give(ready.stage.machine, ready.schedule, slot, pid)
    if (ready === null || schedule === null) return false
    this.#patch(remembered(this.#snapshot, ready))
    this.#stand(ready.stage, schedule, step, arrival)
    return true
  }

  /** One step on or back along the schedule, which is seen to happen; `from` where the run is. */
  stepBy(by: 1 | -1, from = this.#snapshot.settings.step): void {
    this.#go(from + by, 'step')
  }

  /** Goes to a place in the schedule at once, as scrubbing does. */
  seek(step: number): void {
    this.#go(step, 'jump')
  }

  #go(step: number, arrival: Arrival): void {
    const ready = this.#ready
    if (ready === null) return
    const place = Math.max(0, Math.min(step, ready.schedule.length))
    if (place !== this.#snapshot.settings.step) {
      this.#patch({ arrival })
      this.#settle({ step: place })
    }
    if (place === ready.schedule.length && this.#snapshot.playing) this.play(false)
  }

  /** Takes the last change of the schedule back, or makes it again. */
  restore(from: 'undo' | 'redo'): void {
    const ready = this.#ready
    const back = ready === null ? null : restored(this.#snapshot, ready, from)
    if (ready === null || back === null) return
    this.#patch(back.change)
    this.#stand(ready.stage, back.place.schedule, back.place.step)
  }

  play(playing: boolean): void {
    const ready = this.#ready
    if (ready === null || playing === this.#snapshot.playing) return
    if (playing && this.#snapshot.settings.step >= ready.schedule.length) this.seek(0)
    this.#patch({ playing })
  }

  setSpeed(speed: number): void {
    this.#patch({ speed })
  }

  say(message: string | null): void {
    this.#patch({ message })
  }

  /** Searches every interleaving of the program on the stage; `further` where the first search stopped early. */
  async explore(options: { readonly further?: boolean } = {}): Promise<void> {
    const ready = this.#ready
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
    const ready = this.#ready
    if (ready !== null) await this.#search?.lookAhead(ready.schedule, this.#snapshot.settings.step)
  }

  /** The visitor has solved a goal: told once, however often it is looked at. */
  solve(goal: string): void {
    if (goal === this.#solved) return
    this.#solved = goal
    this.#onSolved(goal)
  }

  /** The address that reproduces what is shown. */
  permalink(): URLSearchParams {
    return writeParams(params, this.#snapshot.settings)
  }

  [Symbol.dispose](): void {
    this.#disposed = true
    this.#search?.[Symbol.dispose]()
    this.#search = null
  }
}
