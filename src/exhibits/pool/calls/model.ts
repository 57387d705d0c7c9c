/** The part without its looks: settings, the run that is shown, the place in it. */

import { readParams, Store, writeParams } from '#base'
import type { Answer } from '../answer.ts'
import type { Run } from './events.ts'
import type { FindingText } from './finding.ts'
import { KeptParent, type Parent } from './kept-parent.ts'
import type { OwnRuns } from './own-runs.ts'
import { mostSteps, params, type QuestionName, type Settings, setupOf } from './params.ts'
import type { Method } from './setup.ts'
import { type Activity, isBusy, positionOf, type Snapshot } from './snapshot.ts'
import { text } from './text/calls.ts'
import { VisitRuns } from './visit-runs.ts'

export class CallsModel implements Disposable {
  readonly store: Store<Snapshot>
  readonly #replaceQuery: (query: URLSearchParams) => void
  readonly #parent: KeptParent
  readonly #runs = new VisitRuns()
  #query: URLSearchParams
  #own: Promise<OwnRuns> | null = null
  #ownRuns: OwnRuns | null = null

  constructor(query: URLSearchParams, replaceQuery: (query: URLSearchParams) => void, start?: () => Promise<Parent>) {
    this.#query = query
    this.#replaceQuery = replaceQuery
    this.#parent = new KeptParent(start)
    this.store = new Store<Snapshot>({
      ...this.#read(query),
      ...{ activity: { state: 'idle' }, playing: false, speed: 1, arrival: 'jump', memory: [] },
    })
    this.#openCode()
  }

  #read(query: URLSearchParams): Pick<Snapshot, 'settings' | 'run' | 'recording' | 'message' | 'code' | 'left'> {
    const { values, problems } = readParams(params, query)
    return {
      settings: values,
      ...this.#runs.of(values),
      message: problems.length === 0 ? null : problems.join(' '),
      code: values.source === 'own' && values.code !== '' ? 'reading' : 'own',
    }
  }

  /** The visitor's own code, loaded when it is first asked for. */
  own(): Promise<OwnRuns> {
    this.#own ??= import('./own-runs.ts').then(({ OwnRuns }) => {
      this.#ownRuns = new OwnRuns(this)
      // What is said of the code comes with it.
      this.#patch({})
      return this.#ownRuns
    })
    return this.#own
  }

  /** What is said of the visitor's code before there is a run of it. */
  get pendingOwn(): FindingText {
    return this.#ownRuns?.pending(this.#snapshot) ?? { title: text.ownCode, sentence: '' }
  }

  /** Shows the code of the address, and runs nothing. */
  #openCode(): void {
    const { source, code } = this.#snapshot.settings
    if (source === 'own') void this.own().then(({ text }) => text.open(code))
  }

  /** Puts the visitor's text into the address; a run of another text is no longer shown. */
  setCode(code: string): void {
    const { source, code: before } = this.#snapshot.settings
    if (source === 'own' && code !== before) this.choose({ code })
  }

  setCodeState(code: Snapshot['code']): void {
    this.#patch({ code })
  }

  /** Takes over an address that the visitor went to. */
  adopt(query: URLSearchParams): void {
    if (query === this.#query) return
    this.#query = query
    this.#patch({ ...this.#read(query), playing: false })
    this.#openCode()
  }

  get #snapshot(): Snapshot {
    return this.store.getSnapshot()
  }

  /** How many events have happened. */
  get position(): number {
    return positionOf(this.#snapshot)
  }

  /** Changes what is run, or where. A real run of it is made at once, when there is none yet; own code waits to be told. */
  choose(change: Partial<Settings>): void {
    const before = this.#snapshot.settings
    const settings = { ...before, step: -1, ...change }
    this.#patch({ settings, ...this.#runs.of(settings), playing: false, message: null })
    this.#write()
    if (settings.source === 'traced' && this.#snapshot.run === null) void this.record()
    if (settings.source === before.source) return
    // The text outlives a visit to other sources; its place in the address does not.
    if (settings.source === 'own') void this.own().then(({ text }) => text.share())
    else if (settings.code !== '') this.choose({ code: '' })
  }

  /** Takes an answer to a question; the place in the run stays. */
  answer(name: QuestionName, answer: Answer): void {
    this.#patch({ settings: { ...this.#snapshot.settings, [name]: answer } })
    this.#write()
  }

  /** The run of another method on the same tasks; null while a real one is still to be made. */
  runOf(method: Method): Run | null {
    return this.#runs.of({ ...this.#snapshot.settings, method }).run
  }

  /** Makes a real run of the present settings. */
  record(): Promise<void> {
    const { settings } = this.#snapshot
    return settings.source === 'own' ? this.#recordOwn() : this.#record(settings)
  }

  /** Makes a real run of another method on the same tasks, and stays with the present one. */
  recordOther(method: Method): Promise<void> {
    return this.#record({ ...this.#snapshot.settings, method })
  }

  async #record(settings: Settings): Promise<void> {
    await this.#work({ state: 'recording' }, { playing: false }, async () => {
      this.#runs.keep(settings, await (await this.#parent.get()).record(setupOf(settings)))
      return this.#runs.of(this.#snapshot.settings)
    })
    // The visitor may have gone on to other settings meanwhile.
    const { activity, run, settings: present } = this.#snapshot
    if (activity.state === 'idle' && present.source === 'traced' && run === null) void this.record()
  }

  /** Makes a real run of the visitor's own tasks; does nothing with unread code. */
  async #recordOwn(): Promise<void> {
    if (this.#snapshot.code !== 'own') return
    const before = { playing: false, run: null, recording: null, message: null }
    await this.#work({ state: 'recording' }, before, async () => {
      const own = await this.own()
      const recorded = await own.run(() => this.#parent.get(), setupOf(this.#snapshot.settings))
      if (recorded !== null) this.#runs.keep(this.#snapshot.settings, recorded)
      return this.#runs.of(this.#snapshot.settings)
    })
  }

  /** Says that the code which a link brought may run, and runs it. */
  async runUnread(): Promise<void> {
    const { text } = await this.own()
    text.allow()
    await this.record()
  }

  /** Ends the run of the visitor's code, and its workers, now. */
  async stop(): Promise<void> {
    const own = await this.#own
    own?.stop()
    this.#parent.end()
  }

  /** Measures the memory of a pool of the chosen size that has nothing to do. */
  async measureMemory(): Promise<void> {
    const { processes } = this.#snapshot.settings
    await this.#work({ state: 'measuring', processes }, {}, async () => {
      const { measurePool } = await import('./pool-memory.ts')
      return { memory: await measurePool(await this.#parent.get(), processes, this.#snapshot.memory) }
    })
  }

  /** Has workers do one thing at a time, and shows what came of it; `before` is what is shown meanwhile. */
  async #work(activity: Activity, before: Partial<Snapshot>, work: () => Promise<Partial<Snapshot>>): Promise<void> {
    if (isBusy(this.#snapshot.activity)) return
    this.#patch({ activity, ...before })
    try {
      const change = await work()
      if (!this.#parent.isOver) this.#patch({ activity: { state: 'idle' }, ...change })
    } catch (thrown) {
      this.#parent.end()
      if (this.#parent.isOver) return
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      this.#patch({ activity: { state: 'failed', reason } })
    }
  }

  /** Goes one event on, or back with -1; at an end nowhere. */
  step(by: 1 | -1): void {
    this.seek(this.position + by, 'step')
  }

  /** Goes to a place in the run; outside of it, to the nearest end. */
  seek(position: number, arrival: Snapshot['arrival'] = 'jump'): void {
    const { run, settings } = this.#snapshot
    if (run === null) return
    const last = Math.min(run.events.length, mostSteps)
    const step = Math.min(last, Math.max(0, position))
    this.#patch({ settings: { ...settings, step }, arrival, ...(step === last && { playing: false }) })
    this.#write()
  }

  /** Plays or pauses; at the end, from the start. */
  play(playing: boolean): void {
    const { run } = this.#snapshot
    if (playing && run !== null && this.position >= run.events.length) this.seek(0)
    this.#patch({ playing: playing && run !== null })
  }

  setSpeed(speed: number): void {
    this.#patch({ speed })
  }

  say(message: string | null): void {
    this.#patch({ message })
  }

  /** The query that reproduces what is shown; of a real run the settings, for its events happened once. */
  permalink(): URLSearchParams {
    const { settings } = this.#snapshot
    return writeParams(params, settings.step < 0 ? settings : { ...settings, step: this.position })
  }

  #write(): void {
    this.#replaceQuery(writeParams(params, this.#snapshot.settings))
  }

  #patch(change: Partial<Snapshot>): void {
    this.store.set((snapshot) => ({ ...snapshot, ...change }))
  }

  [Symbol.dispose](): void {
    void this.#own?.then((own) => own[Symbol.dispose]())
    this.#parent[Symbol.dispose]()
  }
}
