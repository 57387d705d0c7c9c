/** What some workers do before their first chunk: shared objects made whole again, the initializer called. */

import type { WorkerMessage } from './connection.ts'
import { missingError, type PlainError, toPlainError } from './plain-error.ts'
import { functionNamed } from './registry.ts'
import type { Service } from './service.ts'

/** The service that can begin; null when it cannot, which is said. */
export async function initialize(service: Service): Promise<Service | null> {
  const { endpoint, options } = service
  const { initializer, initargs } = options
  const refuse = (error: PlainError): null => {
    endpoint.postMessage({ type: 'failed', error } satisfies WorkerMessage)
    return null
  }
  try {
    // Their code is the larger part.
    const inherited = initargs.some(isShared) ? (await import('./shared-objects.ts')).receiveShared(initargs) : initargs
    if (initializer === null) return { ...service, inherited }
    const func = functionNamed(initializer)
    if (func === undefined) return refuse(missingError(initializer))
    await func(...(inherited as never[]))
    endpoint.postMessage({ type: 'started' } satisfies WorkerMessage)
    return { ...service, inherited }
  } catch (thrown) {
    return refuse(toPlainError(thrown))
  }
}

function isShared(arg: unknown): boolean {
  return typeof arg === 'object' && arg !== null && 'sharedKind' in arg
}
