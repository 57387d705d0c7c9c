/** The worker's side of a pool: answers its start, then runs chunks in the order in which they arrive. */
import { type Endpoint, expose } from 'comlink'
import { wallClock } from '#base'
import { onHandover } from './borrowed-worker.ts'
import type {
  ChunkMessage,
  DoneMessage,
  Payload,
  StartAnswer,
  StartOptions,
  WorkerControl,
  WorkerMessage,
} from './connection.ts'
import { type AttributeError, MaybeEncodingError, toPlainError } from './errors.ts'
import { becomeProcess } from './process.ts'
import { type AnyFunction, functionNamed, registeredNames } from './registry.ts'
import { payloadLength, runChunk } from './run-chunk.ts'
import { runClaims } from './run-claims.ts'
import { movableBuffers } from './transfer.ts'

/** One membership of this worker in a pool. It changes only while the worker has run nothing. */
interface Service {
  readonly tasks: MessagePort
  readonly options: StartOptions
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  readonly inherited: readonly unknown[]
}

/**
 * Makes this worker one that a pool can use. Call it once, last in the worker's module, after the functions are registered.
 * @param endpoint where the pool speaks to it; the worker's own global scope unless a test says otherwise
 */
export function serve(endpoint?: Endpoint): void {
  let lock: Promise<boolean> = Promise.resolve(false)
  let locked = false
  let leave = (): void => {}
  const holdOnce = (name: string | null): Promise<boolean> => {
    if (name !== null && !locked) lock = holdForLife(name)
    locked ||= name !== null
    return lock
  }
  const control: WorkerControl = {
    async names(lockName) {
      await holdOnce(lockName)
      return registeredNames()
    },
    async start(options, tasks) {
      leave()
      leave = () => tasks.close()
      say(tasks, { type: 'loaded' })
      becomeProcess({ pid: options.pid, name: options.name }, options.exitFlag)
      tellBeforeClose(tasks)
      // Nothing of the program's runs before the lock is held: dying over it would be seen by nobody.
      if (options.lockName !== null && (await holdOnce(options.lockName))) say(tasks, { type: 'held' })
      return begin(options, tasks)
    },
  }
  expose(control, endpoint)
  if (endpoint === undefined) onHandover((port) => expose(control, port))
}

async function begin(options: StartOptions, tasks: MessagePort): Promise<StartAnswer> {
  try {
    const inherited = await receiveAll(options.initargs)
    if (options.initializer !== null) await functionNamed(options.initializer)(...(inherited as never[]))
    takeChunks({ tasks, options, inherited })
    return { names: registeredNames() }
  } catch (thrown) {
    return { failed: toPlainError(thrown) }
  }
}

/** Shared objects among the arguments cost a worker their code only when there are any. */
async function receiveAll(args: readonly unknown[]): Promise<readonly unknown[]> {
  const shared = args.some((arg) => typeof arg === 'object' && arg !== null && 'sharedKind' in arg)
  return shared ? (await import('./shared-objects.ts')).receiveShared(args) : args
}

function say(tasks: MessagePort, message: WorkerMessage, transfer: Transferable[] = []): void {
  tasks.postMessage(message, transfer)
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
function tellBeforeClose(tasks: MessagePort): void {
  if (nativeClose === undefined) return
  scope.close = () => {
    say(tasks, { type: 'closing' })
    nativeClose.call(globalThis)
  }
}

function takeChunks(service: Service): void {
  const { tasks, options } = service
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  tasks.onmessage = (event: MessageEvent<ChunkMessage>) => {
    const received = options.trace === 'off' ? 0 : wallClock()
    const run = async (): Promise<void> => {
      await answer(service, event.data, received)
      waiting -= 1
    }
    // A task that waits leaves the worker free to see the next message: chunks still run one at a time.
    waiting += 1
    last = waiting === 1 ? run() : last.then(run)
  }
}

async function answer(service: Service, message: ChunkMessage, received: number): Promise<void> {
  const { tasks } = service
  const done = await carryOut(service, message, received)
  try {
    say(
      tasks,
      done,
      ArrayBuffer.isView(done.values) ? [done.values.buffer as ArrayBuffer] : movableBuffers(done.values),
    )
  } catch (thrown) {
    const failures = allFailed(unsendable(done.values, thrown), message[3])
    say(tasks, { ...done, values: [], failures })
  }
}

async function carryOut(
  { tasks, options: { trace, tellTasks }, inherited }: Service,
  [id, name, kind, payload, into]: ChunkMessage,
  received: number,
): Promise<DoneMessage> {
  const done = { type: 'done', id, values: [], failures: [], times: [] } as const
  const func = findFunction(name)
  if (func instanceof Error) return { ...done, failures: allFailed(func, payload) }
  if ('claims' in payload) return { ...done, ...(await runClaims(func, payload.claims, trace, received)) }
  const started = trace === 'off' ? 0 : wallClock()
  const beginTask = tellTasks ? (offset: number) => say(tasks, { type: 'task', id, offset }) : null
  const traceTasks = trace === 'tasks'
  const run = await runChunk({ func, kind, payload, into, traceTasks, inherited, beginTask })
  const { values, failures, boundaries } = run
  if (trace === 'off') return { ...done, values, failures }
  const times = { received, started, ended: wallClock(), ...(boundaries && { tasks: boundaries }) }
  return { ...done, values, failures, times: [times] }
}

function findFunction(name: string): AnyFunction | AttributeError {
  try {
    return functionNamed(name)
  } catch (thrown) {
    return thrown as AttributeError
  }
}

function unsendable(values: ArrayLike<unknown>, thrown: unknown): MaybeEncodingError {
  const shown = values.length === 1 ? `'${String(values[0])}'` : `${values.length} values`
  return new MaybeEncodingError(`Error sending result: ${shown}. Reason: '${String(thrown)}'`)
}

/** Every task of the chunk fails for the same reason. */
function allFailed(error: Error, payload: Payload): DoneMessage['failures'] {
  const plain = toPlainError(error)
  const length = 'claims' in payload ? 1 : payloadLength(payload)
  return Array.from({ length }, (_, offset) => [offset, plain])
}
