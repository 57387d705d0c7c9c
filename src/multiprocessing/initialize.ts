/** What some workers do before their first chunk: shared objects made whole again, the initializer called. */

import type { WorkerMessage } from './connection.ts'
import { missingError, type PlainError, toPlainError } from './plain-error.ts'
import { registered } from './registry.ts'
import type { Service } from './service.ts'

/** Makes a service ready for its first chunk; without options when it cannot begin, which is said. Never rejects. */
export async function initialize(service: Service): Promise<void> {
  const { endpoint, inherited: initargs } = service
  const initializer = service.options?.initializer ?? null
  try {
    // Their code is the larger part.
    if (initargs.some(isShared)) service.inherited = (await import('./shared-objects.ts')).receiveShared(initargs)
    if (initializer === null) return
    const func = registered[initializer]
    if (func === undefined) {
      refuse(service, missingError(initializer))
      return
    }
    await func(...(service.inherited as never[]))
    endpoint.postMessage({ type: 'started' } satisfies WorkerMessage)
  } catch (thrown) {
    refuse(service, toPlainError(thrown))
  }
}

function refuse(service: Service, error: PlainError): void {
  service.options = null
  service.endpoint.postMessage({ type: 'failed', error } satisfies WorkerMessage)
}

function isShared(arg: unknown): boolean {
  return typeof arg === 'object' && arg !== null && 'sharedKind' in arg
}
