/** The worker's side of a pool: hears what it is told, and runs chunks in the order in which they arrive. */
import { wallClock } from '#base'
import { answerChunk, type Service } from './answer.ts'
import { onHandover } from './borrowed-worker.ts'
import {
  type ChunkMessage,
  chunkMark,
  type Endpoint,
  type MailboxMessage,
  mailboxMark,
  type StartMessage,
  type StartOptions,
  startMark,
  type WorkerMessage,
} from './connection.ts'
import { toPlainError } from './errors.ts'
import { Inbox } from './inbox.ts'
import { becomeProcess } from './process.ts'
import { functionNamed, registeredNames } from './registry.ts'

/**
 * Makes this worker one that a pool can use. Call it once, last in the worker's module, after the functions are registered.
 * @param endpoint where the pool speaks to it; the worker's own global scope unless a test says otherwise
 */
export function serve(endpoint?: Endpoint): void {
  // Asked for first of all: it takes the browser as long as a first task takes to come.
  const lock = holdForLife()
  if (endpoint !== undefined) {
    answerOn(endpoint, lock, false)
    return
  }
  answerOn(globalThis as unknown as Endpoint, lock, true)
  onHandover((port) => answerOn(port, lock, true))
}

type ParentMessage = StartMessage | ChunkMessage | MailboxMessage

/** `hasThread`: whether this is a worker of its own, which may block. */
function answerOn(endpoint: Endpoint, lock: Promise<string | null>, hasThread: boolean): void {
  let isLockSettled = false
  lock.then(() => {
    isLockSettled = true
  })
  /** Changes only while the worker has run nothing; null when it could not begin. */
  let service: Service | null | Promise<Service | null> = null
  const inbox = new Inbox(async ({ message, received, reply }) => {
    // Awaited only where something is to come: a turn later is later for every chunk.
    const current = service instanceof Promise ? await service : service
    if (current !== null) await answerChunk(current, message, received, reply)
  })
  const start = (options: StartOptions): void => {
    const { pid, name, life, trace, tellLoaded, awaitLock } = options
    becomeProcess({ pid, name }, life)
    inbox.open(life, trace === 'off' ? () => 0 : wallClock)
    tellBeforeClose(endpoint, inbox)
    if (tellLoaded) {
      say(endpoint, { type: 'loaded', names: registeredNames() })
      lock.then((lockName) => say(endpoint, { type: 'held', lockName }))
    }
    service = begin({ endpoint, options, inherited: options.initargs }, awaitLock && !isLockSettled ? lock : null)
  }
  endpoint.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<ParentMessage>
    // A program's own code may post to its worker, too.
    if (!Array.isArray(data)) return
    if (data[0] === chunkMark) inbox.receive(data as ChunkMessage)
    else if (data[0] === startMark) start((data as StartMessage)[1])
    else if (data[0] === mailboxMark && hasThread) void inbox.openMailbox((data as MailboxMessage)[1])
  })
  endpoint.start?.()
}

/** At once, where nothing has to be waited for. */
function begin(service: Service, lock: Promise<unknown> | null): Service | Promise<Service | null> {
  const { initializer, initargs } = service.options
  return lock === null && initializer === null && !initargs.some(isShared) ? service : initialize(service, lock)
}

function isShared(arg: unknown): boolean {
  return typeof arg === 'object' && arg !== null && 'sharedKind' in arg
}

async function initialize(service: Service, lock: Promise<unknown> | null): Promise<Service | null> {
  const { initializer, initargs } = service.options
  try {
    await lock
    // Shared objects among the arguments cost a worker their code only when there are any.
    const inherited = initargs.some(isShared) ? (await import('./shared-objects.ts')).receiveShared(initargs) : initargs
    if (initializer !== null) await functionNamed(initializer)(...(inherited as never[]))
    if (initializer !== null) say(service.endpoint, { type: 'started' })
    return { ...service, inherited }
  } catch (thrown) {
    say(service.endpoint, { type: 'failed', error: toPlainError(thrown) })
    return null
  }
}

function say(endpoint: Endpoint, message: WorkerMessage): void {
  endpoint.postMessage(message)
}

/** There is no event for a worker's end, but a lock that it held becomes free. Resolves to its name, or null. */
async function holdForLife(): Promise<string | null> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return null
  const name = `worker-${crypto.randomUUID()}`
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(name)
      return new Promise(() => {})
    }
    // Refused in an opaque origin: the word before closing remains.
    locks.request(name, hold).catch(() => resolve(null))
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
