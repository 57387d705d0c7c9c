/**
 * The rest of a worker's answers: chunks that are long, claimed or traced, tasks that wait or throw, values that
 * cannot be sent. Loaded by workers that need it.
 */
import { type Ms, wallClock } from '#base'
import type { Answer, ChunkTimes, Payload, StartOptions, TaskFailure, WorkerMessage } from './connection.ts'
import { packAnswer } from './packed-answer.ts'
import { missingError, type PlainError, plainError, textOf } from './plain-error.ts'
import type { AnyFunction } from './registry.ts'
import { type Outcome, payloadLength, runChunk } from './run-chunk.ts'
import { runClaims } from './run-claims.ts'
import type { Begun } from './run-plainly.ts'
import type { Arrival, Service } from './service.ts'
import { movableBuffers } from './transfer.ts'

/** Runs a chunk, or what is left of it, and sends what came of it; null when that is done. Never rejects. */
export function answerThoroughly(
  service: Service,
  arrival: Arrival,
  func: AnyFunction | undefined,
  begun: Begun | null,
): Promise<void> | null {
  const { endpoint, inherited } = service
  const { message, received } = arrival
  const [, id, name, kind, payload, into] = message
  // A service that has none runs no chunk.
  const { trace, tellTasks } = service.options as StartOptions
  if (func === undefined) {
    const failures = allFailed(missingError(name), payload)
    return send(service, arrival, { id, values: [], failures, times: [] })
  }
  if (payload.claims !== undefined) {
    const ran = runClaims(func, payload.claims, trace, received)
    return ran.then((outcome) => void send(service, arrival, { id, values: [], ...outcome }))
  }
  const started = trace === 'off' ? 0 : wallClock()
  const tellTask = (offset: number): void => endpoint.postMessage({ type: 'task', id, offset } satisfies WorkerMessage)
  const beginTask = tellTasks ? tellTask : null
  const end = ({ values, failures, boundaries }: Outcome): null => {
    const times = trace === 'off' ? [] : [timesOf(received, started, boundaries)]
    return send(service, arrival, { id, values, failures, times })
  }
  const ran = runChunk({ func, kind, payload, into, traceTasks: trace === 'tasks', inherited, beginTask, begun })
  return ran instanceof Promise ? ran.then((outcome) => void end(outcome)) : end(ran)
}

function timesOf(received: Ms, started: Ms, boundaries: Float64Array | null): ChunkTimes {
  return { received, started, ended: wallClock(), ...(boundaries && { tasks: boundaries }) }
}

function send({ endpoint }: Service, { message, mailbox }: Arrival, answer: Answer): null {
  if (mailbox?.answer(answer) === true) return null
  const { values } = answer
  try {
    const moved = ArrayBuffer.isView(values) ? [values.buffer as ArrayBuffer] : movableBuffers(values)
    endpoint.postMessage(packAnswer(answer), moved)
  } catch (thrown) {
    const failures = allFailed(unsendable(values, thrown), message[4])
    endpoint.postMessage(packAnswer({ ...answer, values: [], failures }))
  }
  return null
}

function unsendable(values: ArrayLike<unknown>, thrown: unknown): PlainError {
  const shown = values.length === 1 ? `'${named(values[0])}'` : `${values.length} values`
  return plainError('MaybeEncodingError', `Error sending result: ${shown}. Reason: '${textOf(thrown)}'`)
}

const longestName = 200

/** A value in a message about it. The text of a large one would be larger than what could not be sent. */
function named(value: unknown): string {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value.constructor?.name ?? 'Array'
  return textOf(value).slice(0, longestName)
}

/** Every task of the chunk fails for the same reason. */
function allFailed(error: PlainError, payload: Payload): readonly TaskFailure[] {
  const length = payload.claims === undefined ? payloadLength(payload) : 1
  return Array.from({ length }, (_, offset) => [offset, error])
}
