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

/** Cut as CPython cuts. */
export function chunksOf<A extends { slice(start: number, end: number): A; readonly length: number }>(
  items: A,
  processes: number,
): A[] {
  const size = defaultChunksize(items.length, processes)
  return Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  )
}
