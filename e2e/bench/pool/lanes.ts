/** Handing out by hand, for contenders that have no pool of their own. */
import { defaultChunksize } from '#multiprocessing'

/** Runs jobs on so many workers: each takes the next job when it has finished one. Results in order. */
export async function inLanes<J, R>(
  workers: number,
  jobs: readonly J[],
  run: (worker: number, job: J) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async (worker: number): Promise<void> => {
    for (let job = next++; job < jobs.length; job = next++) results[job] = await run(worker, jobs[job] as J)
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => lane(worker)))
  return results
}

/** One list of all the chunks' items; `flat` takes several times as long. */
export function joined<T>(chunks: readonly ArrayLike<T>[]): T[] {
  const items = new Array<T>(chunks.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const chunk of chunks) for (let at = 0; at < chunk.length; at++) items[place++] = chunk[at] as T
  return items
}

/** `run` for the chunks that CPython would cut, and one list of all results. */
export async function inChunks<T, R>(
  workers: number,
  items: readonly T[],
  run: (worker: number, chunk: readonly T[]) => Promise<ArrayLike<R>>,
): Promise<R[]> {
  const size = defaultChunksize(items.length, workers)
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  )
  return joined(await inLanes(workers, chunks, run))
}
