/**
 * The worker's side of a pool: hears what it is told, and runs chunks in the order in which they arrive.
 *
 * All that a worker runs up to its first answer it runs for the first time, in code that every worker keeps. So this side
 * is short, has no classes, and makes no promise where nothing waits; what few workers need, those load.
 */
import { wallClock } from '#base'
import { answerChunk, loadThorough } from './answer.ts'
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
import { type Inbox, newInbox } from './inbox.ts'
import { becomeProcess } from './process.ts'
import { registeredNames } from './registry.ts'
import type { Service } from './service.ts'

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

/** The name of the lock, once it is held; null where there is none to hold. */
type Lock = Promise<string | null>

/** There is no event for a worker's end, but a lock that it held becomes free. */
function holdForLife(): Lock {
  const locks = globalThis.navigator?.locks
  // Twice 52 bits: no two workers of this origin have the same.
  const name = `worker-${Math.random()}-${Math.random()}`
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(name)
      return Promise.race([])
    }
    if (locks === undefined) resolve(null)
    // Refused in an opaque origin: the word before closing remains.
    else locks.request(name, hold).catch(() => resolve(null))
  })
}

/** `hasThread`: whether this is a worker of its own, which may block. */
function answerOn(endpoint: Endpoint, lock: Lock, hasThread: boolean): void {
  /** Null while it has not begun, and when it could not. */
  let service: Service | null = null
  /** The browser could not get code that the worker needs: for this pool it is as good as dead. */
  const giveUp = (thrown: unknown): void => {
    const message = `a part of the library did not load in a worker: ${thrown}`
    say(endpoint, { type: 'failed', error: { name: 'WorkerLostError', message, stack: message } })
  }
  const inbox = newInbox((arrival) =>
    service === null ? null : (answerChunk(service, arrival)?.catch(giveUp) ?? null),
  )
  const start = (options: StartOptions): void => {
    const { trace, tellLoaded, initargs: inherited } = options
    const joined: Service = { endpoint, options, inherited, isTraced: trace !== 'off' }
    service = joined
    join(joined, inbox)
    // Of a spare all is known.
    if (!tellLoaded && isPlain(options)) return
    // Dying before it holds its lock would be seen by nobody, so it runs nothing till then.
    const ready = lock.then((lockName) => {
      if (tellLoaded) say(endpoint, { type: 'loaded', names: registeredNames(), lockName })
      return isPlain(options) ? undefined : prepare(joined)
    })
    inbox.waitFor(ready.catch(giveUp))
  }
  /** No service, when it cannot begin. */
  const prepare = async (joined: Service): Promise<void> => {
    service = await (await loadThorough()).initialize(joined)
  }
  endpoint.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<StartMessage | ChunkMessage | MailboxMessage>
    // A program's own code may post to its worker, too.
    if (!Array.isArray(data)) return
    if (data[0] === chunkMark) inbox.receive(data as ChunkMessage)
    else if (data[0] === startMark) start((data as StartMessage)[1])
    else if (data[0] === mailboxMark && hasThread) openMailbox(inbox, (data as MailboxMessage)[1])
  })
  endpoint.start?.()
}

/** The worker belongs to a pool, and has run nothing yet. */
function join({ endpoint, options, isTraced }: Service, inbox: Inbox): void {
  becomeProcess({ pid: options.pid, name: options.name }, options.life)
  inbox.life = options.life
  inbox.clock = isTraced ? wallClock : null
  inbox.messages = 0
  tellBeforeClose(endpoint, inbox)
  // Should it fail, the first chunk finds out.
  if (isTraced) loadThorough().catch(() => {})
}

function isPlain({ initializer, initargs }: StartOptions): boolean {
  return initializer === null && initargs.length === 0
}

function openMailbox(inbox: Inbox, words: Int32Array): void {
  const open = ({ MailboxKey }: typeof import('./mailbox-key.ts')): void => {
    inbox.mailbox = new MailboxKey(words)
  }
  // Without it, all goes on by message.
  import('./mailbox-key.ts').then(open, () => {})
}

const scope = globalThis as { close?: () => void }
const nativeClose = scope.close

/** Where there are no locks, `close` is what tells. */
function tellBeforeClose(endpoint: Endpoint, inbox: Inbox): void {
  if (nativeClose === undefined) return
  scope.close = () => {
    inbox.mailbox = null
    say(endpoint, { type: 'closing' })
    nativeClose.call(globalThis)
  }
}

function say(endpoint: Endpoint, message: WorkerMessage): void {
  endpoint.postMessage(message)
}
