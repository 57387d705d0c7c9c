/** The parent's side of one worker: starts it, hands it chunks, and notices its end and its late tasks. */
import { transfer } from 'comlink'
import { assertNever, type Ms, wallClock } from '#base'
import type { Chunk } from './call.ts'
import type { ChunkMessage, DoneMessage, StartOptions, WorkerMessage } from './connection.ts'
import { Deadline } from './deadline.ts'
import { fromPlainError, TimeoutError, WorkerLostError } from './errors.ts'
import { nextProcess, type ProcessInfo } from './process.ts'
import { dismiss, leaveSpare, type Recruit, recruit, takeSpare, type WorkerModule } from './recruit.ts'

/** A chunk that a worker has. */
export interface HandedChunk {
  readonly chunk: Chunk
  /** When it was posted, on the parent's clock. */
  readonly posted: Ms
  readonly id: number
}

/** How a worker ended. */
export interface WorkerEnd {
  readonly cause: Error
  /** The chunks that it had, the one that it was running first. */
  readonly handed: readonly HandedChunk[]
  /** The task of the first chunk that ran past its time, by its offset; null when the worker ended for another reason. */
  readonly late: number | null
}

/** What the pool is told of its worker. Exactly one `ended` comes, unless the pool ends the worker itself. */
export interface PoolWorkerEvents {
  /** Its module is there. */
  loaded(worker: PoolWorker): void
  ready(worker: PoolWorker): void
  done(worker: PoolWorker, handed: HandedChunk, message: DoneMessage, completed: Ms): void
  ended(worker: PoolWorker, end: WorkerEnd): void
}

export interface PoolWorkerOptions {
  readonly slot: number
  readonly process?: ProcessInfo
  readonly module: WorkerModule
  readonly initializer: string | null
  readonly initargs: readonly unknown[]
  readonly trace: StartOptions['trace']
  /** Chunks after which the worker is to be replaced; Infinity for never. */
  readonly mostChunks: number
  /** Per task, and for the module to load. */
  readonly taskTimeoutMs: Ms | null
  readonly startTimeoutMs: Ms
  /** Whether its workers may be given shared memory. */
  readonly sharedMemory: boolean
  /** Web Locks of this realm, or null where there are none. */
  readonly locks: LockManager | null
  readonly events: PoolWorkerEvents
}

/** A chunk shorter than this is worth following by another at once: its messages cost as much as a part of it. */
const shortChunkMs: Ms = 2

export class PoolWorker {
  readonly slot: number
  readonly process: ProcessInfo
  /** Functions that the worker has; null until it is ready. */
  names: ReadonlySet<string> | null = null
  readonly #options: PoolWorkerOptions
  #recruit: Recruit | null = null
  readonly #tasks: MessagePort
  /** The worker's end of `#tasks` until it starts. */
  #port: MessagePort | null
  readonly #exitFlag: Int32Array | null
  readonly #handed: HandedChunk[] = []
  readonly #deadline: Deadline
  #starting: ReturnType<typeof setTimeout> | undefined
  #messages = 0
  #completed: Ms = 0
  #lastChunkMs: Ms = Number.POSITIVE_INFINITY
  #over = false
  #watched = false
  /** Aborts the watch over a worker that now belongs to another pool. */
  readonly #handedOn = new AbortController()
  #markGone!: () => void
  /** Resolves when the worker is known to be gone: at once where there is no lock to tell. */
  readonly gone: Promise<void> = new Promise((resolve) => {
    this.#markGone = resolve
  })

  constructor(options: PoolWorkerOptions) {
    this.slot = options.slot
    this.process = options.process ?? nextProcess('SpawnPoolWorker')
    this.#options = options
    this.#exitFlag = options.sharedMemory ? new Int32Array(new SharedArrayBuffer(4)) : null
    this.#deadline = new Deadline(options.taskTimeoutMs ?? 0, (offset) => this.#endLate(offset))
    const { port1, port2 } = new MessageChannel()
    this.#tasks = port1
    port1.onmessage = (event: MessageEvent<WorkerMessage>) => this.#receive(event.data)
    port1.onmessageerror = () => this.#end(new WorkerLostError('a result could not be read'))
    this.#port = port2
  }

  /** Starts it, a turn later. Once; again is nothing. */
  start(): boolean {
    const port = this.#port
    if (port === null) return false
    this.#port = null
    // Not at once: the pool may have no name for this worker yet.
    queueMicrotask(() => this.#start(port))
    return true
  }

  /** Whether it can take a chunk: now, or, with chunks that are short, behind the one that it has. */
  get room(): 'none' | 'idle' | 'behind' {
    if (this.names === null || this.#over || this.#messages >= this.#options.mostChunks) return 'none'
    if (this.#handed.length === 0) return 'idle'
    return this.#handed.length === 1 && this.#lastChunkMs < shortChunkMs ? 'behind' : 'none'
  }

  /** Whether it was ever given a chunk. */
  get worked(): boolean {
    return this.#messages > 0
  }

  /** Whether it has run as many chunks as it may, and the last one is back. */
  get wornOut(): boolean {
    return this.#messages >= this.#options.mostChunks && this.#handed.length === 0
  }

  async #start(port: MessagePort): Promise<void> {
    if (this.#over) return
    const { initializer, initargs, trace, startTimeoutMs, module, taskTimeoutMs, locks } = this.#options
    try {
      const fresh = takeSpare(module) ?? recruit(module)
      this.#recruit = fresh
      fresh.worker.addEventListener('error', this.#onError as EventListener)
      const text = `worker module did not load and call serve() within ${startTimeoutMs} ms`
      this.#starting = setTimeout(() => this.#end(new TimeoutError(text)), startTimeoutMs)
      const shared = { lockName: locks === null ? null : fresh.lockName, exitFlag: this.#exitFlag }
      const options = { ...this.process, initializer, initargs, trace, tellTasks: taskTimeoutMs !== null, ...shared }
      const answered = fresh.control.start(options, transfer(port, [port]))
      // A worker that is up needs no answer to be given work: its port keeps the order.
      if (fresh.names !== null && initializer === null) this.#becomeReady(fresh.names)
      const answer = await answered
      if (this.#over) return
      if ('failed' in answer) this.#end(fromPlainError(answer.failed))
      else if (this.names === null) this.#becomeReady(new Set(answer.names))
    } catch (thrown) {
      this.#end(thrown instanceof Error ? thrown : new WorkerLostError(String(thrown)))
    }
  }

  #becomeReady(names: ReadonlySet<string>): void {
    this.names = names
    this.#options.events.ready(this)
  }

  /** An error event before the worker is ready means that its module did not load; after it, a task's stray timer threw. */
  readonly #onError = (event: ErrorEvent): void => {
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
    const message: ChunkMessage = [id, chunk.call.func, chunk.call.kind, payload, chunk.call.into]
    this.#tasks.postMessage(message, moved)
    this.#messages = id
    this.#handed.push({ chunk, posted, id })
  }

  #receive(message: WorkerMessage): void {
    if (this.#over) return
    switch (message.type) {
      case 'done':
        this.#complete(message)
        break
      case 'task':
        if (message.id === this.#handed[0]?.id) this.#deadline.begin(message.offset)
        break
      case 'loaded':
        clearTimeout(this.#starting)
        this.#options.events.loaded(this)
        break
      case 'held':
        this.#watchLock()
        break
      case 'closing':
        this.#end(new WorkerLostError('it closed itself'))
        break
      default:
        assertNever(message)
    }
  }

  #complete(message: DoneMessage): void {
    if (message.id !== this.#handed[0]?.id) return
    const handed = this.#handed.shift() as HandedChunk
    this.#deadline.clear()
    const completed = wallClock()
    this.#lastChunkMs = completed - Math.max(handed.posted, this.#completed)
    this.#completed = completed
    this.#options.events.done(this, handed, message, completed)
  }

  #watchLock(): void {
    this.#watched = true
    this.#options.locks
      ?.request(this.#recruit?.lockName ?? '', { signal: this.#handedOn.signal }, () => {
        this.#markGone()
        // Its last messages travel by another way than the lock and may arrive after it.
        setTimeout(() => this.#end(new WorkerLostError('it ended without a word')), 3)
      })
      .catch(() => {})
  }

  #endLate(offset: number): void {
    const { taskTimeoutMs } = this.#options
    this.#end(new TimeoutError(`a task was still running after ${taskTimeoutMs} ms; its worker was replaced`), offset)
  }

  #end(cause: Error, late: number | null = null): void {
    if (this.#over) return
    const handed = [...this.#handed]
    this.terminate()
    this.#options.events.ended(this, { cause, handed, late })
  }

  /** Ends the worker, or leaves it for the next pool of its module if it has run nothing; no event follows. */
  terminate(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#starting)
    this.#deadline.clear()
    const untouched = this.names !== null && this.#messages === 0 && this.#options.initializer === null
    this.#handed.length = 0
    this.#recruit?.worker.removeEventListener('error', this.#onError as EventListener)
    this.#tasks.close()
    if (untouched && this.#recruit !== null) {
      this.#handedOn.abort()
      leaveSpare(this.#options.module, { ...this.#recruit, names: this.names })
      this.#markGone()
      return
    }
    if (this.#exitFlag !== null) Atomics.store(this.#exitFlag, 0, 1)
    if (this.#recruit !== null) dismiss(this.#recruit)
    if (!this.#watched) this.#markGone()
  }
}
