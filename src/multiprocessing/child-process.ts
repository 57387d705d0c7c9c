/**
 * A process that runs one function once, in Python's vocabulary, over a Web Worker.
 * @see CPython Lib/multiprocessing/process.py, BaseProcess
 */
import type { Timeout } from './async-result.ts'
import { AsyncResult } from './async-result.ts'
import type { Call, Chunk } from './call.ts'
import { ValueError } from './errors.ts'
import { nameOf } from './function-names.ts'
import { PoolWorker } from './pool-worker.ts'
import { nextProcess, type ProcessInfo } from './process.ts'
import { usualStartTimeoutMs, type WorkerModule } from './recruit.ts'
import type { AnyFunction } from './registry.ts'
import { fromPlainError } from './remote-errors.ts'
import { offerShared } from './shared-object.ts'

/** Exit codes as CPython reports them: minus the number of the signal, for a process that was ended. */
const terminated = -15

export interface ProcessOptions<A extends readonly unknown[]> {
  /** Starts the worker, whose module registers its functions and calls `serve()`. */
  readonly module: WorkerModule
  /** A registered function. */
  readonly target: (...args: A) => unknown
  /** Its arguments; locks, queues and other shared objects may be among them. */
  readonly args?: A
  /** Absent: "SpawnProcess-n". */
  readonly name?: string
}

export class Process<A extends readonly unknown[] = readonly unknown[]> {
  readonly name: string
  /** Always true: a worker never outlives its page. */
  readonly daemon = true
  readonly #info: ProcessInfo
  readonly #options: ProcessOptions<A>
  readonly #end: AsyncResult<number>
  #settle!: (exitcode: number) => void
  #worker: PoolWorker | null = null
  #exitcode: number | null = null
  #error: Error | null = null

  constructor(options: ProcessOptions<A>) {
    const info = nextProcess('SpawnProcess')
    this.name = options.name ?? info.name
    this.#info = { pid: info.pid, name: this.name }
    this.#options = options
    this.#end = new AsyncResult((resolve) => {
      this.#settle = resolve
    })
  }

  /** Null before the start, as in CPython. */
  get pid(): number | null {
    return this.#worker === null ? null : this.#info.pid
  }

  /** Null until the process has ended; then 0, 1 when its function threw or it died, or -15 when it was terminated. */
  get exitcode(): number | null {
    return this.#exitcode
  }

  /** What its function threw, or what it died of; CPython prints that instead. */
  get error(): Error | null {
    return this.#error
  }

  isAlive(): boolean {
    return this.#worker !== null && this.#exitcode === null
  }

  /**
   * Starts the process.
   * @throws {ValueError} when it was started before · {AttributeError} when the target is not registered
   */
  start(): void {
    if (this.#worker !== null) throw new ValueError('cannot start a process twice')
    const func = nameOf(this.#options.target as unknown as AnyFunction)
    this.#worker = new PoolWorker({
      slot: 0,
      process: this.#info,
      module: this.#options.module,
      initializer: null,
      initargs: offerShared(this.#options.args ?? []),
      trace: 'off',
      sharedMemory: true,
      mostChunks: 1,
      taskTimeoutMs: null,
      startTimeoutMs: usualStartTimeoutMs,
      locks: globalThis.navigator?.locks ?? null,
      events: {
        loaded: () => {},
        ready: (worker) => worker.hand(this.#onlyChunk(func)),
        done: (_worker, _handed, { failures: [first] }) => {
          this.#finish(first === undefined ? 0 : 1, first === undefined ? null : fromPlainError(first[1]))
        },
        ended: (_worker, { cause }) => this.#finish(1, cause),
      },
    })
    this.#worker.start()
  }

  #onlyChunk(func: string): Chunk {
    const call: Call = {
      ...{ func, kind: 'inherited', into: null, over: false, alike: null },
      take: () => null,
      ample: () => false,
      complete: () => {},
      fail: () => {},
      abandon: () => {},
    }
    const parcel = () => ({ payload: [null], transfer: [] })
    return { call, index: 0, start: 0, size: 1, attempt: 1, parcel }
  }

  #finish(exitcode: number, error: Error | null): void {
    if (this.#exitcode !== null) return
    this.#exitcode = exitcode
    this.#error = error
    this.#worker?.terminate()
    this.#settle(exitcode)
  }

  /**
   * Resolves when the process has ended, or `timeoutMs` have passed: `exitcode` tells which.
   * @throws {ValueError} before the start
   */
  async join(timeout?: Timeout): Promise<void> {
    if (this.#worker === null) throw new ValueError('can only join a started process')
    await this.#end.wait(timeout)
  }

  /** Ends the process at once. */
  terminate(): void {
    if (this.isAlive()) this.#finish(terminated, null)
  }
}
