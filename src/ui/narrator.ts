/** How a place was come to: by one step of the visitor's own, while it plays by itself, or by a jump. */
export type Coming = 'step' | 'play' | 'jump'

/** An own step is told once it has been drawn: the words hold up no movement. */
const drawnMs = 60
/** Steps faster than this are a way to somewhere, such as those of a key held down. */
const ownStepMs = 250
/** A jump is over when nothing has moved for so long: of a scrub, the place that it reached is told. */
const settleMs = 400
/** About what it takes to say one place. */
const playedMs = 4000

/**
 * Tells of the places that a visitor comes to as somebody who listens can follow them: an own step at once, a scrub
 * where it ends, and of what plays no more than can be said; the last place is never left out.
 * @typeParam P a place: one immutable value
 */
export class Narrator<P> {
  readonly #tell: (place: P, told: P) => void
  /** What a listener knows. */
  #told: P
  #place: P
  #steppedAt = Number.NEGATIVE_INFINITY
  #toldAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | null = null

  /**
   * @param first the place where the page opens, which nobody has to be told of
   * @param tell says what there is to say of a place to one who knows another
   */
  constructor(first: P, tell: (place: P, told: P) => void) {
    this.#tell = tell
    this.#told = first
    this.#place = first
  }

  come(place: P, coming: Coming): void {
    this.#place = place
    const now = performance.now()
    const isOwnStep = coming === 'step' && now - this.#steppedAt >= ownStepMs
    if (coming === 'step') this.#steppedAt = now
    if (isOwnStep) this.#sayIn(drawnMs)
    else if (coming !== 'play') this.#sayIn(settleMs)
    else if (this.#timer === null) this.#sayIn(Math.max(0, this.#toldAt + playedMs - now))
  }

  /** Leaves untold what has not been told yet. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #sayIn(ms: number): void {
    this.stop()
    this.#timer = setTimeout(() => this.#say(), ms)
  }

  #say(): void {
    this.stop()
    if (Object.is(this.#place, this.#told)) return
    const told = this.#told
    this.#told = this.#place
    this.#toldAt = performance.now()
    this.#tell(this.#place, told)
  }
}
