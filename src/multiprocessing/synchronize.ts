/**
 * Locks, semaphores, events and barriers in shared memory. Blocking forms are for workers; where blocking is not allowed
 * they throw TypeError, and the Async forms do the same by awaiting.
 * @see CPython Lib/multiprocessing/synchronize.py
 */
import type { Timeout } from './async-result.ts'
import { BrokenBarrierError, ValueError } from './errors.ts'
import { SharedObject, shareMemory } from './shared-object.ts'
import { waitUntil, waitUntilAsync } from './waiting.ts'

function shareWords(...initial: readonly number[]): Int32Array {
  const words = new Int32Array(shareMemory(4 * initial.length))
  words.set(initial)
  return words
}

/** A count in word 0: taking waits while it is 0. */
abstract class Counted extends SharedObject {
  protected readonly words: Int32Array

  constructor(kind: string, words: Int32Array) {
    super(kind, [words])
    this.words = words
  }

  /** Takes one if there is one now. */
  protected abstract take(): boolean

  /**
   * Takes one.
   * @param block false: does not wait
   * @returns whether it was taken, which is false only without blocking or after the timeout
   * @throws {TypeError} where blocking is not allowed; `acquireAsync` is
   */
  acquire(block = true, timeout?: Timeout): boolean {
    if (!block) return this.take()
    return waitUntil({ words: this.words, index: 0 }, () => this.take(), timeout, 'acquireAsync')
  }

  /** `acquire` that awaits; resolves to whether it was taken before the timeout. */
  acquireAsync(timeout?: Timeout): Promise<boolean> {
    return waitUntilAsync({ words: this.words, index: 0 }, () => this.take(), timeout)
  }

  abstract release(): void

  /** Acquires, blocking, until the end of the scope: `using held = lock.hold()` is Python's `with lock:`. */
  hold(): Disposable {
    this.acquire()
    return { [Symbol.dispose]: () => this.release() }
  }
}

function decrement(words: Int32Array): boolean {
  const count = Atomics.load(words, 0)
  return count > 0 && Atomics.compareExchange(words, 0, count, count - 1) === count
}

/** At most `value` holders at a time. */
export class Semaphore extends Counted {
  /** @throws {ValueError} below 0 · {NotShareableError} without shared memory */
  constructor(value: number | Int32Array = 1) {
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0)) {
      throw new ValueError('semaphore initial value must be >= 0')
    }
    super('Semaphore', typeof value === 'number' ? shareWords(value) : value)
  }

  protected override take(): boolean {
    return decrement(this.words)
  }

  /** Gives one back, whoever took it. */
  override release(): void {
    Atomics.add(this.words, 0, 1)
    Atomics.notify(this.words, 0, 1)
  }

  /** How many could be taken now. */
  getValue(): number {
    return Atomics.load(this.words, 0)
  }
}

/** One holder at a time; anybody may release it, as in CPython. */
export class Lock extends Counted {
  /** @throws {NotShareableError} without shared memory */
  constructor(words: Int32Array = shareWords(1)) {
    super('Lock', words)
  }

  protected override take(): boolean {
    return decrement(this.words)
  }

  /** @throws {ValueError} when nobody holds it */
  override release(): void {
    if (Atomics.compareExchange(this.words, 0, 0, 1) !== 0) {
      throw new ValueError('semaphore or lock released too many times')
    }
    Atomics.notify(this.words, 0, 1)
  }
}

let ownId = 0

/** Who holds an RLock: pids repeat among parents, so each realm draws a number of 31 bits. */
function realmId(): number {
  if (ownId === 0) ownId = ((crypto.getRandomValues(new Uint32Array(1))[0] as number) >>> 1) | 1
  return ownId
}

/** A lock that its holder, a process, may take again; free when released as often. Words: free, owner, depth. */
export class RLock extends Counted {
  /** @throws {NotShareableError} without shared memory */
  constructor(words: Int32Array = shareWords(1, 0, 0)) {
    super('RLock', words)
  }

  protected override take(): boolean {
    if (Atomics.load(this.words, 1) !== realmId()) {
      if (!decrement(this.words)) return false
      Atomics.store(this.words, 1, realmId())
    }
    Atomics.add(this.words, 2, 1)
    return true
  }

  /** @throws {ValueError} when another process, or nobody, holds it */
  override release(): void {
    if (Atomics.load(this.words, 1) !== realmId()) {
      throw new ValueError('attempt to release recursive lock not owned by thread')
    }
    if (Atomics.sub(this.words, 2, 1) > 1) return
    Atomics.store(this.words, 1, 0)
    Atomics.store(this.words, 0, 1)
    Atomics.notify(this.words, 0, 1)
  }
}

/** A flag that many may wait for. */
export class Event extends SharedObject {
  readonly #words: Int32Array

  /** @throws {NotShareableError} without shared memory */
  constructor(words: Int32Array = shareWords(0)) {
    super('Event', [words])
    this.#words = words
  }

  isSet(): boolean {
    return Atomics.load(this.#words, 0) === 1
  }

  /** Wakes everybody who waits, and lets pass whoever comes. */
  set(): void {
    Atomics.store(this.#words, 0, 1)
    Atomics.notify(this.#words, 0)
  }

  clear(): void {
    Atomics.store(this.#words, 0, 0)
  }

  /**
   * Blocks until the flag is set. Returns whether it was, before the timeout.
   * @throws {TypeError} where blocking is not allowed; `waitAsync` is
   */
  wait(timeout?: Timeout): boolean {
    return waitUntil({ words: this.#words, index: 0 }, () => this.isSet(), timeout, 'waitAsync')
  }

  /** `wait` that awaits. */
  waitAsync(timeout?: Timeout): Promise<boolean> {
    return waitUntilAsync({ words: this.#words, index: 0 }, () => this.isSet(), timeout)
  }
}

const barrier = { round: 0, arrived: 1, broken: 2, parties: 3 } as const

/** Lets nobody pass until `parties` processes have come; then begins anew. */
export class Barrier extends SharedObject {
  readonly #words: Int32Array

  /** @throws {ValueError} below 1 · {NotShareableError} without shared memory */
  constructor(parties: number | Int32Array) {
    if (typeof parties === 'number' && !(Number.isInteger(parties) && parties >= 1)) {
      throw new ValueError('parties must be > 0')
    }
    const words = typeof parties === 'number' ? shareWords(0, 0, 0, parties) : parties
    super('Barrier', [words])
    this.#words = words
  }

  get parties(): number {
    return Atomics.load(this.#words, barrier.parties)
  }

  get broken(): boolean {
    return Atomics.load(this.#words, barrier.broken) === 1
  }

  /** How many wait now. */
  get nWaiting(): number {
    return Atomics.load(this.#words, barrier.arrived) % this.parties
  }

  /**
   * Blocks until all parties have come. Returns the order of arrival, from 0 to parties - 1, each to one of them.
   * @throws {BrokenBarrierError} for all when it is aborted, or when one of them has waited past its timeout
   * @throws {TypeError} where blocking is not allowed; `waitAsync` is
   */
  wait(timeout?: Timeout): number {
    const { place, round } = this.#arrive()
    const passed = waitUntil(
      { words: this.#words, index: barrier.round },
      () => this.#isOver(round),
      timeout,
      'waitAsync',
    )
    return this.#pass(place, round, passed)
  }

  /** `wait` that awaits. */
  async waitAsync(timeout?: Timeout): Promise<number> {
    const { place, round } = this.#arrive()
    const passed = await waitUntilAsync(
      { words: this.#words, index: barrier.round },
      () => this.#isOver(round),
      timeout,
    )
    return this.#pass(place, round, passed)
  }

  #arrive(): { place: number; round: number } {
    this.#checkWhole()
    const arrived = Atomics.add(this.#words, barrier.arrived, 1)
    const place = arrived % this.parties
    const round = Math.floor(arrived / this.parties)
    if (place === this.parties - 1) this.#wakeAll()
    return { place, round }
  }

  #isOver(round: number): boolean {
    return Atomics.load(this.#words, barrier.arrived) >= (round + 1) * this.parties || this.broken
  }

  #pass(place: number, round: number, passed: boolean): number {
    if (!passed) this.abort()
    // A round that was complete when the barrier broke had already let everybody pass.
    if (Atomics.load(this.#words, barrier.arrived) < (round + 1) * this.parties) this.#checkWhole()
    return place
  }

  #checkWhole(): void {
    if (this.broken) throw new BrokenBarrierError('the barrier is broken')
  }

  #wakeAll(): void {
    Atomics.add(this.#words, barrier.round, 1)
    Atomics.notify(this.#words, barrier.round)
  }

  /** Breaks the barrier: everybody who waits, or comes later, gets BrokenBarrierError. */
  abort(): void {
    Atomics.store(this.#words, barrier.broken, 1)
    this.#wakeAll()
  }
}
