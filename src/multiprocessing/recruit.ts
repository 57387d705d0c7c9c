/** A worker before it belongs to a pool: its module is loading, or has loaded and run nothing. */
import type { Ms } from '#base'
import { withResolvers } from './async-result.ts'
import {
  type ChunkMessage,
  chunkMark,
  isWorkerMessage,
  rehearsal,
  type StartMessage,
  startMark,
  type WorkerLike,
} from './connection.ts'
import { cpuCount } from './context.ts'
import { TimeoutError, WorkerLostError } from './errors.ts'
import { unpackAnswer } from './packed-answer.ts'

/** How a pool's worker modules are started. The same function means the same module. */
export type WorkerModule = () => WorkerLike

/** A worker that has not said within this time that it has loaded is taken for lost, unless a pool is told otherwise. */
export const usualStartTimeoutMs: Ms = 30_000

/** What is said of a worker that has said nothing for so long. */
export function unservedText(ms: Ms): string {
  return `worker module did not load and call serve() within ${ms} ms`
}

/** What a worker is lost to when the browser could not get a part of the library that it needs. */
export function missingPart(reason: string): WorkerLostError {
  return new WorkerLostError(`a part of the library did not load in a worker: ${reason}`)
}

export interface Recruit {
  readonly worker: WorkerLike
  /** Functions that the worker has; null while that is not known. */
  readonly names: ReadonlySet<string> | null
  /** The lock that it is known to hold for life; null while that is not known, and where it could have none. */
  readonly lockName: string | null
}

/** Starts a worker. Throws what the module's own function throws. */
export function recruit(module: WorkerModule): Recruit {
  return { worker: module(), names: null, lockName: null }
}

/** Ends a worker. */
export function dismiss({ worker }: Recruit): void {
  worker.terminate()
}

/** A worker that a pool leaves behind unused is kept this long: a lesson builds the next pool at once or not at all. */
const leftBehindMs: Ms = 3000
/** In all modules together. */
const mostSpares = 16

/** Only modules of which there are any: a program may make a new function for each pool. */
const spares = new Map<WorkerModule, Recruit[]>()

function forgetIfNone(module: WorkerModule): void {
  if (spares.get(module)?.length === 0) spares.delete(module)
}

/** A worker of that module that is up and has run nothing, or null. */
export function takeSpare(module: WorkerModule): Recruit | null {
  const spare = spares.get(module)?.pop() ?? null
  forgetIfNone(module)
  return spare
}

/** Takes over a worker that has run nothing; ends it when there are enough, or when nobody wants it for a while. */
export function leaveSpare(module: WorkerModule, spare: Recruit): void {
  if (!hasRoom(module)) {
    dismiss(spare)
    return
  }
  addSpare(module, spare)
  setTimeout(() => removeSpare(module, spare), leftBehindMs)
}

function hasRoom(module: WorkerModule): boolean {
  const total = [...spares.values()].reduce((sum, list) => sum + list.length, 0)
  return total < mostSpares && (spares.get(module)?.length ?? 0) < cpuCount()
}

function addSpare(module: WorkerModule, spare: Recruit): void {
  const list = spares.get(module) ?? []
  list.push(spare)
  spares.set(module, list)
}

function removeSpare(module: WorkerModule, spare: Recruit): void {
  const list = spares.get(module)
  const place = list?.indexOf(spare) ?? -1
  if (list === undefined || place < 0) return
  list.splice(place, 1)
  forgetIfNone(module)
  dismiss(spare)
}

/**
 * Starts workers before a pool asks for them, so that the next pool of the same module has its first result in under a
 * millisecond. They stay until pools take them; `prewarm(module, 0)` ends those that are left.
 * @param module the very function that the pool will be given
 * @param processes how many are to be ready, 0 to 16 in all modules together, and `cpuCount()` for one
 * @returns resolves to the number that is ready, when they are
 * @throws rejects with what the module did instead of starting
 */
export async function prewarm(module: WorkerModule, processes = cpuCount()): Promise<number> {
  const ready = spares.get(module) ?? []
  while (ready.length > processes) dismiss(ready.pop() as Recruit)
  forgetIfNone(module)
  const wanted = Math.min(processes, cpuCount(), mostSpares) - ready.length
  const started = await Promise.allSettled(Array.from({ length: Math.max(0, wanted) }, () => warm(module)))
  for (const result of started) {
    if (result.status === 'rejected') continue
    if (hasRoom(module)) addSpare(module, result.value)
    else dismiss(result.value)
  }
  const failed = started.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return spares.get(module)?.length ?? 0
}

async function warm(module: WorkerModule): Promise<Recruit> {
  const fresh = recruit(module)
  const { promise: failed, reject } = withResolvers<never>()
  const tell = (event: ErrorEvent): void => {
    event.preventDefault()
    reject(new Error(`worker module did not load: ${event.message ?? 'no reason given'}`))
  }
  fresh.worker.addEventListener('error', tell as EventListener)
  const timer = setTimeout(() => reject(new TimeoutError(unservedText(usualStartTimeoutMs))), usualStartTimeoutMs)
  try {
    return { ...fresh, ...(await Promise.race([rehearse(fresh), failed])) }
  } catch (thrown) {
    dismiss(fresh)
    throw thrown
  } finally {
    clearTimeout(timer)
    fresh.worker.removeEventListener('error', tell as EventListener)
  }
}

/** An engine keeps notes on a function that has run so often, and runs it faster. */
const rehearsals = 8

/** Two kinds of plain chunks, and one that takes the rest of a worker's code. */
const rehearsed = [
  ['map', null],
  ['starmap', null],
  ['map', 'Float64Array'],
] as const

/** Runs calls of each kind that do nothing: code that has never run costs a worker's first task a millisecond. */
async function rehearse({ worker }: Recruit): Promise<Pick<Recruit, 'names' | 'lockName'>> {
  const { promise, resolve, reject } = withResolvers<Pick<Recruit, 'names' | 'lockName'>>()
  let done = 0
  let found: Pick<Recruit, 'names' | 'lockName'> | null = null
  const listen = ({ data }: MessageEvent<unknown>): void => {
    if (unpackAnswer(data) !== null) done += 1
    else if (!isWorkerMessage(data)) return
    else if (data.type === 'incomplete') reject(missingPart(data.reason))
    else if (data.type === 'loaded') found = { names: new Set(data.names), lockName: data.lockName }
    if (done === 3 * rehearsals && found !== null) resolve(found)
  }
  worker.addEventListener('message', listen as EventListener)
  const nobody = { pid: 0, name: '', initializer: null, initargs: [], trace: 'off', tellTasks: false } as const
  const start = { ...nobody, tellLoaded: true, life: null }
  worker.postMessage([startMark, start] satisfies StartMessage)
  for (let time = 0; time < rehearsals; time++) {
    for (const [kind, into] of rehearsed) {
      worker.postMessage([chunkMark, time, rehearsal, kind, [[]], into] satisfies ChunkMessage)
    }
  }
  await promise
  worker.removeEventListener('message', listen as EventListener)
  return promise
}
