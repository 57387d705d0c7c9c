/** The exhibit without its looks: settings, the run under way, what was measured, and what to say about it. */
import { Store, writeParams } from '#base'
import type { OwnCodeModule, OwnText } from '#sandbox'
import { drawn } from './drawn.ts'
import { KeptMeasurements } from './kept-measurements.ts'
import type { Finished } from './lab-client.ts'
import { LabConnection } from './lab-connection.ts'
import type { LabSetup, OwnSetup, Phase } from './lab-contract.ts'
import { chosenWorkers, offeredWorkers, setupOf } from './lab-setup.ts'
import { type RecordedMeasurement, shownOf } from './measurement.ts'
import { ownId } from './own-card.ts'
import { ownView } from './own-view.ts'
import { params, type Settings, sizeOf } from './params.ts'
import {
  type CodeState,
  emptyMessage,
  keyOf,
  linkProblem,
  type Message,
  readAddress,
  type Snapshot,
} from './snapshot.ts'
import { text as words } from './text/lab.ts'

export class SpeedupModel implements Disposable {
  readonly store: Store<Snapshot>
  readonly cpus: number
  readonly #replaceQuery: (query: URLSearchParams) => void
  readonly #measured = new KeptMeasurements()
  readonly #lab = new LabConnection()
  #query: URLSearchParams
  #own: Promise<OwnText> | null = null
  #checking: AbortController | null = null

  constructor(query: URLSearchParams, cpus: number, replaceQuery: (query: URLSearchParams) => void) {
    this.cpus = cpus
    this.#replaceQuery = replaceQuery
    this.#query = query
    const { snapshot, code } = readAddress(query)
    this.store = new Store(snapshot)
    if (code !== '') void this.#openLink(code)
    this.#openCode(snapshot.settings)
  }

  /** The visitor's own code, whose parts are loaded when it is first asked for. */
  ownCode(): Promise<OwnText> {
    this.#own ??= import('./own-text.ts').then(({ openOwnText }) => openOwnText(this))
    return this.#own
  }

  /** Shows the code of an address, and runs nothing. */
  #openCode({ workload, code }: Settings): void {
    if (workload === ownId) void this.ownCode().then((own) => own.open(code))
  }

  /** Says where the visitor's own code stands. */
  setCode(code: CodeState): void {
    this.#patch({ code })
  }

  /** Takes over an address that the visitor went to. What was measured in this visit is kept. */
  adopt(query: URLSearchParams): void {
    if (query === this.#query) return
    this.#query = query
    this.cancel()
    this.#measured.keep(this.store.getSnapshot())
    const { snapshot, code } = readAddress(query)
    const { activity } = this.store.getSnapshot()
    const shown = this.#measured.of(snapshot.settings)?.shown ?? null
    this.#patch({ ...snapshot, shown, activity: activity.state === 'running' ? activity : snapshot.activity })
    if (code !== '') void this.#openLink(code)
    this.#openCode(snapshot.settings)
  }

  /** The code that reads links is loaded with the first link that carries points. */
  async #openLink(code: string): Promise<void> {
    const { fromCode } = await import('./linked.ts')
    const shown = fromCode(code)
    const { activity } = this.store.getSnapshot()
    this.#patch({
      ...(activity.state === 'opening' && { activity: { state: 'idle' } }),
      ...(shown === null ? { message: linkProblem(words.pointsUnread) } : { shown }),
    })
  }

  /** The worker counts to choose from on this machine. */
  offeredWorkers(settings: Settings): readonly number[] {
    return offeredWorkers(settings, this.cpus)
  }

  /** The worker counts that a run takes. */
  chosenWorkers(settings: Settings): readonly number[] {
    return chosenWorkers(settings, this.cpus)
  }

  /** Changes settings; what was measured with others is kept and comes back with them. */
  choose(change: Partial<Settings>): void {
    const { settings: before } = this.store.getSnapshot()
    const workload = change.workload !== undefined && change.workload !== before.workload
    // Sizes and worker counts of one workload mean nothing to another.
    const settings = { ...before, ...(workload && { size: 0, workers: [], ...ownView(before, change) }), ...change }
    if (keyOf(settings) === keyOf(before)) {
      this.#patch({ settings })
    } else {
      this.#measured.keep(this.store.getSnapshot())
      const known = this.#measured.of(settings)
      this.#patch({
        settings: { ...settings, guess: known?.guess ?? null },
        ...{ shown: known?.shown ?? null, selected: null, message: null },
      })
    }
    this.#replaceQuery(writeParams(params, this.store.getSnapshot().settings))
    // The text outlives a visit to other workloads; its place in the address does not.
    if (workload && change.workload === ownId) void this.ownCode().then((own) => own.share())
  }

  select(workers: number | null): void {
    this.#patch({ selected: workers })
  }

  skipGuess(): void {
    this.choose({ guess: null })
    this.#patch({ guessSkipped: true })
  }

  say(message: Message | null): void {
    this.#patch({ message })
  }

  /** Measures afresh; what was shown stays for comparison until the first new round is in. Does nothing with unread code. */
  async run(): Promise<void> {
    const { settings, code } = this.store.getSnapshot()
    if (code === 'own') await this.#measure(setupOf(settings, this.cpus), null)
  }

  /** Says that the code which a link brought may run, and runs it. */
  async runUnread(): Promise<void> {
    ;(await this.ownCode()).allow()
    await this.run()
  }

  /** Goes on with what was measured, for the whole time again. */
  continueRun(): Promise<void> {
    const { settings, shown } = this.store.getSnapshot()
    if (shown === null || shown.source === 'link') return this.run()
    const workers = shown.report.points.map((point) => point.workers)
    const setup = { ...setupOf(settings, this.cpus), workers, seed: shown.report.seed }
    return this.#measure(setup, shown)
  }

  /** Stops now. The rounds so far are kept. */
  cancel(): void {
    this.#checking?.abort()
    this.#lab.cancel()
  }

  async #measure(setup: LabSetup, previous: RecordedMeasurement | null): Promise<void> {
    if (this.store.getSnapshot().activity.state === 'running') return
    const points = previous?.against.serial.points ?? []
    this.#patch({ activity: { state: 'running', setup, points, phase: { step: 'starting' } }, message: null })
    try {
      const client = await this.#lab.open()
      const { guess } = this.store.getSnapshot().settings
      const { code, ...own } = setup.workload === ownId ? await this.#checkOwn(setup) : { code: null }
      const whole = { ...setup, ...own }
      const tell = (phase: Phase): Promise<void> => this.#follow(phase)
      this.#finish(whole, await client.run(whole, previous?.continued ?? null, guess, tell, code))
    } catch (thrown) {
      this.#lab.close()
      if (this.#lab.disposed) return
      const text = thrown instanceof Error ? thrown.message : String(thrown)
      const cancelled = this.#checking?.signal.aborted === true
      this.#patch({ activity: { state: 'idle' }, message: cancelled ? emptyMessage(null) : emptyMessage(text) })
      if (!cancelled && setup.workload === ownId) this.#failOwn(text)
    }
  }

  async #checkOwn({ size }: LabSetup): Promise<{ readonly code: OwnCodeModule; readonly own: OwnSetup }> {
    const own = await this.ownCode()
    this.#checking = new AbortController()
    const { code, shape, link } = await own.check(size, this.#checking.signal)
    return { code, own: { tasks: shape.tasks, combines: shape.combines, link } }
  }

  /** What own code did wrong is shown beside its text. */
  #failOwn(text: string): void {
    void this.#own?.then((own) => own.fail(text))
    this.choose({ view: 'code' })
  }

  async #follow(phase: Phase): Promise<void> {
    const { activity, settings } = this.store.getSnapshot()
    if (activity.state !== 'running') return
    if (phase.step === 'rehearsed') (await this.ownCode()).answered(phase.answer)
    if (phase.step === 'measuring' && settings.view === 'code') this.choose({ view: 'graph' })
    const measured = phase.step === 'measuring' ? phase.progress.points : []
    const points = measured.map((point) => ({ ...point, breakdown: null, startMs: null }))
    this.#patch({ activity: { ...activity, phase, points: points.length > 0 ? points : activity.points } })
    await drawn()
  }

  #finish(setup: LabSetup, { measurement, failure }: Finished): void {
    if (this.#lab.disposed) return
    this.#patch({ activity: { state: 'idle' }, message: measurement === null ? emptyMessage(failure) : null })
    if (failure !== null && setup.own !== undefined) this.#failOwn(failure)
    if (measurement === null) return
    const { settings } = this.store.getSnapshot()
    // The visitor may have gone to other settings meanwhile: then it waits for them to come back.
    const key = keyOf({ ...setup, code: setup.own?.link })
    if (keyOf(settings) === key) this.#patch({ shown: measurement })
    else this.#measured.add(key, measurement)
  }

  /** Shows an exported report again, with the settings it was measured with. Says why when it cannot. */
  async open(text: string): Promise<void> {
    const measurement = await this.#reopen(text)
    if (measurement === null) return
    const { workload, size, chunksize, schedule, seed, budgetMs, points, guess } = measurement.report
    const workers = points.map((point) => point.workers)
    const seconds = Math.max(1, Math.round(budgetMs / 1000))
    this.choose({ workload, size, chunksize, schedule, seed, seconds, workers })
    this.choose({ guess: guess?.speedup ?? null })
    this.#patch({ shown: measurement, selected: null, message: null })
  }

  /** Draws an exported report beside what is shown. */
  async compareWith(text: string): Promise<void> {
    const comparison = await this.#reopen(text)
    if (comparison !== null) this.#patch({ comparison, message: null })
  }

  async #reopen(text: string): Promise<RecordedMeasurement | null> {
    const { readReport } = await import('./read-report.ts')
    const read = readReport(text)
    if (typeof read !== 'string') return read
    this.say({ about: 'file-refused', text: read })
    return null
  }

  /** Keeps what is shown to compare later runs with; null forgets it. */
  keepForComparison(keep: boolean): void {
    this.#patch({ comparison: keep ? this.store.getSnapshot().shown : null })
  }

  /** The query that reproduces the settings and carries the points that are shown. */
  permalink(): URLSearchParams {
    const { settings, shown } = this.store.getSnapshot()
    if (shown === null) return writeParams(params, settings)
    const workers = shownOf(shown, 'serial').points.map((point) => point.workers)
    return writeParams(params, { ...settings, size: sizeOf(settings), workers, points: shown.code })
  }

  #patch(change: Partial<Snapshot>): void {
    this.store.set((snapshot) => ({ ...snapshot, ...change }))
  }

  [Symbol.dispose](): void {
    void this.#own?.then((own) => own[Symbol.dispose]())
    this.#lab[Symbol.dispose]()
  }
}
