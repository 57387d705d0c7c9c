/** Noticing that a worker has died, by the Web Lock that it holds for life: there is no event for it. */
import type { Ms } from '#base'
import { withResolvers } from './async-result.ts'

/** Its last messages travel by another way than the lock and may arrive after it. */
const lastWordsMs: Ms = 3

export class LifeWatch {
  readonly #locks: LockManager | null
  readonly #died: () => void
  readonly #left = new AbortController()
  readonly #gone = withResolvers<void>()
  #lockName: string | null = null

  /** `locks`: Web Locks of this realm, or null where there are none; then nothing is noticed. */
  constructor(locks: LockManager | null, died: () => void) {
    this.#locks = locks
    this.#died = died
  }

  /** Resolves when the worker is known to be gone: at its end where there is no lock to tell. */
  get gone(): Promise<void> {
    return this.#gone.promise
  }

  /** The worker holds this lock: a request for the same one is granted when it dies. */
  watch(lockName: string): void {
    const { signal } = this.#left
    if (this.#locks === null || this.#lockName !== null || signal.aborted) return
    this.#lockName = lockName
    const die = (): void => {
      this.#gone.resolve()
      this.#died()
    }
    this.#locks.request(lockName, { signal }, () => void setTimeout(die, lastWordsMs)).catch(() => {})
  }

  /** The worker is being ended. */
  end(): void {
    if (this.#lockName === null) this.leave()
  }

  /** The worker goes on in another pool, or cannot be watched. */
  leave(): void {
    this.#left.abort()
    this.#gone.resolve()
  }
}
