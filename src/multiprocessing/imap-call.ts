/**
 * `imap` and `imapUnordered`: tasks read from an iterator as workers become free, results one by one.
 * An input without an end is no problem: reading stops while `lookahead` results wait for the caller.
 */
import { withResolvers } from './async-result.ts'
import type { Call, Chunk, ChunkOutcome } from './call.ts'
import type { CallKind } from './connection.ts'
import { fromPlainError } from './remote-errors.ts'

type Settled = { readonly value: unknown } | { readonly error: Error }

export interface ImapCallOptions {
  readonly func: string
  readonly items: Iterator<unknown> | AsyncIterator<unknown>
  readonly chunksize: number
  /** Results in input order, or as they come. */
  readonly ordered: boolean
  /** How many tasks may be handed out and not yet taken by the caller; at least one chunk is. */
  readonly lookahead: number
  /** Asks the pool to look for work again: an item has been read, or a result taken. */
  readonly wake: (call: Call) => void
}

export class ImapCall implements Call {
  readonly func: string
  readonly kind: CallKind = 'each'
  readonly into = null
  readonly alike = {}
  readonly #options: ImapCallOptions
  /** Chunks read from an async iterator and not yet taken. */
  readonly #readChunks: Chunk[] = []
  readonly #settled = new Map<number, Settled>()
  readonly #callers: ((step: Settled | null) => void)[] = []
  #reading = false
  #inputOver = false
  #inputError: Error | null = null
  #tasksRead = 0
  #chunksRead = 0
  #tasksOut = 0
  #arrivals = 0
  #yielded = 0

  constructor(options: ImapCallOptions) {
    this.func = options.func
    this.#options = options
  }

  get over(): boolean {
    return this.#inputOver && this.#tasksOut === 0 && this.#readChunks.length === 0
  }

  take(_slot: number): Chunk | null {
    const read = this.#readChunks.shift()
    if (read !== undefined) return this.#hand(read)
    const ahead = this.#tasksRead - this.#yielded
    if (this.#inputOver || this.#reading || (ahead > 0 && ahead >= this.#options.lookahead)) return null
    const chunk = this.#read()
    return chunk === null ? null : this.#hand(chunk)
  }

  ample(_slot: number): boolean {
    return true
  }

  #hand(chunk: Chunk): Chunk {
    this.#tasksOut += chunk.size
    return chunk
  }

  /** A chunk now, or null: the input is over, or it is being waited for and `wake` will tell. */
  #read(): Chunk | null {
    const items: unknown[] = []
    try {
      while (items.length < this.#options.chunksize) {
        const step = this.#options.items.next()
        if ('then' in step) {
          void this.#readLater(step, items)
          return null
        }
        const { done, value } = step
        if (done === true) {
          this.#endInput(null)
          break
        }
        items.push(value)
      }
    } catch (thrown) {
      this.#endInput(thrown)
    }
    return this.#cut(items)
  }

  async #readLater(first: Promise<IteratorResult<unknown>>, items: unknown[]): Promise<void> {
    this.#reading = true
    try {
      for (let step = await first; ; step = await this.#options.items.next()) {
        if (step.done === true) {
          this.#endInput(null)
          break
        }
        items.push(step.value)
        if (items.length >= this.#options.chunksize || this.#inputOver) break
      }
    } catch (thrown) {
      this.#endInput(thrown)
    }
    this.#reading = false
    const chunk = this.#cut(items)
    if (chunk !== null) this.#readChunks.push(chunk)
    this.#answerCallers()
    this.#options.wake(this)
  }

  #cut(items: unknown[]): Chunk | null {
    if (items.length === 0) {
      this.#answerCallers()
      return null
    }
    const chunk: Chunk = {
      call: this,
      index: this.#chunksRead++,
      start: this.#tasksRead,
      size: items.length,
      attempt: 1,
      parcel: () => ({ payload: items, transfer: [] }),
    }
    this.#tasksRead += items.length
    return chunk
  }

  /** What the input itself throws comes to the caller after the results of the items before it. */
  #endInput(thrown: unknown): void {
    this.#inputOver = true
    if (thrown === null) return
    this.#inputError =
      thrown instanceof Error ? thrown : new Error('the input threw a value that is not an Error', { cause: thrown })
  }

  complete(chunk: Chunk, { values, failures }: ChunkOutcome): void {
    this.#tasksOut -= chunk.size
    const failed = new Map(failures.map(([offset, error]) => [offset, fromPlainError(error)]))
    for (let offset = 0; offset < chunk.size; offset++) {
      const error = failed.get(offset)
      this.#settle(chunk.start + offset, error === undefined ? { value: values[offset] } : { error })
    }
    this.#answerCallers()
  }

  fail(chunk: Chunk, error: Error): void {
    this.#tasksOut -= chunk.size
    for (let offset = 0; offset < chunk.size; offset++) this.#settle(chunk.start + offset, { error })
    this.#answerCallers()
  }

  abandon(error: Error): void {
    this.#readChunks.length = 0
    this.#tasksOut = 0
    this.#inputOver = true
    this.#inputError = error
    // Results already here, up to the first gap, still reach the caller.
    this.#tasksRead = this.#yielded + this.#readyInRow()
    this.#answerCallers()
  }

  #readyInRow(): number {
    if (!this.#options.ordered) return this.#settled.size
    let count = 0
    while (this.#settled.has(this.#yielded + count)) count += 1
    return count
  }

  /** Unordered results are numbered as they arrive, so that both kinds are read out by counting up. */
  #settle(index: number, settled: Settled): void {
    this.#settled.set(this.#options.ordered ? index : this.#arrivals, settled)
    this.#arrivals += 1
  }

  #answerCallers(): void {
    while (this.#callers.length > 0) {
      const next = this.#settled.get(this.#yielded)
      const nothingMore = this.#inputOver && !this.#reading && this.#yielded === this.#tasksRead
      if (next === undefined && !nothingMore) return
      const answer = this.#callers.shift()
      if (next === undefined) {
        answer?.(this.#inputError === null ? null : { error: this.#inputError })
        this.#inputError = null
        continue
      }
      this.#settled.delete(this.#yielded)
      this.#yielded += 1
      answer?.(next)
    }
    this.#options.wake(this)
  }

  /** The next result. A task that threw rejects here, and the call after it goes on with the following task. */
  next(): Promise<IteratorResult<unknown>> {
    const { promise, resolve, reject } = withResolvers<IteratorResult<unknown>>()
    this.#callers.push((step) => {
      if (step === null) resolve({ done: true, value: undefined })
      else if ('error' in step) reject(step.error)
      else resolve({ done: false, value: step.value })
    })
    this.#answerCallers()
    return promise
  }

  /** Reads no further item; tasks already handed out finish unseen. */
  async return(): Promise<IteratorResult<unknown>> {
    this.#inputOver = true
    this.#readChunks.length = 0
    this.#settled.clear()
    this.#yielded = this.#tasksRead
    try {
      await this.#options.items.return?.()
    } finally {
      this.#answerCallers()
    }
    return { done: true, value: undefined }
  }
}
