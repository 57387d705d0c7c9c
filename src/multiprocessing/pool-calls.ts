/** Which kind of call a pool's `map` or `imap` becomes, and its way to the dispatcher. */
import type { Call } from './call.ts'
import { defaultChunksize } from './chunks.ts'
import type { Dispatcher } from './dispatcher.ts'
import type { ImapCall } from './imap-call.ts'
import { MapCall, type MapCallOptions } from './map-call.ts'
import type { MapOptions } from './pool-options.ts'

type ClaimModule = typeof import('./claim-call.ts')
/** Kept, because importing what is there already still takes turns of the event loop. */
let claimModule: ClaimModule | null = null

async function loadClaims(): Promise<ClaimModule> {
  claimModule = await import('./claim-call.ts')
  return claimModule
}

/** One call on its way to the dispatcher: what is the same for all kinds. */
export type Submission = Pick<MapCallOptions, 'func' | 'kind' | 'tasks' | 'into' | 'owner' | 'resolve' | 'reject'>

type Items = Iterable<unknown> | AsyncIterable<unknown>

export class PoolCalls {
  readonly #dispatcher: Dispatcher
  readonly #processes: number
  readonly #claims: boolean

  /** `claims`: whether numbers may be claimed in shared memory. */
  constructor(dispatcher: Dispatcher, processes: number, claims: boolean) {
    this.#dispatcher = dispatcher
    this.#processes = processes
    this.#claims = claims
  }

  /** A call of a known list of tasks, at least one. */
  add(submission: Submission, options: MapOptions): void {
    const { processes = this.#processes, schedule = 'dynamic', chunksize } = options
    const { tasks, into } = submission
    const call = { ...submission, processes, schedule }
    const usual = schedule === 'guided' ? 1 : defaultChunksize(tasks.length, processes)
    const sent = (): MapCall => new MapCall({ ...call, chunksize: chunksize ?? usual })
    if (into === null || schedule !== 'dynamic' || !this.#claims) {
      this.#dispatcher.add(sent())
      return
    }
    const claimed = ({ claimCall }: ClaimModule): Call => claimCall({ ...call, into }, chunksize) ?? sent()
    // Loaded with the first call that can use it: most pools never do.
    if (claimModule === null) void this.#dispatcher.addLater(loadClaims().then(claimed), submission.reject)
    else this.#dispatcher.add(claimed(claimModule))
  }

  /** A call of tasks that are read as workers become free, and the iterator over its results, which keeps `owner`. */
  iterate(
    func: string,
    items: Items,
    chunksize: number,
    ordered: boolean,
    owner: object,
  ): AsyncIterableIterator<unknown> {
    const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
    const lookahead = 4 * this.#processes * chunksize
    const wake = this.#dispatcher.settle
    const loading = import('./imap-call.ts').then(
      ({ ImapCall }) => new ImapCall({ func, items: iterator, chunksize, ordered, lookahead, wake }),
    )
    // Should the pool end first, nobody waits for the code.
    const ended = new Promise<never>((_, reject) => void this.#dispatcher.addLater(loading, reject))
    const call = Promise.race([loading, ended])
    call.catch(() => {})
    return resultsOf(call, owner)
  }
}

/** The results as an iterator that keeps the pool: who still iterates over results has not forgotten it. */
function resultsOf(loading: Promise<ImapCall>, owner: object): AsyncIterableIterator<unknown> {
  const results = {
    owner,
    next: async () => (await loading).next(),
    return: async () => (await loading).return(),
    [Symbol.asyncIterator]: () => results,
  }
  return results
}
