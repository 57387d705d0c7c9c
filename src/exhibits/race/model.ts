/** The exhibit without its looks: the program, the schedule, the place in it, and what the explorer found. */
import { readParams, Store, writeParams } from '#base'
import type { Question } from './exploring.ts'
import { params, readDigits, type Settings, writeDigits } from './params.ts'
import { loadParts, type Parts } from './parts.ts'
import { complete, give, type Place, remaining } from './schedules.ts'
import { Search } from './search.ts'
import type { Outcome, Ready, Snapshot } from './snapshot.ts'
import { type Core, type Stage, stageOf } from './stage.ts'

/** Exhibit keys that name another program: the schedule then means nothing. */
const ofProgram = ['program', 'source', 'p', 'k'] as const

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
    const { values, problems } = readParams(params, query)
    this.store = new Store<Snapshot>({
      settings: values,
      programs: [],
      shown: { state: 'loading' },
      exploration: { state: 'cancelled' },
      ...{ playing: false, speed: 1, undo: [], redo: [] },
      message: problems.length === 0 ? null : problems.join(' '),
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
    const { values, problems } = readParams(params, query)
    this.#patch({
      settings: values,
      message: problems.length === 0 ? null : problems.join(' '),
      undo: [],
      redo: [],
      playing: false,
    })
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
      const stage = stageOf(this.#parts.core, this.#parts.programs, settings)
      const preset = stage.program?.presets.find(
        (one) => one.granularity === stage.lowered.granularity && one.constants === undefined,
      )
      const fresh = settings.schedule === '' && settings.p + settings.k === 0
      const wish = readDigits(fresh ? (preset?.schedule ?? '') : settings.schedule)
      this.#stand(stage, complete(stage.machine, wish), settings.step)
      void this.explore()
    } catch (error) {
      if (!(error instanceof this.#parts.core.SourceError)) throw error
      this.#patch({ shown: { state: 'refused', reason: error.message } })
    }
  }

  /** Puts a schedule on the stage, at a place in it. */
  #stand(stage: Stage, schedule: readonly number[], step: number): void {
    const states = stage.machine.run(schedule)
    this.#patch({ shown: { state: 'ready', stage, schedule, states } })
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
  choose(change: Partial<Pick<Settings, 'program' | 'source' | 'p' | 'k' | 'seed'>>): void {
    const other = ofProgram.some((key) => change[key] !== undefined)
    const named = change.program !== undefined || change.source !== undefined
    const settings = {
      ...this.#snapshot.settings,
      ...(other && { schedule: '', step: 0 }),
      ...(named && { show: '' as const, p: 0, k: 0 }),
      ...change,
    }
    this.#patch({ settings, playing: false, message: null, ...(other && { undo: [], redo: [] }) })
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
    const whole = core.zoom(ready.schedule, ready.stage.lowered, stage.lowered)
    const past = core.zoom(ready.schedule.slice(0, settings.step), ready.stage.lowered, stage.lowered)
    const wish = [...past.schedule, ...remaining(whole.schedule, past.schedule)]
    this.#patch({
      ...{ playing: false, undo: [], redo: [] },
      message: whole.faithful
        ? null
        : 'This schedule switches within what is one step here, so it cannot be kept as it was.',
    })
    this.#stand(stage, complete(stage.machine, wish), past.schedule.length)
    void this.explore()
  }

  /** Shows a schedule of the program on the stage, from its start unless `step` says otherwise. */
  show(schedule: readonly number[], step = 0): void {
    const ready = this.#ready
    if (ready === null) return
    this.#remember()
    this.#stand(ready.stage, complete(ready.stage.machine, schedule), step)
  }

  #remember(): void {
    const { settings, undo } = this.#snapshot
    const ready = this.#ready
    if (ready === null) return
    const place: Place = { schedule: ready.schedule, step: settings.step }
    this.#patch({ undo: [...undo.slice(-99), place], redo: [], message: null, playing: false })
  }

  /** One step of a process from where the run is. @returns whether it could step */
  run(pid: number): boolean {
    const ready = this.#ready
    if (ready === null) return false
    const { step } = this.#snapshot.settings
    if (ready.schedule[step] === pid) {
      this.seek(step + 1)
      return true
    }
    return this.give(step, pid, step + 1)
  }

  /** Gives a slot to a process. @returns whether it can step there */
  give(slot: number, pid: number, step = this.#snapshot.settings.step): boolean {
    const ready = this.#ready
    const schedule = ready === null ? null : give(ready.stage.machine, ready.schedule, slot, pid)
    if (ready === null || schedule === null) return false
    this.#remember()
    this.#stand(ready.stage, schedule, step)
    return true
  }

  /** Goes to a place in the schedule. */
  seek(step: number): void {
    const ready = this.#ready
    if (ready === null) return
    const place = Math.max(0, Math.min(step, ready.schedule.length))
    if (place !== this.#snapshot.settings.step) this.#settle({ step: place })
    if (place === ready.schedule.length && this.#snapshot.playing) this.play(false)
  }

  undo(): void {
    this.#restore('undo', 'redo')
  }

  redo(): void {
    this.#restore('redo', 'undo')
  }

  #restore(from: 'undo' | 'redo', to: 'undo' | 'redo'): void {
    const ready = this.#ready
    const { settings, [from]: places, [to]: others } = this.#snapshot
    const place = places.at(-1)
    if (ready === null || place === undefined) return
    const now: Place = { schedule: ready.schedule, step: settings.step }
    this.#patch({ [from]: places.slice(0, -1), [to]: [...others, now], playing: false })
    this.#stand(ready.stage, place.schedule, place.step)
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

  cancelExploring(): void {
    this.#search?.cancel()
  }

  /**
   * Asks the explorer about the program on the stage, which has been explored.
   * @throws {ExplorerEnded} when another search takes its place meanwhile
   */
  ask<T>(question: Question<T>): Promise<T> {
    if (this.#search === null) throw new RangeError('nothing has been explored yet')
    return this.#search.ask(question)
  }

  /** Replays the schedule to an end that has the fewest preemptions. */
  async showWitness(end: string): Promise<void> {
    const witness = await this.ask((service) => service.witness(end))
    if (witness === null) return
    this.show(witness.schedule, 0)
    this.play(true)
  }

  /** Lists every schedule to an end, as far as anybody reads. */
  async showAll(outcome: Outcome): Promise<void> {
    await this.#search?.showAll(outcome)
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
