/** The time limit of one task after the other, with a timer that is set again only when it rings. */
import { type Ms, wallClock } from '#base'

export class Deadline {
  readonly #limit: Ms
  readonly #late: (offset: number) => void
  #running: { readonly offset: number; readonly since: Ms } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `late` hears of the task, by its offset, that is still running `limit` after it began. */
  constructor(limit: Ms, late: (offset: number) => void) {
    this.#limit = limit
    this.#late = late
  }

  /** A task begins, and the one before it is over. */
  begin(offset: number): void {
    this.#running = { offset, since: wallClock() }
    this.#timer ??= setTimeout(this.#ring, this.#limit)
  }

  /** Nothing runs. */
  clear(): void {
    this.#running = null
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  readonly #ring = (): void => {
    this.#timer = undefined
    if (this.#running === null) return
    const left = this.#running.since + this.#limit - wallClock()
    if (left <= 0) this.#late(this.#running.offset)
    else this.#timer = setTimeout(this.#ring, left)
  }
}
