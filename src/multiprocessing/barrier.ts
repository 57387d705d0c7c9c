/** A barrier in shared memory. @see CPython Lib/threading.py, Barrier, whose states these are */
import type { Timeout } from './async-result.ts'
import { BrokenBarrierError, ValueError } from './errors.ts'
import { SharedObject, shareWords } from './shared-object.ts'
import { waitUntil, waitUntilAsync } from './waiting.ts'

/** Being filled; letting those who came pass; sending them away after a reset; broken. */
const phase = { filling: 0, draining: 1, resetting: 2, broken: 3 } as const
type Phase = (typeof phase)[keyof typeof phase]

/** Phase and number of those inside are one word, so that each step is one compare-and-swap, and the word to sleep on. */
const word = { state: 0, parties: 1 } as const
const phaseUnit = 2 ** 16
const mostParties = phaseUnit - 1

interface State {
  readonly phase: Phase
  readonly inside: number
}

/** Lets nobody pass until `parties` processes have come; then begins anew. Unlike CPython's it has no `action`. */
export class Barrier extends SharedObject {
  readonly #words: Int32Array

  /** @throws {ValueError} below 1 or above 65,535 · {NotShareableError} without shared memory */
  constructor(parties: number | Int32Array) {
    if (typeof parties === 'number' && !(Number.isInteger(parties) && parties >= 1 && parties <= mostParties)) {
      throw new ValueError(parties > mostParties ? `parties must be <= ${mostParties}` : 'parties must be > 0')
    }
    const words = typeof parties === 'number' ? shareWords(0, parties) : parties
    super('Barrier', [words])
    this.#words = words
  }

  get parties(): number {
    return Atomics.load(this.#words, word.parties)
  }

  /** Whether it was aborted, or somebody left it after waiting too long; until it is reset. */
  get broken(): boolean {
    return this.#state().phase === phase.broken
  }

  /** How many wait now. */
  get nWaiting(): number {
    const { phase: now, inside } = this.#state()
    return now === phase.filling ? inside : 0
  }

  /**
   * Blocks until all parties have come. Returns the order of arrival, from 0 to parties - 1, each to one of them.
   * @throws {BrokenBarrierError} for all when it is aborted or reset, or when one of them has waited past its timeout
   * @throws {TypeError} where blocking is not allowed; `waitAsync` is
   */
  wait(timeout?: Timeout): number {
    const [entering, passing] = [new Entry(), this.#passing]
    waitUntil(this.#changes, () => this.#tryEnter(entering), undefined, 'waitAsync')
    return this.#leave(entering, waitUntil(this.#changes, passing, timeout, 'waitAsync'))
  }

  /** `wait` that awaits. */
  async waitAsync(timeout?: Timeout): Promise<number> {
    const [entering, passing] = [new Entry(), this.#passing]
    await waitUntilAsync(this.#changes, () => this.#tryEnter(entering))
    return this.#leave(entering, await waitUntilAsync(this.#changes, passing, timeout))
  }

  /** Breaks the barrier: everybody who waits, or comes later, gets BrokenBarrierError. */
  abort(): void {
    this.#change(({ inside }) => ({ phase: phase.broken, inside }))
  }

  /** Makes the barrier as new, also a broken one; who waits gets BrokenBarrierError. */
  reset(): void {
    this.#change(({ phase: now, inside }) => {
      if (inside === 0) return { phase: phase.filling, inside }
      return { phase: now === phase.draining ? now : phase.resetting, inside }
    })
  }

  get #changes(): { words: Int32Array; index: number } {
    return { words: this.#words, index: word.state }
  }

  readonly #passing = (): boolean => this.#state().phase !== phase.filling

  #state(): State {
    return unpack(Atomics.load(this.#words, word.state))
  }

  /** Replaces the state by the next one, wakes everybody, and returns what it was; null leaves it. */
  #change(next: (state: State) => State | null): State {
    for (;;) {
      const packed = Atomics.load(this.#words, word.state)
      const state = unpack(packed)
      const changed = next(state)
      if (changed === null) return state
      if (Atomics.compareExchange(this.#words, word.state, packed, pack(changed)) !== packed) continue
      Atomics.notify(this.#words, word.state)
      return state
    }
  }

  /** False while those of the last round are still leaving. */
  #tryEnter(entry: Entry): boolean {
    const { phase: seen, inside } = this.#change(({ phase: now, inside }) => {
      if (now !== phase.filling) return null
      return { phase: inside + 1 === this.parties ? phase.draining : phase.filling, inside: inside + 1 }
    })
    if (seen === phase.broken) throw brokenError()
    entry.place = inside
    return seen === phase.filling
  }

  #leave({ place }: Entry, passed: boolean): number {
    // Whoever waits no longer breaks it for the others, unless they came meanwhile.
    if (!passed) this.#change((state) => (state.phase === phase.filling ? { ...state, phase: phase.broken } : null))
    const left = this.#change(({ phase: now, inside }) => {
      const isLast = inside === 1 && now !== phase.broken
      return { phase: isLast ? phase.filling : now, inside: inside - 1 }
    })
    if (left.phase !== phase.draining) throw brokenError()
    return place
  }
}

/** Where a process that enters is told its place. */
class Entry {
  place = 0
}

function brokenError(): BrokenBarrierError {
  return new BrokenBarrierError('the barrier is broken')
}

function pack({ phase: now, inside }: State): number {
  return now * phaseUnit + inside
}

function unpack(packed: number): State {
  return { phase: Math.floor(packed / phaseUnit) as Phase, inside: packed % phaseUnit }
}
