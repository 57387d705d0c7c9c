/** Running tasks in shared memory in a worker: it claims a chunk with one atomic addition, and no message passes. */
import { wallClock } from '#base'
import { type ChunkTimes, type Claims, claimState, type StartOptions, type TaskFailure } from './connection.ts'
import { toPlainError } from './errors.ts'
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
    const failed = await runRun(func, claims, start, end, boundaries)
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

/** Runs the tasks `start` to `end`; the first failure ends them. */
async function runRun(
  func: AnyFunction,
  { source, results }: Claims,
  start: number,
  end: number,
  boundaries: Float64Array | null,
): Promise<TaskFailure | null> {
  const run: NumberRun = { next: start, odd: undefined }
  const tasks = isTyped(source) ? { items: source } : { range: source }
  try {
    while (run.next < end) {
      if (boundaries !== null) boundaries[run.next - start] = wallClock()
      // One at a time where the times between the tasks are wanted.
      const until = boundaries === null ? end : run.next + 1
      fillNumbers(func, tasks, results, 0, until, run)
      if (run.next === until) continue
      results[run.next] = asNumber(isThenable(run.odd) ? await run.odd : run.odd)
      run.next += 1
    }
    boundaries?.fill(wallClock(), end - start)
    return null
  } catch (thrown) {
    return [run.next, toPlainError(thrown)]
  }
}
