/**
 * Locks, semaphores and events in shared memory. Blocking forms are for workers; where blocking is not allowed
 * they throw TypeError, and the Async forms do the same by awaiting.
 * @see CPython Lib/multiprocessing/synchronize.py
 */
import type { Timeout } from './async-result.ts'
import { ValueError } from './errors.ts'
import { SharedObject, shareWords } from './shared-object.ts'
import { waitUntil, waitUntilAsync } from './waiting.ts'

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
