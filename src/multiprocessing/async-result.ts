/** A result that will arrive. @see CPython multiprocessing.pool.AsyncResult */
import type { Ms } from '#base'
import { TimeoutError, ValueError } from './errors.ts'

/** The longest that a browser's timer can be set for, 25 days; more would ring at once. */
export const mostTimeoutMs: Ms = 2 ** 31 - 1

/** How long to wait. Python's timeouts are in seconds; these are in milliseconds, and say so. */
export interface Timeout {
  readonly timeoutMs?: Ms
}

/** What to call when the result, or the error, is there. */
export interface Callbacks<R> {
  readonly callback?: (value: R) => void
  readonly errorCallback?: (error: Error) => void
}

export class AsyncResult<R> {
  #state: 'pending' | 'ready' | 'failed' = 'pending'
  readonly #settled: Promise<R>

  /** `executor` settles the result, as that of a Promise does. Only its first settlement counts. */
  constructor(
    executor: (resolve: (value: R) => void, reject: (error: Error) => void) => void,
    callbacks?: Callbacks<R>,
  ) {
    const { promise, resolve, reject } = withResolvers<R>()
    this.#settled = promise
    // First of all who hear of it. What a callback throws is said, as an unhandled rejection, and nothing else misses the
    // result. A failure that nobody asks for is none: in Python, too, it waits for `get`.
    void promise.then(callbacks?.callback, callbacks?.errorCallback ?? (() => {}))
    executor(
      (value) => {
        if (this.ready()) return
        this.#state = 'ready'
        resolve(value)
      },
      (error) => {
        if (this.ready()) return
        this.#state = 'failed'
        reject(error)
      },
    )
  }

  /**
   * The result, or a rejection with what the task threw.
   * @throws {TimeoutError} when it has not arrived in `timeoutMs`; it can still be asked for again
   */
  get(timeout?: Timeout): Promise<R> {
    return timeout?.timeoutMs === undefined ? this.#settled : this.#getWithin(timeout)
  }

  async #getWithin(timeout: Timeout): Promise<R> {
    await this.wait(timeout)
    if (!this.ready()) throw new TimeoutError(`no result within ${timeout.timeoutMs} ms`)
    return this.#settled
  }

  /** Waits until the result is there or `timeoutMs` have passed. Never rejects. */
  async wait(timeout?: Timeout): Promise<void> {
    const settled = this.#settled.then(
      () => {},
      () => {},
    )
    if (timeout?.timeoutMs === undefined || timeout.timeoutMs > mostTimeoutMs) return settled
    const { promise: late, resolve } = withResolvers<void>()
    const timer = setTimeout(resolve, timeout.timeoutMs)
    await Promise.race([settled, late])
    clearTimeout(timer)
  }

  /** Whether the call has completed, well or not. */
  ready(): boolean {
    return this.#state !== 'pending'
  }

  /**
   * Whether the call completed without an error.
   * @throws {ValueError} while it has not completed
   */
  successful(): boolean {
    if (!this.ready()) throw new ValueError('the result is not ready')
    return this.#state === 'ready'
  }
}

/** `Promise.withResolvers`, which Safari 16 and Node 20 lack. */
export function withResolvers<T>(): {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (error: Error) => void
} {
  let resolve!: (value: T) => void
  let reject!: (error: Error) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
