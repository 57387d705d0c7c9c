import { type Endpoint, proxy, type Remote, wrap } from 'comlink'
import type { WorkerLike } from '#multiprocessing'
import type { SearchProgress } from './engine.ts'
import type { Explored, ExplorerService } from './explorer-service.ts'
import { resolveProgram } from './model.ts'
import type { Program } from './program.ts'
import type { EngineName } from './state-graph.ts'

/** Starts an explorer worker. A parameter, so that tests need no browser. */
export type SpawnExplorer = () => WorkerLike

const spawnWorker: SpawnExplorer = () =>
  new Worker(new URL('./explorer-worker.ts', import.meta.url), { type: 'module', name: 'explorer' })

/** What the page asks of an exploration. */
export interface ExplorerOptions {
  /** The search ends when it has found more states than this. Default 2 million: some 100 MB. */
  readonly mostStates?: number
  /** Default: WebAssembly where the page's policy allows it, else the interpreter. */
  readonly engine?: EngineName
  /** Called some times a second. */
  readonly onProgress?: (progress: SearchProgress) => void
  /** Ends the search at once, and its worker with it. */
  readonly signal?: AbortSignal
}

/** One running search and how to end it. */
interface Running {
  readonly worker: WorkerLike
  readonly service: Remote<ExplorerService>
  /** Settles when the worker has been ended or could not run. */
  readonly ended: Promise<never>
  readonly end: (reason: Error) => void
}

/** The worker was ended while a question was open. */
export class ExplorerEnded extends Error {
  override readonly name = 'ExplorerEnded'
}

function start(spawn: SpawnExplorer): Running {
  const worker = spawn()
  let end: (reason: Error) => void = () => {}
  const ended = new Promise<never>((_, reject) => {
    end = reject
  })
  // Nobody may be waiting when the worker ends.
  ended.catch(() => {})
  worker.addEventListener('error', (event) => {
    const { message = '' } = event as ErrorEvent
    end(new Error(`The exploring worker could not run${message === '' ? '' : `: ${message}`}.`))
  })
  return { worker, service: wrap<ExplorerService>(worker as Endpoint), ended, end }
}

/** The page's side of the explorer: one worker, started when needed. */
export class Explorer implements Disposable {
  readonly #spawn: SpawnExplorer
  #running: Running | null = null
  #busy = false

  constructor(spawn: SpawnExplorer = spawnWorker) {
    this.#spawn = spawn
  }

  /**
   * Explores a program; a search under way is cancelled by the next. Cancelling ends the worker: a worker inside a
   * loop does not read its messages.
   * @throws {ProgramError} at once, for a program that cannot be used
   */
  async explore(program: Program, options: ExplorerOptions = {}): Promise<Explored> {
    resolveProgram(program)
    const { mostStates = 2_000_000, engine, onProgress = () => {}, signal } = options
    if (signal?.aborted) return { state: 'cancelled' }
    if (this.#busy) this.#stop()
    this.#running ??= start(this.#spawn)
    const running = this.#running
    const cancel = (): void => this.#stop(running)
    signal?.addEventListener('abort', cancel)
    this.#busy = true
    try {
      const settings = engine === undefined ? { mostStates } : { mostStates, engine }
      return await Promise.race([running.service.explore(program, settings, proxy(onProgress)), running.ended])
    } catch (error) {
      if (error instanceof ExplorerEnded) return { state: 'cancelled' }
      // Whatever went wrong, the next search gets a fresh worker.
      this.#stop(running)
      throw error
    } finally {
      signal?.removeEventListener('abort', cancel)
      if (this.#running === running) this.#busy = false
    }
  }

  /**
   * Asks about the program that was explored last: `ask((service) => service.witness('outcome 1'))`.
   * @throws {ExplorerEnded} when the worker is ended meanwhile
   */
  async ask<T>(question: (service: Remote<ExplorerService>) => Promise<T>): Promise<T> {
    if (this.#running === null) throw new RangeError('nothing has been explored yet')
    return Promise.race([question(this.#running.service), this.#running.ended])
  }

  #stop(running = this.#running): void {
    if (running === null) return
    running.worker.terminate()
    running.end(new ExplorerEnded('the exploring worker was ended'))
    if (this.#running !== running) return
    this.#running = null
    this.#busy = false
  }

  [Symbol.dispose](): void {
    this.#stop()
  }
}
