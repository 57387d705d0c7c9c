/** A visitor's own tasks on real workers, in the frame that holds their code: runs in the parent worker. */
import { type ChunkEvent, currentProcess, type PoolOptions, type TraceEvent } from '#multiprocessing'
import { ownAnswer, ownCode, ownCodePool, shown } from '#sandbox'
import { type AnyTask, NotedProgram, type Work } from './noted-program.ts'
import { startPool } from './record.ts'
import { isSingle, type Setup } from './setup.ts'
import type { Recording } from './traced.ts'

/** The longest that a task may take, and a worker to start. */
const limitMs = 5000
/** The longest text of an item or a result that the picture has room for. */
const longestText = 24
/** The trace counts the call that waits for the workers as the first. */
const firstCall = 2

/** What is run: the items, and whether `combine` makes an answer of the results. */
export interface OwnJob {
  readonly items: readonly unknown[]
  readonly combines: boolean
}

/** How to start the workers of the visitor's program. */
export interface OwnWorkers {
  readonly pool: PoolOptions['module']
  readonly serial: PoolOptions['module']
}

/** A real run of a visitor's tasks, and what came of it besides the events. */
export interface OwnRecording {
  readonly recording: Recording
  /** What `combine` made of the results. */
  readonly answer: string | null
  /** The error that reached the caller. */
  readonly failure: string | null
}

function textOf(value: unknown): string {
  const text = shown(value).replace(/\s+/g, ' ')
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
}

class OwnWork implements Work {
  readonly func = ownCode.run as AnyTask
  readonly pairFunc = ownCode.run as AnyTask
  readonly items: readonly unknown[]
  readonly pairs: Iterable<unknown[]> = []
  readonly results: unknown[] = []
  error: Error | null = null
  readonly #setup: Setup
  readonly #trace: readonly TraceEvent[]

  constructor(setup: Setup, items: readonly unknown[], trace: readonly TraceEvent[]) {
    this.items = items
    this.#setup = setup
    this.#trace = trace
  }

  get #chunks(): readonly ChunkEvent[] {
    return this.#trace.filter((event): event is ChunkEvent => event.type === 'chunk' && event.call >= firstCall)
  }

  /** The item of the first task of a chunk: `apply` makes a call of each. */
  #first({ call, start }: ChunkEvent): number {
    return isSingle(this.#setup.method) ? call - firstCall + 1 : start + 1
  }

  itemOf(_value: unknown, count: number): number {
    if (this.#setup.method !== 'imap_unordered') return count + 1
    const arrived = this.#chunks.flatMap((chunk) =>
      Array.from({ length: chunk.size }, (_, place) => this.#first(chunk) + place),
    )
    return arrived[count] ?? count + 1
  }

  raisedBy(thrown: unknown, count: number): number {
    const failed = this.#chunks.flatMap((chunk) =>
      chunk.failed.map((index) => this.#first(chunk) + index - chunk.start),
    )
    const isList = /map|starmap/.test(this.#setup.method) && !this.#setup.method.startsWith('imap')
    const item = isList ? failed[0] : this.itemOf(null, count)
    // A task that was stopped, or whose result could not be sent, raised nothing of its own.
    if (item === undefined || !failed.includes(item)) throw thrown
    this.error = thrown as Error
    return item
  }

  deliver(item: number | null, value: unknown): void {
    if (item !== null) this.results[item - 1] = value
    else this.results.push(...(value as unknown[]))
  }
}

/** Why a worker was ended while the run went on, with its place; null when none was. */
function endedWorker(trace: readonly TraceEvent[]): string | null {
  const exit = trace.find((event) => event.type === 'exit' && event.cause !== null)
  if (exit?.type !== 'exit') return null
  return `W${exit.slot + 1} (PID ${exit.pid}): ${exit.cause}`
}

/**
 * Makes one real run and records it.
 * @throws {Error} when the run did not come to its end as the picture shows it: a task was stopped, or a worker ended
 */
export async function recordOwn(setup: Setup, job: OwnJob, workers: OwnWorkers): Promise<OwnRecording> {
  const trace: TraceEvent[] = []
  const { processes } = setup
  await using pool = await startPool(
    {
      ...{ ...ownCodePool, processes, module: workers.pool, traceTasks: true },
      ...{ taskTimeoutMs: limitMs, startTimeoutMs: limitMs, trace: (event) => trace.push(event) },
    },
    ownCode.acknowledge as AnyTask,
  )
  const { pids } = pool
  const work = new OwnWork(setup, job.items, trace)
  const program = new NotedProgram(setup, pool, work)
  try {
    await program.run()
  } catch (thrown) {
    throw new Error(endedWorker(trace) ?? (thrown instanceof Error ? thrown.message : String(thrown)))
  }
  // What a worker was given when it ended ran again elsewhere: no picture of one run.
  const ended = endedWorker(trace)
  if (ended !== null) throw new Error(`${ended}. Its tasks ran again on its replacement.`)
  const { error, results } = work
  const own = {
    items: job.items.map(textOf),
    results: job.items.map((_, place) => (place in results ? textOf(results[place]) : null)),
    error: error === null ? null : { name: error.name, message: error.message },
  }
  using answers = ownAnswer(job.combines && error === null ? workers.serial : null)
  return {
    recording: { setup, trace, notes: program.notes, firstCall, pids, parentPid: currentProcess().pid, own },
    answer: job.combines && error === null ? await answers.combine(results) : null,
    failure: error?.message ?? null,
  }
}
