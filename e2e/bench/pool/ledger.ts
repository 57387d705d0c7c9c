/**
 * Who started which worker. A library may hang, and may have no way to stop: then its workers are stopped here, so that
 * they disturb nobody else. Imported first, because libraries take hold of `Worker` when they load.
 */

let current = ''
const workers = new Map<string, Set<TrackedWorker>>()

class TrackedWorker extends Worker {
  readonly url: string
  readonly #owner = current

  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options)
    this.url = new URL(url, location.href).href
    const own = workers.get(current) ?? new Set()
    workers.set(current, own.add(this))
  }

  /** Forgotten then: what is kept of thousands of workers would count as memory that their pools leave behind. */
  override terminate(): void {
    super.terminate()
    workers.get(this.#owner)?.delete(this)
  }
}
globalThis.Worker = TrackedWorker

/** Runs `work`; workers started meanwhile are `owner`'s. Contenders run one at a time. */
export async function onBehalfOf<T>(owner: string, work: () => T | Promise<T>): Promise<T> {
  const before = current
  current = owner
  try {
    return await work()
  } finally {
    current = before
  }
}

/** The addresses of the modules of `owner`'s workers. */
export function workerUrls(owner: string): ReadonlySet<string> {
  return new Set([...(workers.get(owner) ?? [])].map(({ url }) => url))
}

/** Stops every worker that `owner` started, whatever the library makes of it. */
export function stopWorkers(owner: string): void {
  for (const worker of workers.get(owner) ?? []) worker.terminate()
  workers.delete(owner)
}
