/** Running a chunk the plain way: a short list of tasks that neither wait nor throw, and nobody looks on. */
import { type ChunkMessage, callKind, type Endpoint, type WorkerMessage } from './connection.ts'
import type { AnyFunction } from './registry.ts'
import type { Service } from './service.ts'

/** How far a chunk came the plain way. */
export interface Begun {
  /** What the first tasks gave. */
  readonly values: unknown[]
  /** What the task after them threw, or is still to give; null when all have run. */
  readonly stop: { readonly thrown: unknown } | { readonly pending: PromiseLike<unknown> } | null
  /** Whether there are objects among the values, which may hold memory that can move. */
  readonly objects: boolean
}

/** From this length on a list is looked at for numbers, which move instead of being copied. */
export const leastNumbers = 64

/** Runs the tasks of a short list, a message's items, until one waits or throws. */
export function runPlainly(
  func: AnyFunction,
  message: ChunkMessage,
  items: ArrayLike<unknown>,
  { endpoint, options, inherited }: Service,
): Begun {
  const kind = message[3]
  const values: unknown[] = []
  let objects = false
  try {
    while (values.length < items.length) {
      if (options.tellTasks) tellTask(endpoint, message[1], values.length)
      const item = items[values.length]
      const args = kind === callKind.starmap ? item : kind === callKind.inherited ? inherited : [item]
      const value = func(...(args as never[]))
      if (typeof value === 'object') {
        if (isThenable(value)) return { values, stop: { pending: heard(value) }, objects }
        objects = true
      }
      values.push(value)
    }
    return { values, stop: null, objects }
  } catch (thrown) {
    return { values, stop: { thrown }, objects }
  }
}

/** A task begins: its time runs. */
export function tellTask(endpoint: Endpoint, id: number, offset: number): void {
  endpoint.postMessage({ type: 'task', id, offset } satisfies WorkerMessage)
}

/** No task's time runs, now or when the one that waits has what it waits for. */
export function tellPause(endpoint: Endpoint, id: number, { stop }: Begun): void {
  const tell = (): void => endpoint.postMessage({ type: 'paused', id } satisfies WorkerMessage)
  if (stop !== null && 'pending' in stop) stop.pending.then(tell, tell)
  else tell()
}

/** Whoever awaits it may first have to load: what it rejects with meanwhile is not unheard. */
function heard(value: PromiseLike<unknown>): Promise<unknown> {
  const promise = Promise.resolve(value)
  promise.catch(() => {})
  return promise
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
}
