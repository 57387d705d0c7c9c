/**
 * A worker's answer to a chunk. Here is what the plainest chunks need: a short list, values that can be sent, nobody who
 * looks on. Everything else is behind `thorough.ts`, which a worker loads when it first needs it.
 */
import { type AnswerMessage, answerMark, beginWord, rehearsal, type WorkerMessage } from './connection.ts'
import { type AnyFunction, registered } from './registry.ts'
import { type Begun, leastNumbers, runPlainly } from './run-plainly.ts'
import type { Arrival, Service } from './service.ts'
import { movableBuffers } from './transfer.ts'

/** Kept, because importing what is there already still takes turns of the event loop. */
let thorough: Thorough | null = null
type Thorough = typeof import('./thorough.ts')

/** @throws rejects when the browser cannot get it */
export async function loadThorough(): Promise<Thorough> {
  thorough ??= await import('./thorough.ts')
  return thorough
}

/**
 * Runs a chunk and sends what came of it; null when that is done. Never rejects.
 * The message is read by places: taking a list apart goes through its iterator, which makes this twice as large.
 */
export function answerChunk(service: Service, arrival: Arrival): Promise<void> | null {
  const { endpoint, options, inherited } = service
  const { message, mailbox } = arrival
  if (options === null) return null
  const id = message[1]
  if (options.life !== null) Atomics.store(options.life, beginWord, id)
  const func = message[2] === rehearsal ? Number : registered[message[2]]
  const items = message[4]
  const isShort = Array.isArray(items) && items.length < leastNumbers
  if (func === undefined || !isShort || message[5] !== null || options.trace !== 'off') {
    return answerRest(service, arrival, func, null)
  }
  const begun = runPlainly(func, message, items, options, inherited, endpoint)
  const { values } = begun
  if (begun.stop !== null) return answerRest(service, arrival, func, begun)
  if (mailbox?.answer({ id, values, failures: [], times: [] }) === true) return null
  try {
    endpoint.postMessage([answerMark, id, values] satisfies AnswerMessage, begun.objects ? movableBuffers(values) : [])
    return null
  } catch {
    // A value that cannot be sent is told of by the thorough way.
    return answerRest(service, arrival, func, begun)
  }
}

function answerRest(
  service: Service,
  arrival: Arrival,
  func: AnyFunction | undefined,
  begun: Begun | null,
): Promise<void> | null {
  if (thorough !== null) return thorough.answerThoroughly(service, arrival, func, begun)
  if (begun !== null) tellPause(service, arrival.message[1], begun)
  return loadThorough().then(
    (loaded) => loaded.answerThoroughly(service, arrival, func, begun) ?? undefined,
    (thrown) => giveUp(service, thrown),
  )
}

/** Loading takes its time, which is no task's: not now, or not when the one that waits has what it waits for. */
function tellPause({ endpoint, options }: Service, id: number, { stop }: Begun): void {
  const tell = (): void => {
    if (options?.tellTasks) endpoint.postMessage({ type: 'paused', id } satisfies WorkerMessage)
  }
  // Heard of here, what it rejects with meanwhile is not unheard.
  if (stop !== null && 'pending' in stop) stop.pending.then(tell, tell)
  else tell()
}

/** The browser could not get code that the worker needs: for its pool it is as good as dead. */
export function giveUp({ endpoint }: Service, thrown: unknown): void {
  endpoint.postMessage({ type: 'incomplete', reason: String(thrown) } satisfies WorkerMessage)
}
