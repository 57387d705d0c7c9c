/** A part of the lesson without its looks: its settings, which the address carries, and every script that has run. */
import { type Params, readParams, Store, writeParams } from '#base'
import type { ScriptHost } from './main-process.ts'
import type { NewsOf, PrintedLine, RecordOf, Scripts, SetupOf } from './script.ts'

/** What the last start of a script came to. */
export type Activity<N> =
  | { readonly state: 'idle' | 'cancelled' }
  | { readonly state: 'running'; readonly script: string; readonly news: readonly N[] }
  | { readonly state: 'failed'; readonly reason: string }

export interface LessonSnapshot<V, S extends Scripts> {
  readonly settings: V
  /** What the address asked for and could not be used, or null. */
  readonly message: string | null
  readonly activity: Activity<NewsOf<S[keyof S]>>
  /** What was printed since the script under way, or the last one, began. */
  readonly lines: readonly PrintedLine[]
  /** Every script that ran to its end on this page, the latest last. */
  readonly records: readonly RecordOf<S>[]
}

export interface LessonOptions<V> {
  /** The folder of the part: where its scripts are. */
  readonly part: string
  readonly params: Params<V>
  readonly query: URLSearchParams
  readonly replaceQuery: (query: URLSearchParams) => void
  /** Starts the main process; called with the first script, and again after a cancel. */
  readonly open: (print: (line: PrintedLine) => void) => Promise<ScriptHost>
  /** Resolves after so long. */
  readonly wait: (ms: number) => Promise<void>
}

/** Lines travel by another way than the result of their script: how long the last ones are waited for. */
const mostLinesLateMs = 2000
/** Enough to count splits; more would only fill memory. */
const mostRecords = 60

export class LessonModel<V extends object, S extends Scripts> implements Disposable {
  readonly store: Store<LessonSnapshot<V, S>>
  readonly #options: LessonOptions<V>
  #host: ScriptHost | null = null
  #starts = 0
  #lineCame = (): void => {}

  constructor(options: LessonOptions<V>) {
    this.#options = options
    const { values, problems } = readParams(options.params, options.query)
    const message = problems[0] ?? null
    this.store = new Store<LessonSnapshot<V, S>>({
      ...{ settings: values, message, activity: { state: 'idle' }, lines: [], records: [] },
    })
  }

  /** The address changed under the page. */
  adopt(query: URLSearchParams): void {
    const { values, problems } = readParams(this.#options.params, query)
    const before = this.store.getSnapshot()
    const changed = JSON.stringify(values) !== JSON.stringify(before.settings)
    if (changed || problems.length > 0) this.#patch({ settings: values, message: problems[0] ?? null })
  }

  set(change: Partial<V>): void {
    const settings = { ...this.store.getSnapshot().settings, ...change }
    this.#patch({ settings })
    this.#options.replaceQuery(writeParams(this.#options.params, settings))
  }

  dismiss(): void {
    this.#patch({ message: null })
  }

  /** The part's query for what is shown now. */
  permalink(): URLSearchParams {
    return writeParams(this.#options.params, this.store.getSnapshot().settings)
  }

  /**
   * Runs a script; nothing while another one runs.
   * @param lines how many lines it prints
   * @returns whether it ran to its end
   */
  async run<K extends keyof S & string>(script: K, setup: SetupOf<S[K]>, lines = 0): Promise<boolean> {
    if (this.store.getSnapshot().activity.state === 'running') return false
    const start = ++this.#starts
    const current = (): boolean => this.#starts === start
    this.#patch({ activity: { state: 'running', script, news: [] }, lines: [] })
    try {
      const host = await this.#open(current)
      if (host === null) return false
      const tell = (news: unknown): void => {
        if (current()) this.#hear(news as NewsOf<S[keyof S]>)
      }
      const result = await host.run(this.#options.part, script, setup, tell)
      if (current()) await this.#allPrinted(lines)
      if (!current()) return false
      const { lines: printed, records } = this.store.getSnapshot()
      const record = { id: start, script, setup, result, lines: printed } as RecordOf<S>
      this.#patch({ activity: { state: 'idle' }, records: [...records, record].slice(-mostRecords) })
      return true
    } catch (error) {
      if (current()) this.#fail(error)
      return false
    }
  }

  /** Runs a script so many times, one after the other, until one fails or is cancelled. */
  async repeat<K extends keyof S & string>(times: number, script: K, setup: SetupOf<S[K]>, lines = 0): Promise<void> {
    for (let time = 0; time < times; time++) if (!(await this.run(script, setup, lines))) return
  }

  /** Ends every process; what ran to its end before is kept. */
  cancel(): void {
    if (this.store.getSnapshot().activity.state !== 'running') return
    this.#end()
    this.#patch({ activity: { state: 'cancelled' } })
  }

  [Symbol.dispose](): void {
    this.#end()
    // React may take the page up again: what ran when it left is over.
    if (this.store.getSnapshot().activity.state === 'running') this.#patch({ activity: { state: 'cancelled' } })
  }

  /** The main process, started if there is none; null when the run was cancelled meanwhile. */
  async #open(current: () => boolean): Promise<ScriptHost | null> {
    if (this.#host !== null) return this.#host
    const host = await this.#options.open((line) => this.#printed(line))
    if (current()) {
      this.#host = host
      return host
    }
    host[Symbol.dispose]()
    return null
  }

  #end(): void {
    this.#starts += 1
    this.#host?.[Symbol.dispose]()
    this.#host = null
  }

  #fail(error: unknown): void {
    this.#end()
    this.#patch({ activity: { state: 'failed', reason: error instanceof Error ? error.message : String(error) } })
  }

  #hear(news: NewsOf<S[keyof S]>): void {
    const { activity } = this.store.getSnapshot()
    if (activity.state === 'running') this.#patch({ activity: { ...activity, news: [...activity.news, news] } })
  }

  #printed(line: PrintedLine): void {
    // By the time of writing: on a real terminal a line that was written later cannot stand above.
    const lines = [...this.store.getSnapshot().lines, line].sort((a, b) => a.at - b.at)
    this.#patch({ lines })
    this.#lineCame()
  }

  async #allPrinted(count: number): Promise<void> {
    const missing = (): boolean => this.store.getSnapshot().lines.length < count
    if (!missing()) return
    const all = new Promise<void>((resolve) => {
      this.#lineCame = () => {
        if (!missing()) resolve()
      }
    })
    await Promise.race([all, this.#options.wait(mostLinesLateMs)])
    this.#lineCame = () => {}
  }

  #patch(change: Partial<LessonSnapshot<V, S>>): void {
    this.store.set((snapshot) => ({ ...snapshot, ...change }))
  }
}

/** The records of one script, the latest last. */
export function recordsOf<S extends Scripts, K extends keyof S>(
  records: readonly RecordOf<S>[],
  script: K,
): readonly RecordOf<S, K>[] {
  return records.filter((record): record is RecordOf<S, K> => record.script === script)
}
