/** The states of a pool, and its end: closed, terminated, lost, or forgotten. */
import type { Dispatcher } from './dispatcher.ts'
import { PoolTerminatedError, ValueError } from './errors.ts'

/** Stops what a pool that nobody reaches any more has left running. */
const forgotten = new FinalizationRegistry<Lifetime>((lifetime) => lifetime.terminate())

/** @see CPython Lib/multiprocessing/pool.py, RUN, CLOSE and TERMINATE */
export class Lifetime {
  #state: 'RUN' | 'CLOSE' | 'TERMINATE' = 'RUN'
  #lost: Error | null = null
  #dispatcher: Dispatcher | null = null
  #markStopped!: () => void
  readonly #whenStopped = new Promise<void>((resolve) => {
    this.#markStopped = resolve
  })

  /** Begins; ends at the latest when `pool` is collected. */
  rule(pool: object, dispatcher: Dispatcher): void {
    this.#dispatcher = dispatcher
    forgotten.register(pool, this, this)
  }

  /** @throws what the pool was lost to, or {ValueError} when it is closed or terminated */
  checkRunning(): void {
    if (this.#lost !== null) throw this.#lost
    if (this.#state !== 'RUN') throw new ValueError('Pool not running')
  }

  close(): void {
    if (this.#state !== 'RUN') return
    this.#state = 'CLOSE'
    if (!this.#dispatcher?.busy) this.drained()
  }

  /** No call is in flight: a closed pool ends now. */
  drained(): void {
    if (this.#state === 'CLOSE') this.#stop(new PoolTerminatedError('the pool is closed'))
  }

  terminate(): void {
    this.#stop(new PoolTerminatedError('the pool was terminated before this call was over'))
  }

  /** No worker can be started. */
  giveUp(error: Error): void {
    this.#lost = error
    this.#stop(error)
  }

  /** @throws {ValueError} while the pool is running */
  async join(): Promise<void> {
    if (this.#state === 'RUN') throw new ValueError('Pool is still running')
    await this.#whenStopped
    await this.#dispatcher?.gone()
  }

  #stop(error: Error): void {
    this.#state = 'TERMINATE'
    forgotten.unregister(this)
    this.#dispatcher?.stop(error)
    this.#markStopped()
  }
}
