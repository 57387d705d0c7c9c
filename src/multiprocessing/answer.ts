/**
 * A worker's answer to a chunk. Here is what the plainest chunks need: a short list, values that can be sent, nobody who
 * looks on. Everything else is behind `thorough.ts`, which a worker loads when it first needs it.
 */
import { type AnswerMessage, answerMark, rehearsal } from './connection.ts'
import type { Arrival } from './inbox.ts'
import { type AnyFunction, functionNamed } from './registry.ts'
import { type Begun, leastNumbers, runPlainly, tellPause } from './run-plainly.ts'
import type { Service } from './service.ts'
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
 * Runs a chunk and sends what came of it; null when that is done. Rejects only when the browser cannot get the rest.
 * The message is read by places: taking a list apart goes through its iterator, which makes this twice as large.
 */
export function answerChunk(service: Service, arrival: Arrival): Promise<void> | null {
  const { message } = arrival
  const func = message[2] === rehearsal ? Number : functionNamed(message[2])
  const items = message[4]
  const isPlain = message[5] === null && !service.isTraced && Array.isArray(items) && items.length < leastNumbers
  const begun = isPlain && func !== undefined ? runPlainly(func, message, items, service) : null
  // A value that cannot be sent is told of by the thorough way.
  if (begun?.stop === null && sendPlainly(service, arrival, begun)) return null
  return answerRest(service, arrival, func, begun)
}

function answerRest(
  service: Service,
  arrival: Arrival,
  func: AnyFunction | undefined,
  begun: Begun | null,
): Promise<void> | null {
  if (thorough !== null) return thorough.answerThoroughly(service, arrival, func, begun)
  // Loading takes its time, which is no task's.
  if (service.options.tellTasks && begun !== null) tellPause(service.endpoint, arrival.message[1], begun)
  return loadThorough().then((loaded) => loaded.answerThoroughly(service, arrival, func, begun) ?? undefined)
}

function sendPlainly({ endpoint }: Service, { message, mailbox }: Arrival, { values, objects }: Begun): boolean {
  const id = message[1]
  if (mailbox?.answer({ id, values, failures: [], times: [] }) === true) return true
  try {
    endpoint.postMessage([answerMark, id, values] satisfies AnswerMessage, objects ? movableBuffers(values) : [])
    return true
  } catch {
    return false
  }
}
