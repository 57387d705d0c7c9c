/** Running a chunk the plain way: a short list of tasks that neither wait nor throw, and nobody looks on. */
import type { ChunkMessage, Endpoint, StartOptions, WorkerMessage } from './connection.ts'
import type { AnyFunction } from './registry.ts'

/** How far a chunk came the plain way. */
export interface Begun {
  /** What the first tasks gave. */
  readonly values: unknown[]
  /** Whether there are objects among the values, which may hold memory that can move. */
  objects: boolean
  /** What the task after them threw, or is still to give; null when all have run. */
  stop: { readonly thrown: unknown } | { readonly pending: Promise<unknown> } | null
}

/** From this length on a list is looked at for numbers, which move instead of being copied. */
export const leastNumbers = 64

/** Runs the tasks of a short list, a message's items, until one waits or throws. */
export function runPlainly(
  func: AnyFunction,
  message: ChunkMessage,
  items: ArrayLike<unknown>,
  { tellTasks }: StartOptions,
  inherited: readonly unknown[],
  endpoint: Endpoint,
): Begun {
  const kind = message[3]
  const values: unknown[] = []
  const begun: Begun = { values, objects: false, stop: null }
  try {
    for (let offset = 0; offset < items.length; offset++) {
      if (tellTasks) endpoint.postMessage({ type: 'task', id: message[1], offset } satisfies WorkerMessage)
      const item = items[offset]
      const args = kind === 'starmap' ? item : kind === 'inherited' ? inherited : [item]
      const value = func(...(args as never[]))
      if (typeof value === 'object' && value !== null) {
        if (typeof (value as { then?: unknown }).then === 'function') {
          begun.stop = { pending: Promise.resolve(value) }
          break
        }
        begun.objects = true
      }
      values.push(value)
    }
  } catch (thrown) {
    begun.stop = { thrown }
  }
  return begun
}
