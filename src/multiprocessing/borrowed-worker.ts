/**
 * Workers for a parent that is itself a worker, started by the page that both belong to.
 *
 * A worker can start workers of its own, but not everywhere: in Firefox ESR 153 most runs in which a worker starts
 * forty workers, four at a time, hang for ever; the same forty started by the page never did. So the page starts them,
 * and hands each a port to the parent; from then on the page has no part in what the two say to each other.
 */
import type { WorkerLike } from './connection.ts'

/** Parent to page: start a worker of this kind and give it the port; or end it. */
type Order =
  | { readonly type: 'start'; readonly id: number; readonly kind: string; readonly port: MessagePort }
  | { readonly type: 'end'; readonly id: number }

/** Page to parent: the worker had an error that nothing caught, for instance that its module did not load. */
interface Trouble {
  readonly id: number
  readonly message: string
  /** The worker is no more: whoever made it has ended it. */
  readonly ended?: boolean
}

/** An error event of a lent worker, which may say that the worker was ended because of it. */
export type LentWorkerError = ErrorEvent & Pick<Trouble, 'ended'>

/** Page to worker, before anything else: the port on which its parent speaks. */
export interface Handover {
  readonly parentPort: MessagePort
}

/** What the page needs of a worker that it lends: a real `Worker`, or one that it can reach only through somebody else. */
export interface LendableWorker {
  onerror: ((event: LentWorkerError) => void) | null
  postMessage(message: unknown, transfer: Transferable[]): void
  terminate(): void
}

/**
 * The page's side: starts and ends workers as the parent at the other end of `port` orders, until disposed of; then it
 * ends all that are left.
 * @param kinds how to start each kind of worker
 */
export function lendWorkers(port: MessagePort, kinds: Readonly<Record<string, () => LendableWorker>>): Disposable {
  const workers = new Map<number, LendableWorker>()
  const start = ({ id, kind, port: parentPort }: Extract<Order, { type: 'start' }>): void => {
    const worker = kinds[kind]?.()
    if (worker === undefined) {
      port.postMessage({ id, message: `there is no kind of worker called "${kind}"` } satisfies Trouble)
      return
    }
    workers.set(id, worker)
    worker.onerror = ({ message, ended = false }) => port.postMessage({ id, message, ended } satisfies Trouble)
    worker.postMessage({ parentPort } satisfies Handover, [parentPort])
  }
  port.onmessage = ({ data }: MessageEvent<Order>) => {
    if (data.type === 'start') {
      start(data)
    } else {
      workers.get(data.id)?.terminate()
      workers.delete(data.id)
    }
  }
  return {
    [Symbol.dispose]() {
      port.close()
      for (const worker of workers.values()) worker.terminate()
    },
  }
}

/** A worker on loan: messages go straight to it, its start and end through the page. */
class BorrowedWorker implements WorkerLike {
  readonly #port: MessagePort
  readonly #troubles = new EventTarget()
  readonly #end: () => void

  constructor(port: MessagePort, end: () => void) {
    this.#port = port
    this.#end = end
    port.start()
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer)
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    const target = type === 'error' ? this.#troubles : this.#port
    target.addEventListener(type, listener)
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    const target = type === 'error' ? this.#troubles : this.#port
    target.removeEventListener(type, listener)
  }

  terminate(): void {
    this.#port.close()
    this.#end()
  }

  /** The page heard of an error in the worker. */
  trouble({ message, ended }: Trouble): void {
    this.#troubles.dispatchEvent(Object.assign(new Event('error'), { message, ended }))
  }
}

/**
 * The parent's side of `lendWorkers`: gives, for a kind, what starts one worker of it, as `PoolOptions.module` takes it.
 */
export function borrowWorkers(port: MessagePort): (kind: string) => () => WorkerLike {
  const workers = new Map<number, BorrowedWorker>()
  let lastId = 0
  port.onmessage = ({ data }: MessageEvent<Trouble>) => workers.get(data.id)?.trouble(data)
  return (kind) => () => {
    lastId += 1
    const id = lastId
    const { port1, port2 } = new MessageChannel()
    const worker = new BorrowedWorker(port1, () => {
      workers.delete(id)
      port.postMessage({ type: 'end', id } satisfies Order)
    })
    workers.set(id, worker)
    port.postMessage({ type: 'start', id, kind, port: port2 } satisfies Order, [port2])
    return worker
  }
}

/** The port of the parent that borrows this worker, in a message that hands it over; null in any other. */
export function handedPort(data: unknown): MessagePort | null {
  const port = (data as Partial<Handover> | null | undefined)?.parentPort
  // The class is looked up only where there may be one: a worker that needs none would pay for it.
  return port !== undefined && port instanceof MessagePort ? port : null
}

/**
 * Calls `answer` on the port of the parent that borrows this worker, should there be one. The worker's side, for
 * modules that do not call `serve`, which looks by itself.
 */
export function onHandover(answer: (port: MessagePort) => void): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const port = handedPort(data)
    if (port !== null) answer(port)
  })
}
