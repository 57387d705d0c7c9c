/** The parent's side of one worker: starts it, hands it chunks, and notices its end and its late tasks. */
import { assertNever, type Ms, wallClock } from '#base'
import type { LentWorkerError } from './borrowed-worker.ts'
import type { Call, Chunk } from './call.ts'
import {
  type Answer,
  beginWord,
  type ChunkMessage,
  chunkMark,
  exitWord,
  isWorkerMessage,
  type StartMessage,
  startMark,
  type WorkerLike,
  type WorkerMessage,
} from './connection.ts'
import { canShareMemory, hearsAnswers } from './context.ts'
import { Deadline } from './deadline.ts'
import { Delivery } from './delivery.ts'
import { TimeoutError, WorkerLostError } from './errors.ts'
import { HandedChunks } from './handed-chunks.ts'
import { LifeWatch } from './life-watch.ts'
import { unpackAnswer } from './packed-answer.ts'
import type { PoolWorkerOptions } from './pool-worker-options.ts'
import { nextProcess, type ProcessInfo } from './process.ts'
import { dismiss, leaveSpare, missingPart, type Recruit, recruit, takeSpare, unservedText } from './recruit.ts'
import { fromPlainError } from './remote-errors.ts'

/**
 * Its first task goes out, and may come back, before anything else is asked of the browser. Should the worker die
 * meanwhile, its lock is free when it is asked for.
 */
const watchAfterMs: Ms = 5

export class PoolWorker {
  readonly slot: number
  readonly process: ProcessInfo
  /** Functions that the worker has; null until it is ready. */
  names: ReadonlySet<string> | null = null
  readonly #options: PoolWorkerOptions<PoolWorker>
  readonly #watch: LifeWatch
  readonly #deadline: Deadline | null
  readonly #handed = new HandedChunks()
  #recruit: Recruit | null = null
  #delivery: Delivery | null = null
  #life: Int32Array | null = null
  #starting: ReturnType<typeof setTimeout> | undefined
  #loadedNames: ReadonlySet<string> | null = null
  #started = false
  #over = false

  constructor(options: PoolWorkerOptions<PoolWorker>) {
    const { slot, process, taskTimeoutMs, locks } = options
    this.slot = slot
    this.process = process ?? nextProcess('SpawnPoolWorker')
    this.#options = options
    this.#deadline = taskTimeoutMs === null ? null : new Deadline(taskTimeoutMs, (offset) => this.#endLate(offset))
    this.#watch = new LifeWatch(locks, () => this.#end(new WorkerLostError('it ended without a word')))
  }

  /** Resolves when the worker is known to be gone. */
  get gone(): Promise<void> {
    return this.#watch.gone
  }

  /**
   * Whether it can take a chunk: now; as its first, while its module is still loading; or, with chunks that are short,
   * behind the one that it has.
   */
  get room(): 'none' | 'loading' | 'idle' | 'behind' {
    if (this.#over || this.#delivery === null || this.#handed.count >= this.#options.mostChunks) return 'none'
    // An initializer that fails must find no chunk behind it: its worker is one that never began.
    if (this.names === null) return this.#handed.count === 0 && this.#options.initializer === null ? 'loading' : 'none'
    if (this.#handed.length === 0) return 'idle'
    // What comes to the mailbox comes sooner than from behind.
    return this.#handed.isSoonOver && !this.#delivery.called ? 'behind' : 'none'
  }

  /** Whether the tasks of this call may be expected to cost what those that the worker has now do. */
  resembles(call: Call): boolean {
    return this.#handed.resembles(call)
  }

  /** Whether it may have begun a chunk. */
  get worked(): boolean {
    return this.names !== null && this.#handed.count > 0
  }

  /** Whether it has run as many chunks as it may, and the last one is back. */
  get wornOut(): boolean {
    return this.#handed.count >= this.#options.mostChunks && this.#handed.length === 0
  }

  /** Starts it. Once; again is nothing. Events come a turn later at the earliest. */
  start(): boolean {
    if (this.#started) return false
    this.#started = true
    const { module, startTimeoutMs, sharedMemory, taskTimeoutMs } = this.#options
    try {
      const fresh = takeSpare(module) ?? recruit(module)
      this.#recruit = fresh
      this.#listen(fresh.worker, 'addEventListener')
      const giveUp = (): void => this.#end(new TimeoutError(unservedText(startTimeoutMs)))
      this.#starting = setTimeout(giveUp, startTimeoutMs)
      const shares = sharedMemory && canShareMemory()
      this.#life = shares ? new Int32Array(new SharedArrayBuffer(8)) : null
      // Where tasks are timed, each is told of by message.
      const mayPark = shares && hearsAnswers && taskTimeoutMs === null
      this.#delivery = new Delivery(fresh.worker, mayPark, (answer) => this.#complete(answer))
      fresh.worker.postMessage(this.#startMessage(fresh.names === null))
      const { names, lockName } = fresh
      if (names !== null) queueMicrotask(() => this.#greet(names, lockName))
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new WorkerLostError(String(thrown))
      queueMicrotask(() => this.#end(error))
    }
    return true
  }

  /** A spare needs not answer to be given work. */
  #startMessage(tellLoaded: boolean): StartMessage {
    const { initializer, initargs, trace, taskTimeoutMs } = this.#options
    const told = { trace, tellTasks: taskTimeoutMs !== null, tellLoaded }
    return [startMark, { ...this.process, initializer, initargs, ...told, life: this.#life }]
  }

  #greet(names: ReadonlySet<string>, lockName: string | null): void {
    if (this.#over || this.#recruit === null) return
    this.#recruit = { ...this.#recruit, names, lockName }
    this.#hasLoaded(names)
    setTimeout(() => this.#beginWatch(), watchAfterMs)
  }

  #beginWatch(): void {
    const lockName = this.#recruit?.lockName ?? null
    if (lockName !== null) this.#watch.watch(lockName)
  }

  #listen(worker: WorkerLike, how: 'addEventListener' | 'removeEventListener'): void {
    worker[how]('message', this.#onMessage as EventListener)
    worker[how]('messageerror', this.#onMessageError)
    worker[how]('error', this.#onError as EventListener)
  }

  readonly #onMessage = ({ data }: MessageEvent<unknown>): void => {
    this.#delivery?.look()
    const answer = unpackAnswer(data)
    if (answer !== null) this.#complete(answer)
    else if (isWorkerMessage(data)) this.#receive(data)
  }

  readonly #onMessageError = (): void => this.#end(new WorkerLostError('a result could not be read'))

  /** An error event before the worker is ready means that its module did not load; after it, a task's stray timer threw. */
  readonly #onError = (event: LentWorkerError): void => {
    if (event.ended === true) this.#end(new WorkerLostError(event.message))
    if (this.names !== null) return
    event.preventDefault?.()
    this.#end(new WorkerLostError(`worker module did not load${event.message ? `: ${event.message}` : ''}`))
  }

  /**
   * Sends a chunk to this worker, which has room.
   * @throws {DOMException} DataCloneError when an item cannot be cloned; the worker stays as it was
   */
  hand(chunk: Chunk): void {
    const { payload, transfer: moved } = chunk.parcel()
    const posted = wallClock()
    const id = this.#handed.count + 1
    const { func, kind, into } = chunk.call
    const message: ChunkMessage = [chunkMark, id, func, kind, payload, into]
    this.#delivery?.send(message, moved, this.#handed.length === 0)
    this.#handed.add(chunk, posted)
  }

  #receive(message: WorkerMessage): void {
    if (this.#over) return
    switch (message.type) {
      case 'task':
        if (message.id === this.#handed.first?.id) this.#deadline?.begin(message.offset)
        break
      case 'paused':
        if (message.id === this.#handed.first?.id) this.#deadline?.clear()
        break
      case 'loaded':
        this.#greet(new Set(message.names), message.lockName)
        break
      case 'started':
        this.#becomeReady()
        break
      case 'failed':
        this.#end(fromPlainError(message.error))
        break
      case 'incomplete':
        this.#end(missingPart(message.reason))
        break
      case 'closing':
        this.#end(new WorkerLostError('it closed itself'))
        break
      default:
        assertNever(message)
    }
  }

  #complete(answer: Answer): void {
    if (this.#over) return
    const completed = wallClock()
    const handed = this.#handed.takeBack(answer.id, completed)
    if (handed === null) return
    this.#deadline?.clear()
    this.#delivery?.count(this.#handed.wasSmall(handed))
    this.#options.events.done(this, handed, answer, completed)
  }

  #hasLoaded(names: ReadonlySet<string>): void {
    clearTimeout(this.#starting)
    if (this.#loadedNames !== null) return
    this.#loadedNames = names
    this.#options.events.loaded(this)
    if (this.#options.initializer === null) this.#becomeReady()
  }

  #becomeReady(): void {
    if (this.names !== null) return
    this.names = this.#loadedNames
    this.#options.events.ready(this)
  }

  #endLate(offset: number): void {
    const text = `a task was still running after ${this.#options.taskTimeoutMs} ms; its worker was replaced`
    this.#end(new TimeoutError(text), offset)
  }

  #end(cause: Error, late: number | null = null): void {
    this.#delivery?.look()
    if (this.#over) return
    // Before it has told of itself it has begun nothing.
    const begun = this.names === null ? 'none' : this.#life === null ? 0 : Atomics.load(this.#life, beginWord)
    const handed = this.#handed.release()
    this.terminate()
    this.#options.events.ended(this, { cause, handed, begun, late })
  }

  /** Ends the worker, or leaves it for the next pool of its module if it has run nothing; no event follows. */
  terminate(): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#starting)
    this.#deadline?.clear()
    const untouched = this.names !== null && this.#handed.count === 0 && this.#options.initializer === null
    this.#handed.release()
    if (this.#recruit === null) {
      this.#watch.end()
      return
    }
    this.#listen(this.#recruit.worker, 'removeEventListener')
    if (untouched) {
      this.#watch.leave()
      leaveSpare(this.#options.module, this.#recruit)
      return
    }
    if (this.#life !== null) Atomics.store(this.#life, exitWord, 1)
    this.#delivery?.end()
    this.#beginWatch()
    dismiss(this.#recruit)
    this.#watch.end()
  }
}
