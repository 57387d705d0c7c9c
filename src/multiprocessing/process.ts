/** Who is running: a browser gives its workers no process ids, so the parent numbers them, itself before its workers. */

/** A process as a task sees it. `pid` is unique among the workers that one parent starts. */
export interface ProcessInfo {
  readonly pid: number
  /** "MainProcess", "SpawnPoolWorker-n" for a worker of a pool, or "SpawnProcess-n" or its given name for a Process. */
  readonly name: string
}

const firstPid = 1000
let lastPid = firstPid
const started = { SpawnPoolWorker: 0, SpawnProcess: 0 }

/** Who this realm is. A worker's side writes it when its parent starts it. */
export const realm: {
  process: ProcessInfo
  /** The words of its life, see `exitWord`: it may be waiting in shared memory, and hear of its end in no other way. */
  life: Int32Array | null
} = { process: { pid: firstPid, name: 'MainProcess' }, life: null }

/** The process that runs this code: a worker of a pool, or else the main process. */
export function currentProcess(): ProcessInfo {
  return realm.process
}

/** The next worker of this parent, numbered among those of its kind. */
export function nextProcess(kind: keyof typeof started): ProcessInfo {
  lastPid += 1
  started[kind] += 1
  return { pid: lastPid, name: `${kind}-${started[kind]}` }
}
