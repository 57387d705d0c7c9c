/** The baseline: a workload in one worker, by one message, without a pool. */
import { type Remote, wrap } from 'comlink'
import { type Ms, wallClock } from '#base'
import type { WorkerLike } from '#multiprocessing'
import type { SerialApi } from './serial-worker.ts'
import { text } from './text.ts'
import type { Runnable } from './workload.ts'

/** One run of a whole workload: its duration on the parent's clock, the merge included, and its answer. */
export interface SerialRun {
  readonly wallMs: Ms
  readonly result: string
}

export class SerialRunner implements Disposable {
  readonly #worker: WorkerLike
  readonly #api: Remote<SerialApi>
  /** Rejects when the worker cannot go on; Comlink itself would leave its calls waiting. */
  readonly #broken: Promise<never>
  #break!: (error: Error) => void

  /** @param spawn starts the baseline's worker */
  constructor(spawn: () => WorkerLike) {
    this.#broken = new Promise((_, reject) => {
      this.#break = reject
    })
    this.#broken.catch(() => {})
    this.#worker = spawn()
    this.#worker.addEventListener('error', (event) => {
      this.#break(new Error(text.serialFailed((event as ErrorEvent).message)))
    })
    this.#api = wrap<SerialApi>(this.#worker)
  }

  prepare(id: string, size: number): Promise<void> {
    return this.#unlessBroken(this.#api.prepare(id, size))
  }

  /** Runs the sample for about `windowMs`; resolves to the milliseconds of one pass. */
  warm(sample: readonly number[], windowMs: Ms): Promise<Ms> {
    return this.#unlessBroken(this.#api.warm(sample, windowMs))
  }

  async run(workload: Runnable, size: number): Promise<SerialRun> {
    const start = wallClock()
    const partials = await this.#unlessBroken(this.#api.runAll(workload.tasks(size)))
    const result = await workload.combine(partials)
    return { wallMs: wallClock() - start, result }
  }

  /** A call in flight rejects. */
  [Symbol.dispose](): void {
    this.#worker.terminate()
    this.#break(new Error(text.serialStopped))
  }

  #unlessBroken<T>(call: Promise<T>): Promise<T> {
    return Promise.race([call, this.#broken])
  }
}
