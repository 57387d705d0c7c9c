/** The worker's side of a pool: answers its start, then runs chunks in the order in which they arrive. */
import { type Endpoint, expose } from 'comlink'
import { type Ms, wallClock } from '#base'
import { onHandover } from './borrowed-worker.ts'
import {
  type ChunkMessage,
  type DoneMessage,
  type Payload,
  rehearsal,
  type StartOptions,
  type WorkerControl,
  type WorkerMessage,
} from './connection.ts'
import { type AttributeError, MaybeEncodingError, type PlainError, toPlainError } from './errors.ts'
import { Inbox, type Reply } from './inbox.ts'
import { MailboxKey } from './mailbox-key.ts'
import { becomeProcess } from './process.ts'
import { type AnyFunction, functionNamed, registeredNames } from './registry.ts'
import { payloadLength, runChunk } from './run-chunk.ts'
import { runClaims } from './run-claims.ts'
import { movableBuffers } from './transfer.ts'

/** One membership of this worker in a pool. It changes only while the worker has run nothing. */
interface Service {
  readonly endpoint: Endpoint
  readonly options: StartOptions
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  readonly inherited: readonly unknown[]
}

/**
 * Makes this worker one that a pool can use. Call it once, last in the worker's module, after the functions are registered.
 * @param endpoint where the pool speaks to it; the worker's own global scope unless a test says otherwise
 */
export function serve(endpoint?: Endpoint): void {
  if (endpoint !== undefined) {
    answerOn(endpoint, false)
    return
  }
  answerOn(globalThis as unknown as Endpoint, true)
  onHandover((port) => answerOn(port, true))
}

/** `hasThread`: whether this is a worker of its own, which may block. */
function answerOn(endpoint: Endpoint, hasThread: boolean): void {
  let lock: Promise<boolean> = Promise.resolve(false)
  let asked = false
  let begun: Promise<Service | PlainError> | null = null
  const holdOnce = (name: string | null): Promise<boolean> => {
    if (name !== null && !asked) lock = holdForLife(name)
    asked ||= name !== null
    return lock
  }
  const control: WorkerControl = {
    async start(options) {
      const held = holdOnce(options.lockName)
      const { pid, name, mailbox, parks, trace } = options
      becomeProcess({ pid, name }, mailbox)
      const key = hasThread && parks && mailbox !== null ? new MailboxKey(mailbox) : null
      inbox.open(key, trace === 'off' ? () => 0 : wallClock)
      tellBeforeClose(endpoint, inbox)
      if (options.tellLoaded) say(endpoint, { type: 'loaded', names: registeredNames() })
      begun = begin(options, endpoint, held)
      const service = await begun
      return 'endpoint' in service ? { names: registeredNames(), held: await held } : { failed: service }
    },
  }
  const inbox = new Inbox(endpoint, async ({ message, received, reply }) => {
    const service = await begun
    if (service !== null && 'endpoint' in service) await answer(service, message, received, reply)
  })
  expose(control, endpoint)
  inbox.listen()
}

async function begin(options: StartOptions, endpoint: Endpoint, held: Promise<boolean>): Promise<Service | PlainError> {
  try {
    // Nothing of the program's runs before the lock is held: dying over it would be seen by nobody.
    if ((await held) && options.tellLoaded) say(endpoint, { type: 'held' })
    const inherited = await receiveAll(options.initargs)
    if (options.initializer !== null) await functionNamed(options.initializer)(...(inherited as never[]))
    return { endpoint, options, inherited }
  } catch (thrown) {
    return toPlainError(thrown)
  }
}

/** Shared objects among the arguments cost a worker their code only when there are any. */
async function receiveAll(args: readonly unknown[]): Promise<readonly unknown[]> {
  const shared = args.some((arg) => typeof arg === 'object' && arg !== null && 'sharedKind' in arg)
  return shared ? (await import('./shared-objects.ts')).receiveShared(args) : args
}

function say(endpoint: Endpoint, message: WorkerMessage, transfer: Transferable[] = []): void {
  endpoint.postMessage(message, transfer)
}

/** There is no event for a worker's end, but a lock that it held becomes free. Resolves to whether it is held. */
function holdForLife(lockName: string): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true)
      return new Promise(() => {})
    }
    // Refused in an opaque origin: the word before closing remains.
    navigator.locks.request(lockName, hold).catch(() => resolve(false))
  })
}

const scope = globalThis as { close?: () => void }
const nativeClose = scope.close

/** Where there are no locks, `close` is what tells. */
function tellBeforeClose(endpoint: Endpoint, inbox: Inbox): void {
  if (nativeClose === undefined) return
  scope.close = () => {
    inbox.leaveMailbox()
    say(endpoint, { type: 'closing' })
    nativeClose.call(globalThis)
  }
}

async function answer(service: Service, message: ChunkMessage, received: Ms, reply: Reply): Promise<void> {
  const { endpoint } = service
  const done = await carryOut(service, message, received)
  if (reply(done)) return
  try {
    say(
      endpoint,
      done,
      ArrayBuffer.isView(done.values) ? [done.values.buffer as ArrayBuffer] : movableBuffers(done.values),
    )
  } catch (thrown) {
    const failures = allFailed(unsendable(done.values, thrown), message[4])
    say(endpoint, { ...done, values: [], failures })
  }
}

async function carryOut(
  { endpoint, options: { trace, tellTasks }, inherited }: Service,
  [, id, name, kind, payload, into]: ChunkMessage,
  received: number,
): Promise<DoneMessage> {
  const done = { type: 'done', id, values: [], failures: [], times: [] } as const
  const func = findFunction(name)
  if (func instanceof Error) return { ...done, failures: allFailed(func, payload) }
  if ('claims' in payload) return { ...done, ...(await runClaims(func, payload.claims, trace, received)) }
  const started = trace === 'off' ? 0 : wallClock()
  const beginTask = tellTasks ? (offset: number) => say(endpoint, { type: 'task', id, offset }) : null
  const traceTasks = trace === 'tasks'
  const run = await runChunk({ func, kind, payload, into, traceTasks, inherited, beginTask })
  const { values, failures, boundaries } = run
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
