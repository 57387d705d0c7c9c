/** The time limit of one task after the other, with a timer that is set again only when it rings. */
import { type Ms, wallClock } from '#base'

interface RunningTask {
  readonly offset: number
  readonly since: Ms
}

export class Deadline {
  readonly #limit: Ms
  readonly #late: (offset: number) => void
  #running: RunningTask | null = null
  /** The task that was found past its limit at the first look. */
  #suspect: RunningTask | null = null
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

  /**
   * A parent that was busy hears its timer before it hears that the task was over. So it looks a second time, when what
   * is on its way has come in: a turn later, or, where the timer rang late, as much later again as that was.
   */
  readonly #ring = (): void => {
    this.#timer = undefined
    const running = this.#running
    if (running === null) return
    const left = running.since + this.#limit - wallClock()
    if (running === this.#suspect) {
      this.#late(running.offset)
    } else if (left > 0) {
      this.#timer = setTimeout(this.#ring, left)
    } else {
      this.#suspect = running
      this.#timer = setTimeout(this.#ring, Math.min(-left, this.#limit))
    }
  }
}
