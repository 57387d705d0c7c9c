/** Who is running: a browser gives its workers no process ids, so the parent numbers them, itself before its workers. */

/** A process as a task sees it. `pid` is unique among the workers that one parent starts. */
export interface ProcessInfo {
  readonly pid: number
  /** "MainProcess", "SpawnPoolWorker-n" for a worker of a pool, or "SpawnProcess-n" or its given name for a Process. */
  readonly name: string
}

const firstPid = 1000
let current: ProcessInfo = { pid: firstPid, name: 'MainProcess' }
let lastPid = firstPid
/** Shared memory whose first word turns to 1 when this process is to end. */
let exitFlag: Int32Array | null = null
const started = { SpawnPoolWorker: 0, SpawnProcess: 0 }

/** The process that runs this code: a worker of a pool, or else the main process. */
export function currentProcess(): ProcessInfo {
  return current
}

/** Says who this realm is; called by the worker side when its parent starts it. `exit` turns to 1 when it is to end. */
export function becomeProcess(info: ProcessInfo, exit: Int32Array | null): void {
  current = info
  exitFlag = exit
}

/** Whether the parent has ended this process, which may be waiting in shared memory and cannot hear of it otherwise. */
export function exitRequested(): boolean {
  return exitFlag !== null && Atomics.load(exitFlag, 0) === 1
}

/** The next worker of this parent, numbered among those of its kind. */
export function nextProcess(kind: keyof typeof started): ProcessInfo {
  lastPid += 1
  started[kind] += 1
  return { pid: lastPid, name: `${kind}-${started[kind]}` }
}
