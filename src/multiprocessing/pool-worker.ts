/** The parent's side of one worker: starts it, hands it chunks, and notices its end and its late tasks. */
import { assertNever, type Ms, wallClock } from '#base'
import type { LentWorkerError } from './borrowed-worker.ts'
import type { Call, Chunk } from './call.ts'
import {
  type ChunkMessage,
  chunkMark,
  type DoneMessage,
  isWorkerMessage,
  type WorkerLike,
  type WorkerMessage,
} from './connection.ts'
import { canShareMemory } from './context.ts'
import type { Deadline } from './deadline.ts'
import { fromPlainError, TimeoutError, WorkerLostError } from './errors.ts'
import type { HandedChunk } from './handed-chunk.ts'
import { watchLife } from './life-watch.ts'
import type { Mailbox } from './mailbox.ts'
import { hearsAnswers, newMailboxWords, word } from './mailbox-words.ts'
import { Pace } from './pace.ts'
import type { PoolWorkerOptions } from './pool-worker-options.ts'
import { nextProcess, type ProcessInfo } from './process.ts'
import { dismiss, leaveSpare, type Recruit, recruit, takeSpare } from './recruit.ts'

export class PoolWorker {
  readonly slot: number
  readonly process: ProcessInfo
  /** Functions that the worker has; null until it is ready. */
  names: ReadonlySet<string> | null = null
  readonly #options: PoolWorkerOptions<PoolWorker>
  #recruit: Recruit | null = null
  readonly #words: ReturnType<typeof newMailboxWords> | null
  #mailbox: Mailbox | null = null
  /** Whether the chunk that it has was left in the mailbox. */
  #called = false
  readonly #handed: HandedChunk[] = []
  /** Only where tasks have a time limit, and loaded only there. */
  #deadline: Deadline | null = null
  #starting: ReturnType<typeof setTimeout> | undefined
  #messages = 0
  readonly #pace = new Pace()
  #started = false
  #over = false
  #watched = false
  /** Aborts the watch over a worker that now belongs to another pool, or that has no lock. */
  readonly #unwatch = new AbortController()
  #markGone!: () => void
  /** Resolves when the worker is known to be gone: at once where there is no lock to tell. */
  readonly gone: Promise<void> = new Promise((resolve) => {
    this.#markGone = resolve
  })

  constructor(options: PoolWorkerOptions<PoolWorker>) {
    this.slot = options.slot
    this.process = options.process ?? nextProcess('SpawnPoolWorker')
    this.#options = options
    this.#words = options.sharedMemory && canShareMemory() ? newMailboxWords() : null
  }

  /** Starts it, a turn later. Once; again is nothing. */
  start(): boolean {
    if (this.#started) return false
    this.#started = true
    // Not at once: the pool may have no name for this worker yet.
    queueMicrotask(() => this.#start())
    return true
  }

  /** Whether it can take a chunk: now, or, with chunks that are short, behind the one that it has. */
  get room(): 'none' | 'idle' | 'behind' {
    if (this.names === null || this.#over || this.#messages >= this.#options.mostChunks) return 'none'
    if (this.#handed.length === 0) return 'idle'
    // What comes to the mailbox comes sooner than from behind.
    return this.#handed.length === 1 && !this.#called && this.#pace.isShort((this.#handed[0] as HandedChunk).chunk)
      ? 'behind'
      : 'none'
  }

  /** Whether the tasks of this call may be expected to cost what those that the worker has now do. */
  resembles(call: Call): boolean {
    return this.#handed[0]?.chunk.call.alike === call.alike
  }

  /** Whether it was given a chunk. */
  get worked(): boolean {
    return this.#messages > 0
  }

  /** Whether it has run as many chunks as it may, and the last one is back. */
  get wornOut(): boolean {
    return this.#messages >= this.#options.mostChunks && this.#handed.length === 0
  }

  async #start(): Promise<void> {
    if (this.#over) return
    const { initializer, initargs, trace, startTimeoutMs, module, taskTimeoutMs, locks, sharedMemory } = this.#options
    try {
      if (taskTimeoutMs !== null) await this.#openDeadline(taskTimeoutMs)
      if (this.#over) return
      const fresh = takeSpare(module) ?? recruit(module)
      this.#recruit = fresh
      this.#listen(fresh.worker, 'addEventListener')
      const text = `worker module did not load and call serve() within ${startTimeoutMs} ms`
      this.#starting = setTimeout(() => this.#end(new TimeoutError(text)), startTimeoutMs)
      // Where tasks are timed, each is told of by message.
      const parks = this.#words !== null && hearsAnswers && sharedMemory && taskTimeoutMs === null
      const shared = { lockName: locks === null ? null : fresh.lockName, mailbox: this.#words, parks }
      if (parks) void this.#openMailbox()
      const tell = { trace, tellTasks: taskTimeoutMs !== null, tellLoaded: fresh.names === null || !fresh.held }
      const answered = fresh.control.start({ ...this.process, initializer, initargs, ...tell, ...shared })
      // A spare needs no answer to be given work: the channel keeps the order.
      if (fresh.names !== null) this.#hasLoaded(fresh.names)
      // A turn later: its first task goes out before anything else is asked of the browser.
      if (fresh.held) setTimeout(() => this.#watch())
      const answer = await answered
      if (this.#over) return
      if ('failed' in answer) this.#end(fromPlainError(answer.failed))
      else if (this.names === null) this.#becomeReady(new Set(answer.names))
    } catch (thrown) {
      this.#end(thrown instanceof Error ? thrown : new WorkerLostError(String(thrown)))
    }
  }

  async #openDeadline(limit: Ms): Promise<void> {
    const { Deadline } = await import('./deadline.ts')
    this.#deadline = new Deadline(limit, (offset) => this.#endLate(offset))
  }

  #listen(worker: WorkerLike, how: 'addEventListener' | 'removeEventListener'): void {
    worker[how]('message', this.#onMessage as EventListener)
    worker[how]('messageerror', this.#onMessageError)
    worker[how]('error', this.#onError as EventListener)
  }

  readonly #onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (isWorkerMessage(data)) this.#receive(data)
  }

  readonly #onMessageError = (): void => this.#end(new WorkerLostError('a result could not be read'))

  #becomeReady(names: ReadonlySet<string>): void {
    this.names = names
    this.#options.events.ready(this)
  }

  /** An error event before the worker is ready means that its module did not load; after it, a task's stray timer threw. */
  readonly #onError = (event: LentWorkerError): void => {
    if (event.ended === true) this.#end(new WorkerLostError(event.message))
    if (this.names !== null) return
    event.preventDefault?.()
    this.#end(new WorkerLostError(`worker module did not load${event.message ? `: ${event.message}` : ''}`))
  }

  /**
   * Posts a chunk to this worker, which has room.
   * @throws {DOMException} DataCloneError when an item cannot be cloned; the worker stays as it was
   */
  hand(chunk: Chunk): void {
    const { payload, transfer: moved } = chunk.parcel()
    const posted = wallClock()
    const id = this.#messages + 1
    const message: ChunkMessage = [chunkMark, id, chunk.call.func, chunk.call.kind, payload, chunk.call.into]
    this.#called = this.#handed.length === 0 && this.#mailbox?.call(message) === true
    if (!this.#called) {
      this.#recruit?.worker.postMessage(message, moved)
      this.#mailbox?.posted()
    }
    this.#messages = id
    this.#handed.push({ chunk, posted, id })
  }

  /** Until it is open, the worker sees that messages have come that were not counted, and does not park. */
  async #openMailbox(): Promise<void> {
    const loaded = await import('./mailbox.ts').catch(() => null)
    if (this.#over || this.#words === null || loaded === null) return
    this.#mailbox = new loaded.Mailbox(this.#words, this.#messages, (done) => this.#complete(done))
  }

  #receive(message: WorkerMessage): void {
    this.#mailbox?.look()
    if (this.#over) return
    switch (message.type) {
      case 'done':
        this.#complete(message)
        break
      case 'task':
        if (message.id === this.#handed[0]?.id) this.#deadline?.begin(message.offset)
        break
      case 'loaded':
        this.#hasLoaded(new Set(message.names))
        break
      case 'held':
        this.#watch()
        break
      case 'closing':
        this.#end(new WorkerLostError('it closed itself'))
        break
      default:
        assertNever(message)
    }
  }

  #complete(message: DoneMessage): void {
    if (this.#over || message.id !== this.#handed[0]?.id) return
    const handed = this.#handed.shift() as HandedChunk
    this.#deadline?.clear()
    const completed = wallClock()
    this.#pace.record(handed, completed)
    this.#options.events.done(this, handed, message, completed)
  }

  #hasLoaded(names: ReadonlySet<string>): void {
    clearTimeout(this.#starting)
    if (this.names !== null) return
    this.#options.events.loaded(this)
    if (this.#options.initializer === null) this.#becomeReady(names)
  }

  #watch(): void {
    if (this.#watched || this.#over || this.#options.locks === null || this.#recruit === null) return
    this.#watched = true
    watchLife(this.#options.locks, this.#recruit.lockName, this.#unwatch.signal, () => {
      this.#markGone()
      this.#end(new WorkerLostError('it ended without a word'))
    })
  }

  #endLate(offset: number): void {
    const text = `a task was still running after ${this.#options.taskTimeoutMs} ms; its worker was replaced`
    this.#end(new TimeoutError(text), offset)
  }

  #end(cause: Error, late: number | null = null): void {
    this.#mailbox?.look()
    if (this.#over) return
    const begun = this.#words === null ? 0 : Atomics.load(this.#words, word.begun)
    const handed = [...this.#handed]
    this.terminate()
    this.#options.events.ended(this, { cause, handed, begun, late })
  }

  /** Ends the worker, or leaves it for the next pool of its module if it has run nothing; no event follows. */
  terminate(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#starting)
    this.#deadline?.clear()
    const untouched = this.names !== null && this.#messages === 0 && this.#options.initializer === null
    this.#handed.length = 0
    if (this.#recruit !== null) this.#listen(this.#recruit.worker, 'removeEventListener')
    if (untouched && this.#recruit !== null) {
      this.#unwatch.abort()
      leaveSpare(this.#options.module, { ...this.#recruit, names: this.names, held: this.#watched })
      this.#markGone()
      return
    }
    if (this.#words !== null) Atomics.store(this.#words, word.exit, 1)
    this.#mailbox?.end()
    if (this.#recruit !== null) dismiss(this.#recruit)
    if (!this.#watched) this.#markGone()
  }
}
