/** The page's side of a race on the machine. */
import { proxy, type Remote, transfer, wrap } from 'comlink'
import { lendWorkers } from '#multiprocessing'
import { mostWorkers } from './cells.ts'
import type { LitmusAccess, LitmusCounts } from './litmus.ts'
import type { RaceParent } from './race-parent-worker.ts'
import type { RaceSetup, RaceStep } from './race-run.ts'

/** What the caller hears; awaited between runs. */
type Tell<T> = (news: T) => void

/** Starts all workers, lets `work` use them and ends them, whatever happens: a worker that spins reads no message. */
async function withWorkers(
  signal: AbortSignal,
  work: (parent: Remote<RaceParent>, port: MessagePort) => Promise<void>,
): Promise<'done' | 'cancelled'> {
  if (signal.aborted) return 'cancelled'
  const worker = new Worker(new URL('./race-parent-worker.ts', import.meta.url), { type: 'module', name: 'race' })
  const { port1, port2 } = new MessageChannel()
  const lent = lendWorkers(port1, {
    contender: () =>
      new Worker(new URL('./contender-worker.ts', import.meta.url), { type: 'module', name: 'contender' }),
  })
  let stop: () => void = () => {}
  const stopped = new Promise<'cancelled'>((resolve, reject) => {
    stop = () => resolve('cancelled')
    worker.onerror = ({ message }) =>
      reject(new Error(`The parent of the race could not run${message ? `: ${message}` : ''}.`))
  })
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work(wrap<RaceParent>(worker), port2).then(() => 'done' as const), stopped])
  } finally {
    signal.removeEventListener('abort', stop)
    worker.terminate()
    lent[Symbol.dispose]()
  }
}

/**
 * Races real workers on real shared memory. `tell` hears every run; what it heard before a cancel counts.
 * @throws {RangeError} for a number of workers or of runs that cannot be had
 * @throws {Error} when the workers could not run
 */
export async function raceHere(
  setup: RaceSetup,
  tell: Tell<RaceStep>,
  signal: AbortSignal,
): Promise<'done' | 'cancelled'> {
  const { workers, trials } = setup
  if (!(Number.isInteger(workers) && workers >= 2 && workers <= mostWorkers)) {
    throw new RangeError(`a race has 2 to ${mostWorkers} workers, not ${workers}`)
  }
  if (!(Number.isInteger(trials) && trials >= 1)) throw new RangeError(`a race has at least 1 run, not ${trials}`)
  return withWorkers(signal, (parent, port) =>
    parent.race(
      setup,
      transfer(port, [port]),
      proxy(async (step) => tell(step)),
    ),
  )
}

/**
 * The store-buffer test on two real workers, `passes` times `litmusRounds` rounds.
 * @throws {Error} when the workers could not run
 */
export function litmusHere(
  access: LitmusAccess,
  passes: number,
  tell: Tell<LitmusCounts>,
  signal: AbortSignal,
): Promise<'done' | 'cancelled'> {
  return withWorkers(signal, (parent, port) =>
    parent.litmus(
      access,
      passes,
      transfer(port, [port]),
      proxy(async (counts) => tell(counts)),
    ),
  )
}
