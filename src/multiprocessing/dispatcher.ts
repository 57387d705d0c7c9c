/**
 * Keeps the workers of a pool alive and busy: gives each idle worker the next chunk of the oldest call that has one for
 * it, replaces a worker that dies, and runs its chunk again.
 */
import type { Ms } from '#base'
import type { Call, Chunk } from './call.ts'
import type { Answer } from './connection.ts'
import { TimeoutError, WorkerLostError } from './errors.ts'
import type { HandedChunk } from './handed-chunk.ts'
import type { LostChunks } from './lost-chunks.ts'
import { PoolWorker } from './pool-worker.ts'
import type { PoolWorkerOptions, WorkerEnd } from './pool-worker-options.ts'
import { soon } from './soon.ts'
import { Teller } from './teller.ts'
import type { Trace } from './trace.ts'

/** This many workers in a row that end before they had anything to do mean that all will. */
const mostFailedStarts = 3

/** Starting a worker takes its parent 0.3 ms and a CPU several, at the cost of whatever else would run there. */
const headStartMs: Ms = 6

export interface DispatcherOptions
  extends Omit<PoolWorkerOptions<PoolWorker>, 'slot' | 'process' | 'events' | 'trace'> {
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
  readonly #teller: Teller
  #lost: LostChunks | null = null
  readonly #loading = new Set<(error: Error) => void>()
  #callsSeen = 0
  #failedStarts = 0
  #pumping = false
  #allStarted = false
  /** Why the dispatcher has stopped; null while it runs. */
  #stopped: Error | null = null

  constructor(options: DispatcherOptions) {
    this.#options = options
    this.#teller = new Teller(options.trace)
    // On its way before there are the others.
    const first = this.#recruit(0)
    this.#start(first)
    this.#workers = Array.from({ length: options.processes }, (_, slot) => (slot === 0 ? first : this.#recruit(slot)))
  }

  /**
   * The first worker starts alone, so that the first result comes as soon as from a single worker; the others start when
   * that is there, when its module is and it has had time for a short task, or when it has failed.
   */
  readonly #onLoaded = (): void => {
    if (this.busy) setTimeout(this.#startAll, headStartMs)
    else this.#startAll()
  }

  readonly #startAll = (): void => {
    if (this.#stopped !== null) return
    this.#allStarted = true
    for (const worker of this.#workers) this.#start(worker)
  }

  #start(worker: PoolWorker): void {
    if (worker.start()) this.#teller.worker('spawn', worker, null)
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
      if (!this.busy) this.#options.drained()
    }
  }

  /** Hands out what can be handed out, soon. Cheap to call often. */
  readonly pump = (): void => {
    if (this.#pumping || this.#stopped !== null) return
    this.#pumping = true
    // A turn later, so that handing out never re-enters the call whose event led here.
    soon(this.#handOut)
  }

  readonly #handOut = (): void => {
    this.#pumping = false
    if (this.#stopped !== null) return
    for (const worker of this.#workers) this.#feed(worker)
  }

  #feed(worker: PoolWorker): void {
    for (let room = worker.room; room !== 'none'; room = worker.room) {
      const chunk = this.#nextFor(worker, room)
      if (chunk === null) return
      try {
        worker.hand(chunk)
      } catch (thrown) {
        chunk.call.fail(chunk, thrown as Error)
        this.settle(chunk.call)
      }
    }
  }

  /**
   * Behind the chunk that a worker has goes only what is known to be short, or others would be idle while it waits. A
   * worker that is loading is given what waits for it, and a first chunk when none is up that could have it sooner.
   */
  #nextFor(worker: PoolWorker, room: PoolWorker['room']): Chunk | null {
    const { slot } = worker
    const behind = room === 'behind'
    const again = behind ? null : this.#lost?.take(slot)
    if (again) return again
    if (room === 'loading' && this.names !== null) return null
    const many = this.#calls.size > 2 * this.#workers.length
    for (const call of this.#calls.keys()) {
      if (behind && !(worker.resembles(call) && (many || call.ample(slot)))) continue
      const chunk = call.take(slot)
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
    this.#teller.worker('ready', worker, null)
    this.pump()
  }

  readonly #onDone = (worker: PoolWorker, handed: HandedChunk, answer: Answer, completed: Ms): void => {
    const { chunk } = handed
    this.#failedStarts = 0
    // The next chunk goes out before this one's results are filed: a worker should not wait for bookkeeping.
    this.#feed(worker)
    this.#teller.done(worker, handed, answer, completed, this.#calls.get(chunk.call) ?? 0)
    chunk.call.complete(chunk, answer)
    this.settle(chunk.call)
    if (!this.#allStarted) setTimeout(this.#startAll)
    if (!worker.wornOut || this.#stopped !== null) return
    worker.terminate()
    this.#teller.worker('exit', worker, null)
    this.#workers[worker.slot] = this.#recruit(worker.slot)
    this.#startAll()
  }

  readonly #onEnded = (worker: PoolWorker, { cause, handed, begun, late }: WorkerEnd): void => {
    if (this.#stopped !== null) return
    this.#teller.worker('exit', worker, cause.message)
    if (!worker.worked) this.#countFailedStart(cause)
    if (this.#failedStarts >= mostFailedStarts) {
      const text = `no worker could be started: ${mostFailedStarts} workers in a row ended before their first task`
      this.#options.gaveUp(new WorkerLostError(`${text}. The last one: ${cause.message}`, { cause }))
      return
    }
    this.#workers[worker.slot] = this.#recruit(worker.slot)
    this.#startAll()
    if (handed.length > 0) void this.#mend(worker, { cause, handed, begun, late })
  }

  /** Loaded with the first death: most pools never see one. */
  async #mend(worker: PoolWorker, { cause, handed, begun, late }: WorkerEnd): Promise<void> {
    try {
      const { LostChunks } = await import('./lost-chunks.ts')
      if (this.#stopped !== null) return
      this.#lost ??= new LostChunks({ settle: this.settle, again: this.#onAgain })
      const lost = this.#lost
      handed.forEach(({ chunk, id }, place) => {
        // What stood behind the chunk over which the worker died had not begun, unless only the answer before it was lost.
        if (begun === 'none' || (place > 0 && id > begun)) lost.keep(chunk, worker)
        else if (place === 0 && late !== null) lost.dropLate(chunk, late, worker, cause)
        else lost.runOnceMore(chunk, worker, cause)
      })
      this.pump()
    } catch (thrown) {
      this.#options.gaveUp(thrown as Error)
    }
  }

  readonly #onAgain = ({ index, call }: Chunk, slot: number, cause: Error): void => {
    const pid = this.#workers[slot]?.process.pid ?? 0
    this.#teller.retry(slot, pid, this.#calls.get(call) ?? 0, index, cause.message)
  }

  /** A module that says nothing for its whole time would do so again, unless others of its kind are up. */
  #countFailedStart(cause: Error): void {
    this.#failedStarts += cause instanceof TimeoutError && this.names === null ? mostFailedStarts : 1
  }

  /** Ends every worker and settles every call with `error`, now. */
  stop(error: Error): void {
    if (this.#stopped !== null) return
    this.#stopped = error
    for (const worker of this.#workers) {
      worker.terminate()
      this.#teller.worker('exit', worker, null)
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
