/** The page's side of the parent worker: started for the first real run, ended with the part. */
import { type Remote, transfer, wrap } from 'comlink'
import { lendWorkers } from '#multiprocessing'
import type { OwnCodeModule } from '#sandbox'
import type { OwnJob, OwnRecording } from './own-work.ts'
import type { ParentApi } from './parent-worker.ts'
import type { Recorded } from './recorded.ts'
import type { Setup } from './setup.ts'
import { tracedRun } from './traced.ts'

export class ParentClient implements Disposable {
  readonly #worker: Worker
  readonly #parent: Remote<ParentApi>
  /** The workers of the pool, which this page starts for the parent worker. */
  readonly #lent: Disposable
  readonly #broken: Promise<never>
  /** The visitor's code that is run, if any. */
  #code: OwnCodeModule | null = null
  #break!: (error: Error) => void

  constructor() {
    this.#broken = new Promise((_, reject) => {
      this.#break = reject
    })
    this.#broken.catch(() => {})
    this.#worker = new Worker(new URL('./parent-worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onerror = (event) => {
      event.preventDefault()
      this.#break(new Error(`The parent worker could not run${event.message ? `: ${event.message}` : ''}.`))
    }
    this.#parent = wrap<ParentApi>(this.#worker)
    const { port1, port2 } = new MessageChannel()
    const own = (role: 'rehearsal' | 'serial') => () => {
      if (this.#code === null) throw new Error('there is no code to run')
      return this.#code.lend(role)
    }
    this.#lent = lendWorkers(port1, {
      pool: () => new Worker(new URL('./pool-worker.ts', import.meta.url), { type: 'module' }),
      // Only a worker in this role sends what the code prints.
      ...{ 'own-pool': own('rehearsal'), 'own-serial': own('serial') },
    })
    void this.#parent.connect(transfer(port2, [port2]))
  }

  /** Runs a setup once on real workers. */
  async record(setup: Setup): Promise<Recorded> {
    const recording = await Promise.race([this.#parent.record(setup), this.#broken])
    return { recording, run: tracedRun(recording) }
  }

  /** Runs a visitor's tasks once on real workers of their code. */
  async recordOwn(
    setup: Setup,
    job: OwnJob,
    code: OwnCodeModule,
  ): Promise<Omit<OwnRecording, 'recording'> & { readonly recorded: Recorded }> {
    this.#code = code
    const { recording, ...said } = await Promise.race([this.#parent.recordOwn(setup, job), this.#broken])
    return { ...said, recorded: { recording, run: tracedRun(recording) } }
  }

  /** Keeps a pool of so many idle workers; 0 ends it. */
  hold(processes: number): Promise<void> {
    return Promise.race([this.#parent.hold(processes), this.#broken])
  }

  [Symbol.dispose](): void {
    this.#worker.terminate()
    this.#lent[Symbol.dispose]()
    this.#break(new Error('The exhibit was left.'))
  }
}
