/** The answer of a visitor's program, from the results of its tasks. */
import { wrap } from 'comlink'
import type { WorkerLike } from '#multiprocessing'
import { digest } from './digest.ts'
import type { OwnTasks } from './worker/own-tasks.ts'

/** Merges the results of all tasks into the text of the answer. */
export interface OwnAnswer extends Disposable {
  combine(results: readonly unknown[]): string | Promise<string>
}

const longestAnswer = 2000

/**
 * @param combiner starts a worker of the program in the role `serial`, which runs the visitor's `combine`; null when the
 * program has none, and the answer is a digest of the results
 */
export function ownAnswer(combiner: (() => WorkerLike) | null): OwnAnswer {
  if (combiner === null) return { combine: digest, [Symbol.dispose]() {} }
  const worker = combiner()
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message)))
  })
  failed.catch(() => {})
  const api = wrap<OwnTasks>(worker)
  return {
    // A text is all that is taken, whatever comes.
    combine: async (results) => String(await Promise.race([api.combine(results), failed])).slice(0, longestAnswer),
    [Symbol.dispose]: () => worker.terminate(),
  }
}
