/**
 * One measurement of a workload, from cold workers to rounds: runs in the parent worker of the pool, so that a busy
 * page cannot distort it and it cannot freeze the page.
 */
import { type Ms, wallClock } from '#base'
import type { Condition, Machine, Outcome, TrialResult } from '#measure'
import { type PoolRun, Runner, type WarmUp, warmUp } from '#workloads'
import type { LabOptions, LabProgram, LabResult } from './lab-contract.ts'
import { openProgram } from './lab-program.ts'

const sentinelSpins = 400_000

/** Times a fixed piece of arithmetic: when it drifts, the machine's clock rate or its load did. */
function sentinel(): Ms {
  const start = wallClock()
  let state = 1
  for (let spin = 0; spin < sentinelSpins; spin++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  // The comparison keeps the loop alive: an optimiser may drop one whose result nobody reads.
  return state === 0.5 ? 0 : wallClock() - start
}

function toTrial(run: PoolRun, workers: number, disturbance: string | null): TrialResult {
  const reason = run.mishaps.length > 0 ? run.mishaps.join(', ') : disturbance
  const { startedAt, lastResultAt, endedAt } = run
  const chunks = run.chunks.map(({ slot, pid, chunk, start, size, posted, received, started, ended, completed }) => ({
    ...{ lane: slot, pid, chunk, start, size },
    ...{ posted, received, started, ended, completed },
  }))
  return {
    wallMs: run.wallMs,
    result: run.result,
    run: { workers, startedAt, lastResultAt, endedAt, chunks },
    ...(reason !== null && { exclude: reason }),
  }
}

class Lab {
  readonly #options: LabOptions
  readonly #program: LabProgram
  readonly #runner: Runner
  #warmUp: WarmUp | null = null
  #startMs: Record<number, Ms>

  constructor(options: LabOptions, program: LabProgram) {
    const { setup, previous, spawn } = options
    this.#options = options
    this.#program = program
    this.#startMs = { ...previous?.startMs }
    const { runnable, settings } = program
    this.#runner = new Runner({
      ...{ ...setup, ...settings, spawn },
      ...{ workload: runnable, mostWorkers: Math.max(...setup.workers) },
    })
  }

  async run(): Promise<LabResult> {
    const { signal } = this.#options
    const stop = (): void => void this.#runner[Symbol.asyncDispose]()
    signal.addEventListener('abort', stop, { once: true })
    try {
      await this.#prepare()
      return this.#result(await this.#experiment())
    } catch (thrown) {
      return this.#result(nothingNew(this.#options, asError(thrown)))
    } finally {
      signal.removeEventListener('abort', stop)
      stop()
    }
  }

  async #prepare(): Promise<void> {
    const { setup, tell } = this.#options
    await tell({ step: 'starting' })
    for (const workers of setup.workers) this.#startMs[workers] ??= await this.#runner.coldStart(workers)
    await this.#runner.ready()
    await this.#warm()
  }

  async #warm(): Promise<void> {
    // A task that waits runs no code that a compiler could improve.
    if (this.#program.waits) return
    const { setup, tell } = this.#options
    await tell({ step: 'warming' })
    const taskCount = this.#program.runnable.tasks(setup.size)
    this.#warmUp = await warmUp(this.#runner, { taskCount, workers: Math.max(...setup.workers) })
  }

  async #experiment(): Promise<Outcome> {
    const { setup, previous, gate, signal, tell } = this.#options
    const { expected } = this.#program
    // In a file of its own, which is there long before the workers are warm.
    const { runExperiment } = await import('#measure')
    return runExperiment({
      ...{ workers: setup.workers, seed: setup.seed, budgetMs: setup.budgetMs },
      ...(previous !== null && { previous: previous.measured }),
      ...(expected !== null && { expected }),
      ...{ clock: wallClock, gate, signal, sentinel },
      trial: (condition) => this.#trial(condition),
      onProgress: (progress) => tell({ step: 'measuring', progress }),
    })
  }

  async #trial(condition: Condition): Promise<TrialResult> {
    const { disturbance } = this.#options
    disturbance()
    if (condition === 'serial') {
      const run = await this.#runner.runSerial()
      const reason = disturbance()
      return { ...run, run: null, ...(reason !== null && { exclude: reason }) }
    }
    const run = await this.#runner.runPool(condition)
    // A replacement is cold, and every later trial must meet warm workers.
    if (run.mishaps.length > 0) await this.#warm()
    return toTrial(run, condition, disturbance())
  }

  async #result(outcome: Outcome): Promise<LabResult> {
    return {
      ...unstarted,
      outcome,
      expected: this.#program.expected,
      startMs: this.#startMs,
      warmUp: this.#warmUp,
      machine: await machine(),
    }
  }
}

async function machine(): Promise<Machine> {
  const { describeMachine } = await import('#measure')
  return describeMachine(globalThis, () => performance.now())
}

const unstarted = { expected: null, startMs: {}, warmUp: null }

/** The outcome of a measurement that ended before its first round; what was measured before is kept. */
function nothingNew({ previous, signal }: LabOptions, error: Error): Outcome {
  const measured = previous?.measured ?? { rounds: [], excluded: [], runs: [], result: null }
  const ending = signal.aborted ? { ended: 'cancelled' as const } : { ended: 'failed' as const, error }
  return { ...measured, ...ending, resultOk: measured.result !== null, elapsedMs: 0 }
}

/**
 * Measures, or goes on measuring, until the intervals are narrow, the time is spent or the signal aborts.
 * @throws {RangeError} when no workload has that id; everything later is in the outcome
 */
export async function runLab(options: LabOptions): Promise<LabResult> {
  const opened = await openProgram(options).catch((thrown) => asError(thrown))
  if (opened instanceof Error) {
    if (options.setup.own === undefined) throw opened
    return { ...unstarted, outcome: nothingNew(options, opened), machine: await machine() }
  }
  using program = opened
  return await new Lab(options, program).run()
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))
