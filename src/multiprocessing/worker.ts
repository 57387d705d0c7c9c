/**
 * The worker's side of a pool: hears what it is told, and runs chunks in the order in which they arrive.
 *
 * All that a worker runs up to its first answer it runs for the first time, in code that every worker keeps: each function
 * costs it about 50 µs to compile and a quarter of a kilobyte. So there are few, no classes, and no promise where nothing waits;
 * what few workers need, those load.
 */
import { giveUp, loadThorough } from './answer.ts'
import { handedPort } from './borrowed-worker.ts'
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
import { goOn, take } from './inbox.ts'
import { realm } from './process.ts'
import { registered } from './registry.ts'
import type { Service } from './service.ts'

/** The name of a worker's lock, once it is held; null where there is none to hold. */
type Lock = Promise<string | null>

/**
 * Makes this worker one that a pool can use. Call it once, last in the worker's module, after the functions are registered.
 * @param endpoint where the pool speaks to it; the worker's own global scope unless a test says otherwise
 */
export function serve(endpoint?: Endpoint): void {
  // Twice 52 bits: no two workers of this origin have the same.
  const name = `worker-${Math.random()}-${Math.random()}`
  // There is no event for a worker's end, but a lock that it held becomes free. Asked for first of all: it takes the
  // browser as long as a first task takes to come.
  const lock: Lock = new Promise((resolve) => {
    const locks = globalThis.navigator?.locks
    const hold = (): Promise<never> => {
      resolve(name)
      return Promise.race([])
    }
    if (locks === undefined) resolve(null)
    // Refused in an opaque origin: the word before closing remains.
    else locks.request(name, hold).catch(() => resolve(null))
  })
  answerOn(endpoint ?? (globalThis as unknown as Endpoint), lock, endpoint === undefined)
}

/** `hasThread`: whether this is a worker of its own, which may block. */
function answerOn(endpoint: Endpoint, lock: Lock, hasThread: boolean): void {
  const service: Service = {
    ...{ endpoint, options: null, inherited: [], mailbox: null, messages: 0, waiting: [], busy: false },
  }
  endpoint.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<StartMessage | ChunkMessage | MailboxMessage>
    if (!Array.isArray(data)) {
      // A program's own code may post to its worker, too.
      const port = hasThread ? handedPort(data) : null
      if (port !== null) answerOn(port, lock, true)
    } else if (data[0] === chunkMark) {
      service.messages += 1
      take(service, data as ChunkMessage, null)
    } else if (data[0] === startMark) {
      start(service, lock, (data as StartMessage)[1])
    } else if (data[0] === mailboxMark && hasThread) {
      openMailbox(service, (data as MailboxMessage)[1])
    }
  })
  endpoint.start?.()
}

const scope = globalThis as { close?: () => void }
const nativeClose = scope.close

/** The worker belongs to a pool, and has run nothing yet. */
function start(service: Service, lock: Lock, options: StartOptions): void {
  const { endpoint } = service
  realm.process = { pid: options.pid, name: options.name }
  realm.life = options.life
  service.options = options
  service.inherited = options.initargs
  service.messages = 0
  if (nativeClose !== undefined) {
    // Where there are no locks, this is what tells.
    scope.close = () => {
      service.mailbox = null
      endpoint.postMessage({ type: 'closing' } satisfies WorkerMessage)
      nativeClose.call(globalThis)
    }
  }
  // Should it fail, the first chunk finds out.
  if (options.trace !== 'off') loadThorough().catch(() => {})
  const isPlain = options.initializer === null && options.initargs.length === 0
  // Of a spare all is known.
  if (!options.tellLoaded && isPlain) return
  service.busy = true
  // Dying before it holds its lock would be seen by nobody, so it runs nothing till then.
  void lock.then((lockName) => {
    if (options.tellLoaded) {
      endpoint.postMessage({ type: 'loaded', names: Object.keys(registered), lockName } satisfies WorkerMessage)
    }
    return isPlain ? goOn(service) : prepare(service)
  })
}

async function prepare(service: Service): Promise<void> {
  try {
    await (await loadThorough()).initialize(service)
  } catch (thrown) {
    service.options = null
    giveUp(service, thrown)
  }
  goOn(service)
}

function openMailbox(service: Service, words: Int32Array): void {
  const open = ({ MailboxKey }: typeof import('./mailbox-key.ts')): void => {
    service.mailbox = new MailboxKey(words)
  }
  // Without it, all goes on by message.
  import('./mailbox-key.ts').then(open, () => {})
}
