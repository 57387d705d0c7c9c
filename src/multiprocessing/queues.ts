/**
 * A queue of values in shared memory. It carries JSON values and typed arrays, each as a record in a ring of bytes.
 * A process that is terminated inside `put` or `get` may leave the queue locked, as CPython warns of its own.
 * @see CPython Lib/multiprocessing/queues.py
 */
import type { Timeout } from './async-result.ts'
import { Empty, Full } from './errors.ts'
import { decodeRecord, encodeRecord, headBytes, recordLength } from './queue-record.ts'
import { SharedObject, shareMemory } from './shared-object.ts'
import { waitUntil, waitUntilAsync } from './waiting.ts'

/** What a queue carries. */
export type QueueItem = ArrayBufferView | Json
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export interface QueueOptions {
  /** The most items at a time, at least 1. Absent: as many as there is room for. */
  readonly maxsize?: number
  /** Bytes for the items together. Absent: one mebibyte. */
  readonly capacityBytes?: number
}

/** Words of the header: taken (0 no, 1 yes, 2 with others at the door), changes seen, first byte, bytes in use, items, most items. */
const word = { taken: 0, changes: 1, head: 2, used: 3, items: 4, maxsize: 5 } as const
const headerBytes = 4 * Object.keys(word).length
const unlimited = 2 ** 31 - 1

export class Queue<T extends QueueItem = QueueItem> extends SharedObject {
  readonly #words: Int32Array
  readonly #ring: Uint8Array

  /** @throws {RangeError} when there is no such size · {NotShareableError} without shared memory */
  constructor(options: QueueOptions | SharedArrayBuffer = {}) {
    const memory = 'byteLength' in options ? options : newMemory(options)
    super('Queue', [memory])
    this.#words = new Int32Array(memory, 0, headerBytes / 4)
    this.#ring = new Uint8Array(memory, headerBytes)
  }

  /**
   * Appends an item. Blocks while there is no room.
   * @throws {Full} without room, when it may not block or after the timeout
   * @throws {TypeError} for what a queue cannot carry, and where blocking is not allowed; `putAsync` is
   */
  put(item: T, block = true, timeout?: Timeout): void {
    const record = this.#encode(item)
    const attempt = (): boolean => this.#tryPut(record)
    if (!(block ? waitUntil(this.#changes, attempt, timeout, 'putAsync') : this.#tryNow(attempt)))
      throw new Full('the queue is full')
  }

  /** `put` that awaits. */
  async putAsync(item: T, timeout?: Timeout): Promise<void> {
    const record = this.#encode(item)
    if (!(await waitUntilAsync(this.#changes, () => this.#tryPut(record), timeout))) throw new Full('the queue is full')
  }

  /** `put` that does not wait. */
  putNowait(item: T): void {
    this.put(item, false)
  }

  /**
   * Takes the first item. Blocks while there is none.
   * @throws {Empty} without an item, when it may not block or after the timeout
   * @throws {TypeError} where blocking is not allowed; `getAsync` is
   */
  get(block = true, timeout?: Timeout): T {
    const taken: T[] = []
    const attempt = (): boolean => this.#tryGet(taken)
    if (!(block ? waitUntil(this.#changes, attempt, timeout, 'getAsync') : this.#tryNow(attempt)))
      throw new Empty('the queue is empty')
    return taken[0] as T
  }

  /** `get` that awaits. */
  async getAsync(timeout?: Timeout): Promise<T> {
    const taken: T[] = []
    if (!(await waitUntilAsync(this.#changes, () => this.#tryGet(taken), timeout)))
      throw new Empty('the queue is empty')
    return taken[0] as T
  }

  /** `get` that does not wait. */
  getNowait(): T {
    return this.get(false)
  }

  /** How many items there are, for a moment. */
  qsize(): number {
    return Atomics.load(this.#words, word.items)
  }

  empty(): boolean {
    return this.qsize() === 0
  }

  /** Whether `maxsize` items are there. Large items may find no room before that. */
  full(): boolean {
    return this.qsize() >= (this.#words[word.maxsize] as number)
  }

  get #changes(): { words: Int32Array; index: number } {
    return { words: this.#words, index: word.changes }
  }

  #encode(item: T): Uint8Array {
    const record = encodeRecord(item)
    if (record.length <= this.#ring.length) return record
    throw new RangeError(`an item of ${record.length} bytes does not fit into a queue of ${this.#ring.length} bytes`)
  }

  /** Not waiting for an item is no reason not to wait for another process to finish its few instructions. */
  #tryNow(attempt: () => boolean): boolean {
    for (let turn = 0; turn < 1000; turn++) {
      if (attempt()) return true
      if (Atomics.load(this.#words, word.taken) === 0) return attempt()
    }
    return false
  }

  #tryPut(record: Uint8Array): boolean {
    return this.#exclusively(() => {
      const { head, used, items, maxsize } = this.#state()
      if (items >= maxsize || used + record.length > this.#ring.length) return false
      this.#copyIn(record, (head + used) % this.#ring.length)
      this.#words[word.used] = used + record.length
      Atomics.store(this.#words, word.items, items + 1)
      return true
    })
  }

  #tryGet(taken: T[]): boolean {
    return this.#exclusively(() => {
      const { head, used, items } = this.#state()
      if (items === 0) return false
      const length = recordLength(this.#copyOut(head, headBytes))
      taken.push(decodeRecord(this.#copyOut(head, length)) as T)
      this.#words[word.head] = (head + length) % this.#ring.length
      this.#words[word.used] = used - length
      Atomics.store(this.#words, word.items, items - 1)
      return true
    })
  }

  #state(): { head: number; used: number; items: number; maxsize: number } {
    const [, , head = 0, used = 0, items = 0, maxsize = 0] = this.#words
    return { head, used, items, maxsize }
  }

  /** False also while another process is inside; it is marked, so that its leaving counts as a change. */
  #exclusively(attempt: () => boolean): boolean {
    if (Atomics.compareExchange(this.#words, word.taken, 0, 1) !== 0) {
      Atomics.compareExchange(this.#words, word.taken, 1, 2)
      return false
    }
    let changed = false
    try {
      changed = attempt()
      return changed
    } finally {
      const contended = Atomics.exchange(this.#words, word.taken, 0) === 2
      // Only what may help others wakes them: two that find nothing would otherwise wake each other for ever.
      if (changed || contended) {
        Atomics.add(this.#words, word.changes, 1)
        Atomics.notify(this.#words, word.changes)
      }
    }
  }

  #copyIn(bytes: Uint8Array, at: number): void {
    const first = Math.min(bytes.length, this.#ring.length - at)
    this.#ring.set(bytes.subarray(0, first), at)
    this.#ring.set(bytes.subarray(first), 0)
  }

  #copyOut(at: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length)
    const first = Math.min(length, this.#ring.length - at)
    bytes.set(this.#ring.subarray(at, at + first))
    bytes.set(this.#ring.subarray(0, length - first), first)
    return bytes
  }
}

function newMemory({ maxsize = unlimited, capacityBytes = 2 ** 20 }: QueueOptions): SharedArrayBuffer {
  if (!(Number.isInteger(maxsize) && maxsize >= 1)) throw new RangeError(`maxsize must be at least 1, not ${maxsize}`)
  if (!(Number.isInteger(capacityBytes) && capacityBytes >= 64)) {
    throw new RangeError(`capacityBytes must be at least 64, not ${capacityBytes}`)
  }
  const memory = shareMemory(headerBytes + capacityBytes)
  new Int32Array(memory, 0, headerBytes / 4)[word.maxsize] = Math.min(maxsize, unlimited)
  return memory
}
