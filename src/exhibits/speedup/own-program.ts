/** A visitor's own code in the lab: run once with a limit for each task, and measured only when that went well. */
import { type Ms, wallClock } from '#base'
import { Pool, range, TimeoutError } from '#multiprocessing'
import { ownAnswer, ownCode, ownCodePool } from '#sandbox'
import type { LabOptions, LabProgram, OwnSetup } from './lab-contract.ts'

/** The longest that a task of a visitor's code may take. */
const taskLimitMs: Ms = 5000
/** The longest that the rehearsal may take: what takes longer is too much to be measured in rounds. */
const rehearsalLimitMs: Ms = 30_000

/** The rehearsal's answer, and how long a run may take that does the same work. */
interface Rehearsed {
  readonly answer: string
  readonly wallMs: Ms
}

async function rehearse(
  { setup, spawn, signal }: LabOptions,
  tasks: number,
  combine: (results: readonly unknown[]) => string | Promise<string>,
): Promise<Rehearsed> {
  const started = wallClock()
  await using pool = new Pool({
    ...ownCodePool,
    processes: Math.max(...setup.workers),
    module: spawn.rehearsal,
    initializer: ownCode.prepare,
    initargs: [setup.workload, setup.size],
    taskTimeoutMs: taskLimitMs,
    startTimeoutMs: taskLimitMs,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const text = `All tasks together take more than ${rehearsalLimitMs / 1000} s; choose a smaller size.`
    timer = setTimeout(() => reject(new RangeError(text)), rehearsalLimitMs)
    signal.addEventListener('abort', () => reject(new Error('cancelled')), { once: true })
  })
  try {
    const results = pool.map(ownCode.runTask, range(tasks))
    const answer = await Promise.race([results.then(combine), late])
    return { answer, wallMs: wallClock() - started }
  } finally {
    clearTimeout(timer)
  }
}

/** The work, or its failure once it has taken so long. */
async function within<T>(limitMs: Ms, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const text = `A run was still going after ${Math.round(limitMs / 1000)} s. It was stopped.`
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(text)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Rehearses the code on all its workers.
 * @throws {Error} what the code threw, or that a task ran past its limit
 */
export async function openOwnProgram(options: LabOptions, { tasks, combines }: OwnSetup): Promise<LabProgram> {
  const { setup, spawn, tell } = options
  const answer = ownAnswer(combines ? spawn.serial : null)
  try {
    await tell({ step: 'rehearsing' })
    const rehearsed = await rehearse(options, tasks, answer.combine)
    await tell({ step: 'rehearsed', answer: rehearsed.answer, wallMs: rehearsed.wallMs })
    // The rehearsal had all workers; a run with one has all the work, in colder code, on a busier machine.
    const runLimitMs = rehearsalLimitMs + 10 * rehearsed.wallMs * Math.max(...setup.workers)
    return {
      runnable: { id: setup.workload, tasks: () => tasks, combine: answer.combine },
      waits: false,
      expected: null,
      settings: { pool: ownCodePool, limit: (work) => within(runLimitMs, work) },
      [Symbol.dispose]: () => answer[Symbol.dispose](),
    }
  } catch (thrown) {
    answer[Symbol.dispose]()
    throw thrown
  }
}
