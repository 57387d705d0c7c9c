/** A result that will arrive. @see CPython multiprocessing.pool.AsyncResult */
import type { Ms } from '#base'
import { TimeoutError, ValueError } from './errors.ts'

/** How long to wait. Python's timeouts are in seconds; these are in milliseconds, and say so. */
export interface Timeout {
  readonly timeoutMs?: Ms
}

/** What to call when the result, or the error, is there. */
export interface Callbacks<R> {
  readonly callback?: (value: R) => void
  readonly errorCallback?: (error: Error) => void
}

type State<R> =
  | { readonly state: 'pending' }
  | { readonly state: 'ready'; readonly value: R }
  | { readonly state: 'failed'; readonly error: Error }

export class AsyncResult<R> {
  #state: State<R> = { state: 'pending' }
  readonly #settled: Promise<R>

  /** `executor` settles the result, as that of a Promise does. Only its first settlement counts. */
  constructor(
    executor: (resolve: (value: R) => void, reject: (error: Error) => void) => void,
    callbacks?: Callbacks<R>,
  ) {
    const { promise, resolve, reject } = withResolvers<R>()
    this.#settled = promise
    // A failure that nobody asks for is no unhandled rejection: in Python, too, it waits for `get`.
    promise.catch(() => {})
    executor(
      (value) => {
        if (this.#state.state !== 'pending') return
        this.#state = { state: 'ready', value }
        resolve(value)
        callbacks?.callback?.(value)
      },
      (error) => {
        if (this.#state.state !== 'pending') return
        this.#state = { state: 'failed', error }
        reject(error)
        callbacks?.errorCallback?.(error)
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
    if (this.#state.state === 'pending') throw new TimeoutError(`no result within ${timeout.timeoutMs} ms`)
    return this.#settled
  }

  /** Waits until the result is there or `timeoutMs` have passed. Never rejects. */
  async wait(timeout?: Timeout): Promise<void> {
    const settled = this.#settled.then(
      () => {},
      () => {},
    )
    if (timeout?.timeoutMs === undefined) return settled
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeout.timeoutMs)
    })
    await Promise.race([settled, late])
    clearTimeout(timer)
  }

  /** Whether the call has completed, well or not. */
  ready(): boolean {
    return this.#state.state !== 'pending'
  }

  /**
   * Whether the call completed without an error.
   * @throws {ValueError} while it has not completed
   */
  successful(): boolean {
    if (!this.ready()) throw new ValueError('the result is not ready')
    return this.#state.state === 'ready'
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
