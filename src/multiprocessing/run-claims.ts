/** Running tasks in shared memory in a worker: it claims a chunk with one atomic addition, and no message passes. */
import { wallClock } from '#base'
import { type Claims, claimState } from './claims.ts'
import type { ChunkTimes, StartOptions, TaskFailure } from './connection.ts'
import { toPlainError } from './plain-error.ts'
import type { AnyFunction } from './registry.ts'
import { asNumber, isThenable } from './run-chunk.ts'
import { fillNumbers, type NumberRun } from './run-numbers.ts'

/** What a worker did of the claimed tasks; the results themselves are in shared memory. */
export interface ClaimsOutcome {
  /** By index in the call: the first failure of each chunk, which ends that chunk, as in `map`. */
  readonly failures: readonly TaskFailure[]
  readonly times: readonly ChunkTimes[]
}

/** Claims and runs chunks until none is left. Never rejects. */
export async function runClaims(
  func: AnyFunction,
  claims: Claims,
  trace: StartOptions['trace'],
  received: number,
): Promise<ClaimsOutcome> {
  const { board, chunksize, source, only } = claims
  const length = isTyped(source) ? source.length : source[2]
  const chunkTotal = board.length - 1
  const failures: TaskFailure[] = []
  const times: ChunkTimes[] = []
  const next = (): number => Atomics.add(board, 0, 1)
  for (let chunk = only ?? next(); chunk < chunkTotal; chunk = only === null ? next() : chunkTotal) {
    Atomics.store(board, chunk + 1, claimState.claimed)
    const started = trace === 'off' ? 0 : wallClock()
    const start = chunk * chunksize
    const end = Math.min(start + chunksize, length)
    const boundaries = trace === 'tasks' ? new Float64Array(end - start + 1) : null
    const ran = runRun(func, claims, start, end, boundaries)
    // Awaiting only what waits: there are many chunks.
    const failed = ran instanceof Promise ? await ran : ran
    if (failed !== null) failures.push(failed)
    if (trace !== 'off') {
      times.push({ received, started, ended: wallClock(), claimed: chunk, ...(boundaries && { tasks: boundaries }) })
    }
    Atomics.store(board, chunk + 1, claimState.done)
  }
  return { failures, times }
}

function isTyped(source: Claims['source']): source is Exclude<Claims['source'], readonly unknown[]> {
  return ArrayBuffer.isView(source)
}

/** Runs the tasks `start` to `end`; the first failure ends them. At once, unless a task waits. */
function runRun(
  func: AnyFunction,
  claims: Claims,
  start: number,
  end: number,
  boundaries: Float64Array | null,
): TaskFailure | null | Promise<TaskFailure | null> {
  const run: NumberRun = { next: start, odd: undefined }
  try {
    const pending = advance(func, claims, run, start, end, boundaries)
    return pending === null ? null : finish(pending)
  } catch (thrown) {
    return [run.next, toPlainError(thrown)]
  }

  async function finish(first: PromiseLike<unknown>): Promise<TaskFailure | null> {
    try {
      for (let pending: PromiseLike<unknown> | null = first; pending !== null; ) {
        claims.results[run.next] = asNumber(await pending)
        run.next += 1
        pending = advance(func, claims, run, start, end, boundaries)
      }
      return null
    } catch (thrown) {
      return [run.next, toPlainError(thrown)]
    }
  }
}

/** Runs on until a task waits, and returns its promise; null at the end. Throws what a task throws. */
function advance(
  func: AnyFunction,
  { source, results }: Claims,
  run: NumberRun,
  start: number,
  end: number,
  boundaries: Float64Array | null,
): PromiseLike<unknown> | null {
  const tasks = isTyped(source) ? source : { range: source }
  while (run.next < end) {
    if (boundaries !== null) boundaries[run.next - start] = wallClock()
    // One at a time where the times between the tasks are wanted.
    const until = boundaries === null ? end : run.next + 1
    fillNumbers(func, tasks, results, 0, until, run)
    if (run.next === until) continue
    if (isThenable(run.odd)) return run.odd
    results[run.next] = asNumber(run.odd)
    run.next += 1
  }
  boundaries?.fill(wallClock(), end - start)
  return null
}
