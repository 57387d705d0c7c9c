/** Shared objects made whole again in a worker. Loaded only by workers that are given some. */
import { Barrier } from './barrier.ts'
import { Queue } from './queues.ts'
import type { SharedParts } from './shared-object.ts'
import { RawValue, SynchronizedArray, Value } from './sharedctypes.ts'
import { Event, Lock, RLock, Semaphore } from './synchronize.ts'

type SharedClass = new (...parts: never[]) => unknown

const classes: Readonly<Record<string, SharedClass>> = {
  Array: SynchronizedArray,
  Barrier,
  Event,
  Lock,
  Queue,
  RawValue,
  RLock,
  Semaphore,
  Value,
}

function receive(arg: unknown): unknown {
  if (typeof arg !== 'object' || arg === null || !('sharedKind' in arg)) return arg
  const { sharedKind, parts } = arg as SharedParts
  const SharedClass = classes[sharedKind]
  if (SharedClass === undefined) throw new TypeError(`no shared object is called ${sharedKind}`)
  return new SharedClass(...(parts.map(receive) as never[]))
}

/** Arguments with the shared objects among them usable. */
export function receiveShared(args: readonly unknown[]): readonly unknown[] {
  return args.map(receive)
}
