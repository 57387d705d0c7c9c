/** A worker's answer to a chunk: its tasks' values and failures, sent the way the chunk came. */
import { type Ms, wallClock } from '#base'
import {
  type Answer,
  type ChunkMessage,
  type Endpoint,
  type Payload,
  packAnswer,
  rehearsal,
  type StartOptions,
  type TaskFailure,
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

/**
 * Loaded with the first chunk that is claimed: a worker that never claims does without. Kept, because importing what is
 * there already still takes turns of the event loop.
 */
let claimsModule: typeof import('./run-claims.ts') | null = null

/** Runs a chunk and sends what came of it. */
export async function answerChunk(service: Service, message: ChunkMessage, received: Ms, reply: Reply): Promise<void> {
  const { endpoint } = service
  const answer = await carryOut(service, message, received)
  if (reply(answer)) return
  const { values } = answer
  try {
    const moved = ArrayBuffer.isView(values) ? [values.buffer as ArrayBuffer] : movableBuffers(values)
    endpoint.postMessage(packAnswer(answer), moved)
  } catch (thrown) {
    const failures = allFailed(unsendable(values, thrown), message[4])
    endpoint.postMessage(packAnswer({ ...answer, values: [], failures }))
  }
}

async function carryOut(
  { endpoint, options: { trace, tellTasks }, inherited }: Service,
  [, id, name, kind, payload, into]: ChunkMessage,
  received: Ms,
): Promise<Answer> {
  const none: Answer = { id, values: [], failures: [], times: [] }
  const func = findFunction(name)
  if (func instanceof Error) return { ...none, failures: allFailed(func, payload) }
  if (payload.claims !== undefined) {
    claimsModule ??= await import('./run-claims.ts')
    return { ...none, ...(await claimsModule.runClaims(func, payload.claims, trace, received)) }
  }
  const started = trace === 'off' ? 0 : wallClock()
  const beginTask = tellTasks
    ? (offset: number) => endpoint.postMessage({ type: 'task', id, offset } satisfies WorkerMessage)
    : null
  const ran = runChunk({ func, kind, payload, into, traceTasks: trace === 'tasks', inherited, beginTask })
  const { values, failures, boundaries } = ran instanceof Promise ? await ran : ran
  if (trace === 'off') return { ...none, values, failures }
  const times = { received, started, ended: wallClock(), ...(boundaries && { tasks: boundaries }) }
  return { ...none, values, failures, times: [times] }
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
function allFailed(error: Error, payload: Payload): readonly TaskFailure[] {
  const plain = toPlainError(error)
  const length = payload.claims === undefined ? payloadLength(payload) : 1
  return Array.from({ length }, (_, offset) => [offset, plain])
}
