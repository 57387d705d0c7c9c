/** A worker's answer to a chunk: its tasks' values and failures, sent the way the chunk came. */
import { type Ms, wallClock } from '#base'
import {
  type ChunkMessage,
  type DoneMessage,
  type Endpoint,
  type Payload,
  rehearsal,
  type StartOptions,
  type WorkerMessage,
} from './connection.ts'
import { type AttributeError, MaybeEncodingError, toPlainError } from './errors.ts'
import type { Reply } from './inbox.ts'
import { type AnyFunction, functionNamed } from './registry.ts'
import { payloadLength, runChunk } from './run-chunk.ts'
import { movableBuffers } from './transfer.ts'

/** One membership of this worker in a pool. */
export interface Service {
  readonly endpoint: Endpoint
  readonly options: StartOptions
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  readonly inherited: readonly unknown[]
}

/** Runs a chunk and sends what came of it. */
export async function answerChunk(service: Service, message: ChunkMessage, received: Ms, reply: Reply): Promise<void> {
  const { endpoint } = service
  const done = await carryOut(service, message, received)
  if (reply(done)) return
  try {
    const { values } = done
    endpoint.postMessage(done, ArrayBuffer.isView(values) ? [values.buffer as ArrayBuffer] : movableBuffers(values))
  } catch (thrown) {
    const failures = allFailed(unsendable(done.values, thrown), message[4])
    endpoint.postMessage({ ...done, values: [], failures } satisfies WorkerMessage)
  }
}

async function carryOut(
  { endpoint, options: { trace, tellTasks }, inherited }: Service,
  [, id, name, kind, payload, into]: ChunkMessage,
  received: Ms,
): Promise<DoneMessage> {
  const done = { type: 'done', id, values: [], failures: [], times: [] } as const
  const func = findFunction(name)
  if (func instanceof Error) return { ...done, failures: allFailed(func, payload) }
  if ('claims' in payload) {
    // A worker that never claims does without the code.
    const { runClaims } = await import('./run-claims.ts')
    return { ...done, ...(await runClaims(func, payload.claims, trace, received)) }
  }
  const started = trace === 'off' ? 0 : wallClock()
  const beginTask = tellTasks
    ? (offset: number) => endpoint.postMessage({ type: 'task', id, offset } satisfies WorkerMessage)
    : null
  const ran = runChunk({ func, kind, payload, into, traceTasks: trace === 'tasks', inherited, beginTask })
  const { values, failures, boundaries } = ran instanceof Promise ? await ran : ran
  if (trace === 'off') return { ...done, values, failures }
  const times = { received, started, ended: wallClock(), ...(boundaries && { tasks: boundaries }) }
  return { ...done, values, failures, times: [times] }
}

function findFunction(name: string): AnyFunction | AttributeError {
  if (name === rehearsal) return () => 0
  try {
    return functionNamed(name)
  } catch (thrown) {
    return thrown as AttributeError
  }
}

function unsendable(values: ArrayLike<unknown>, thrown: unknown): MaybeEncodingError {
  const shown = values.length === 1 ? `'${named(values[0])}'` : `${values.length} values`
  return new MaybeEncodingError(`Error sending result: ${shown}. Reason: '${String(thrown)}'`)
}

const longestName = 200

/** A value in a message about it. The text of a large one would be larger than what could not be sent. */
function named(value: unknown): string {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value.constructor.name
  return String(value).slice(0, longestName)
}

/** Every task of the chunk fails for the same reason. */
function allFailed(error: Error, payload: Payload): DoneMessage['failures'] {
  const plain = toPlainError(error)
  const length = 'claims' in payload ? 1 : payloadLength(payload)
  return Array.from({ length }, (_, offset) => [offset, plain])
}
