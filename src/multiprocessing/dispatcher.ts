/**
 * Keeps the workers of a pool alive and busy: gives each idle worker the next chunk of the oldest call that has one for
 * it, replaces a worker that dies, and runs its chunk again.
 */
import { type Ms, wallClock } from '#base'
import { type Call, type Chunk, partOf } from './call.ts'
import { callKind, type DoneMessage } from './connection.ts'
import { TimeoutError, WorkerLostError } from './errors.ts'
import { type HandedChunk, PoolWorker, type PoolWorkerOptions, type WorkerEnd } from './pool-worker.ts'
import type { Trace } from './trace.ts'

/** This many workers in a row that end before they had anything to do mean that all will. */
const mostFailedStarts = 3

/** Starting a worker takes its parent 0.1 ms and a CPU several, at the cost of whatever else would run there. */
const headStartMs: Ms = 2

export interface DispatcherOptions extends Omit<PoolWorkerOptions, 'slot' | 'process' | 'events' | 'trace'> {
  readonly processes: number
  readonly trace: Trace | null
  readonly traceTasks: boolean
  /** No worker can be started: the pool is lost. */
  readonly gaveUp: (error: Error) => void
  /** Every call is over. */
  readonly drained: () => void
}

export class Dispatcher {
  readonly #options: DispatcherOptions
  readonly #workers: PoolWorker[]
  readonly #leaving = new Set<Promise<void>>()
  readonly #calls = new Map<Call, number>()
  /** Chunks that a dead worker had, and the slot whose replacement runs them. */
  readonly #again: { readonly chunk: Chunk; readonly slot: number }[] = []
  readonly #loading = new Set<(error: Error) => void>()
  #callsSeen = 0
  #failedStarts = 0
  #pumping = false
  /** Why the dispatcher has stopped; null while it runs. */
  #stopped: Error | null = null

  constructor(options: DispatcherOptions) {
    this.#options = options
    this.#workers = Array.from({ length: options.processes }, (_, slot) => this.#recruit(slot))
    this.#start(this.#workers[0] as PoolWorker)
  }

  /**
   * The first worker starts alone, so that the first result comes as soon as from a single worker; the others start when
   * its module is there and it has had time for a short task, or when it has failed.
   */
  readonly #onLoaded = (): void => {
    if (this.busy) setTimeout(this.#startAll, headStartMs)
    else this.#startAll()
  }

  readonly #startAll = (): void => {
    if (this.#stopped !== null) return
    for (const worker of this.#workers) this.#start(worker)
  }

  #start(worker: PoolWorker): void {
    if (worker.start()) this.#tell('spawn', worker, null)
  }

  /** Functions that the workers have, or null while none is ready. */
  get names(): ReadonlySet<string> | null {
    return this.#workers.find((worker) => worker.names !== null)?.names ?? null
  }

  /** Pids by slot. */
  get pids(): readonly number[] {
    return this.#workers.map((worker) => worker.process.pid)
  }

  get busy(): boolean {
    return this.#calls.size + this.#loading.size > 0
  }

  add(call: Call): void {
    this.#callsSeen += 1
    this.#calls.set(call, this.#callsSeen)
    this.pump()
  }

  /** Adds a call whose code is still on its way; `failed` hears when the pool ends first, or the code does not come. */
  async addLater(loading: Promise<Call>, failed: (error: Error) => void): Promise<void> {
    this.#loading.add(failed)
    try {
      const call = await loading
      this.#loading.delete(failed)
      if (this.#stopped === null) this.add(call)
      else call.abandon(this.#stopped)
    } catch (thrown) {
      this.#loading.delete(failed)
      failed(thrown as Error)
    }
  }

  /** Hands out what can be handed out, soon. Cheap to call often. */
  readonly pump = (): void => {
    if (this.#pumping || this.#stopped !== null) return
    this.#pumping = true
    // A turn later, so that handing out never re-enters the call whose event led here.
    queueMicrotask(() => {
      this.#pumping = false
      if (this.#stopped !== null) return
      for (const worker of this.#workers) this.#feed(worker)
    })
  }

  #feed(worker: PoolWorker): void {
    for (let room = worker.room; room !== 'none'; room = worker.room) {
      const chunk = room === 'behind' ? this.#nextBehind(worker) : this.#nextFor(worker.slot)
      if (chunk === null) return
      try {
        worker.hand(chunk)
      } catch (thrown) {
        chunk.call.fail(chunk, thrown as Error)
        this.settle(chunk.call)
      }
    }
  }

  #nextFor(slot: number): Chunk | null {
    const again = this.#again.findIndex((candidate) => candidate.slot === slot)
    if (again >= 0) return this.#again.splice(again, 1)[0]?.chunk ?? null
    for (const call of this.#calls.keys()) {
      const chunk = call.take(slot)
      if (chunk !== null) return chunk
    }
    return null
  }

  /** A chunk for a worker that has one: only what is known to be short, or others would be idle while it waits there. */
  #nextBehind(worker: PoolWorker): Chunk | null {
    const manyCalls = this.#calls.size > 2 * this.#workers.length
    for (const call of this.#calls.keys()) {
      if (!worker.resembles(call)) continue
      const chunk = manyCalls || call.ample(worker.slot) ? call.take(worker.slot) : null
      if (chunk !== null) return chunk
    }
    return null
  }

  /** Forgets a call that is over, and looks for work. */
  readonly settle = (call: Call): void => {
    if (call.over && this.#calls.delete(call) && !this.busy) this.#options.drained()
    this.pump()
  }

  #recruit(slot: number): PoolWorker {
    const { trace, traceTasks } = this.#options
    const worker = new PoolWorker({
      ...this.#options,
      slot,
      trace: trace === null ? 'off' : traceTasks ? 'tasks' : 'chunks',
      events: { loaded: this.#onLoaded, ready: this.#onReady, done: this.#onDone, ended: this.#onEnded },
    })
    this.#leaving.add(worker.gone)
    worker.gone.then(() => this.#leaving.delete(worker.gone))
    return worker
  }

  readonly #onReady = (worker: PoolWorker): void => {
    this.#tell('ready', worker, null)
    this.pump()
  }

  readonly #onDone = (worker: PoolWorker, handed: HandedChunk, message: DoneMessage, completed: Ms): void => {
    const { chunk } = handed
    this.#failedStarts = 0
    // The next chunk goes out before this one's results are filed: a worker should not wait for bookkeeping.
    this.#feed(worker)
    if (this.#options.trace !== null) this.#traceDone(worker, handed, message, completed)
    chunk.call.complete(chunk, message)
    this.settle(chunk.call)
    if (!worker.wornOut || this.#stopped !== null) return
    worker.terminate()
    this.#tell('exit', worker, null)
    this.#workers[worker.slot] = this.#recruit(worker.slot)
    this.#startAll()
  }

  #traceDone(
    worker: PoolWorker,
    { chunk, posted }: HandedChunk,
    { times, failures }: DoneMessage,
    completed: Ms,
  ): void {
    const call = this.#calls.get(chunk.call) ?? 0
    for (const { claimed, received, started, ended, tasks = null } of times) {
      const bounds = claimed === undefined ? chunk : (chunk.call.boundsOf?.(claimed) ?? chunk)
      const { index, start, size } = bounds
      const failed = failures
        .map(([offset]) => (claimed === undefined ? start + offset : offset))
        .filter((task) => task >= start && task < start + size)
      this.#options.trace?.({
        type: 'chunk',
        ...{ slot: worker.slot, pid: worker.process.pid, call, chunk: index, start, size },
        ...{ attempt: chunk.attempt === 2 ? 2 : 1, posted, received, started, ended, completed, tasks, failed },
      })
    }
  }

  readonly #onEnded = (worker: PoolWorker, { cause, handed, late }: WorkerEnd): void => {
    if (this.#stopped !== null) return
    this.#tell('exit', worker, cause.message)
    if (!worker.worked) this.#countFailedStart(cause)
    if (this.#failedStarts >= mostFailedStarts) {
      const text = `no worker could be started: ${mostFailedStarts} workers in a row ended before their first task`
      this.#options.gaveUp(new WorkerLostError(`${text}. The last one: ${cause.message}`, { cause }))
      return
    }
    this.#workers[worker.slot] = this.#recruit(worker.slot)
    this.#startAll()
    handed.forEach(({ chunk }, place) => {
      // What stood behind the chunk over which the worker died had not begun.
      if (place > 0) this.#again.push({ chunk, slot: worker.slot })
      else if (late !== null) this.#dropLate(chunk, late, worker, cause)
      else this.#runOnceMore(chunk, worker, cause)
    })
    this.pump()
  }

  /** A module that says nothing for its whole time would do so again, unless others of its kind are up. */
  #countFailedStart(cause: Error): void {
    this.#failedStarts += cause instanceof TimeoutError && this.names === null ? mostFailedStarts : 1
  }

  /** The chunk that a worker was running when it died. */
  #runOnceMore(chunk: Chunk, dead: PoolWorker, cause: Error): void {
    if (chunk.attempt === 1) {
      this.#runAgain({ ...chunk, attempt: 2 }, dead, cause)
      return
    }
    const tasks = chunk.size === 1 ? `task ${chunk.start}` : `tasks ${chunk.start} to ${chunk.start + chunk.size - 1}`
    const text = `worker ${dead.process.pid} died before returning ${tasks}, which had been lost once before`
    chunk.call.fail(chunk, new WorkerLostError(`${text}: ${cause.message}`, { cause }))
    this.settle(chunk.call)
  }

  /** The late task fails; what else the chunk held runs again, unless the first failure ends a chunk of this call. */
  #dropLate(chunk: Chunk, late: number, dead: PoolWorker, cause: Error): void {
    const { call } = chunk
    if (call.kind !== callKind.each) {
      call.fail(chunk, cause)
    } else {
      if (late > 0) this.#runAgain(partOf(chunk, 0, late), dead, cause)
      if (late + 1 < chunk.size) this.#runAgain(partOf(chunk, late + 1, chunk.size), dead, cause)
      call.fail(partOf(chunk, late, late + 1), cause)
    }
    this.settle(call)
  }

  #runAgain(chunk: Chunk, { slot }: PoolWorker, cause: Error): void {
    this.#again.push({ chunk, slot })
    const call = this.#calls.get(chunk.call) ?? 0
    const pid = this.#workers[slot]?.process.pid ?? 0
    this.#options.trace?.({
      type: 'retry',
      ...{ slot, pid, call, chunk: chunk.index, at: wallClock(), cause: cause.message },
    })
  }

  #tell(type: 'spawn' | 'ready' | 'exit', worker: PoolWorker, cause: string | null): void {
    if (this.#options.trace === null) return
    this.#options.trace({ type, slot: worker.slot, pid: worker.process.pid, at: wallClock(), cause })
  }

  /** Ends every worker and settles every call with `error`, now. */
  stop(error: Error): void {
    if (this.#stopped !== null) return
    this.#stopped = error
    for (const worker of this.#workers) {
      worker.terminate()
      this.#tell('exit', worker, null)
    }
    for (const call of this.#calls.keys()) call.abandon(error)
    for (const failed of this.#loading) failed(error)
    this.#calls.clear()
  }

  /** Resolves when every worker that this pool ever started is gone. */
  async gone(): Promise<void> {
    await Promise.all(this.#leaving)
  }
}
