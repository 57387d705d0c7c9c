/** CPython's rule for the chunksize of `map`, with its numbers. @see CPython Lib/multiprocessing/pool.py, _map_async */
import { chunkCount, defaultChunksize } from '#multiprocessing'

export interface RuleSteps {
  /** `divmod(length, processes * 4)` */
  readonly quotient: number
  readonly remainder: number
  readonly chunksize: number
  readonly chunks: number
  /** Tasks in the last chunk. */
  readonly last: number
}

/** The steps of the rule for so many tasks on so many workers, each at least 1. */
export function ruleSteps(length: number, processes: number): RuleSteps {
  const quotient = Math.floor(length / (processes * 4))
  const chunksize = defaultChunksize(length, processes)
  const chunks = chunkCount(length, chunksize)
  return { quotient, remainder: length % (processes * 4), chunksize, chunks, last: length - (chunks - 1) * chunksize }
}
