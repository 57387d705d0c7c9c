/** The page's side of the parent worker: one worker, started for the first run and ended with the exhibit. */
import { proxy, type Remote, transfer, wrap } from 'comlink'
import { lendWorkers } from '#multiprocessing'
import type { OwnCodeModule } from '#sandbox'
import { workloadWorkers } from '#workloads'
import type { Continued, LabSetup, Phase } from './lab-contract.ts'
import { failureOf, fromLab } from './lab-measurement.ts'
import type { LabApi } from './lab-worker.ts'
import type { RecordedMeasurement } from './measurement.ts'
import { text } from './text/lab.ts'

/** A stall of the page this long also takes a CPU from the workers for as long. */
const longStallMs = 250

/** How a run ended: with a measurement, or before its first round was complete; then with a failure or by a cancel. */
export interface Finished {
  readonly measurement: RecordedMeasurement | null
  readonly failure: string | null
}

export class LabClient implements Disposable {
  readonly #worker: Worker
  readonly #lab: Remote<LabApi>
  /** The workers of the pool, which this page starts for the parent worker. */
  readonly #lent: Disposable
  readonly #broken: Promise<never>
  /** The visitor's code that is measured, if any. */
  #code: OwnCodeModule | null = null
  readonly #stalls: PerformanceObserver | null = null
  #break!: (error: Error) => void

  constructor() {
    this.#broken = new Promise((_, reject) => {
      this.#break = reject
    })
    this.#broken.catch(() => {})
    this.#worker = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onerror = (event) => {
      event.preventDefault()
      this.#break(new Error(`The measuring worker could not run${event.message ? `: ${event.message}` : ''}.`))
    }
    this.#lab = wrap<LabApi>(this.#worker)
    const { port1, port2 } = new MessageChannel()
    const own = (role: Parameters<OwnCodeModule['lend']>[0]) => () => {
      if (this.#code === null) throw new Error('there is no code to run')
      return this.#code.lend(role)
    }
    this.#lent = lendWorkers(port1, {
      ...workloadWorkers,
      ...{ 'own-pool': own('pool'), 'own-serial': own('serial'), 'own-rehearsal': own('rehearsal') },
    })
    void this.#lab.connect(transfer(port2, [port2]))
    document.addEventListener('visibilitychange', this.#onVisibility)
    this.#onVisibility()
    // Only Chromium reports long tasks; elsewhere a stall shows as a wide interval.
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      this.#stalls = new PerformanceObserver((list) => this.#onLongTasks(list.getEntries()))
      this.#stalls.observe({ entryTypes: ['longtask'] })
    }
  }

  readonly #onVisibility = (): void => {
    void this.#lab.setVisible(document.visibilityState === 'visible')
  }

  #onLongTasks(tasks: readonly PerformanceEntry[]): void {
    const longest = Math.max(...tasks.map(({ duration }) => duration))
    if (longest > longStallMs) void this.#lab.disturb(text.stalled(Math.round(longest)))
  }

  /**
   * Measures. `tell` is awaited between trials, so that drawing is done before the next one starts.
   * @param code what to measure when the setup is about the visitor's own code
   * Rejects only when the worker itself cannot run.
   */
  async run(
    setup: LabSetup,
    previous: Continued | null,
    guess: number | null,
    tell: (phase: Phase) => Promise<void>,
    code: OwnCodeModule | null = null,
  ): Promise<Finished> {
    this.#code = code
    const lab = await Promise.race([this.#lab.run(setup, previous, proxy(tell)), this.#broken])
    return { measurement: fromLab(setup, lab, guess), failure: failureOf(lab.outcome) }
  }

  /** Stops the workers; `run` resolves with what was measured. */
  cancel(): void {
    void this.#lab.cancel()
  }

  [Symbol.dispose](): void {
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#stalls?.disconnect()
    this.#worker.terminate()
    this.#lent[Symbol.dispose]()
    this.#break(new Error('The exhibit was left.'))
  }
}
