/** What a section asks of a contender. */
import type { ContenderKind } from '../../../src/cli/bench-report.ts'
import type { TaskName } from './tasks.ts'

/** A library under test, with the ways of its own documentation. */
export interface Library {
  readonly name: string
  readonly kind: ContenderKind
  readonly version: string
  /** Starts a pool. */
  /** What it moves when it is asked to, see `LibraryPool.moving`. */
  readonly moves?: readonly ('argument' | 'result')[]
  open(options: OpenOptions): LibraryPool | Promise<LibraryPool>
}

export interface OpenOptions {
  readonly processes: number
  /** Start it on a worker module that does not exist. */
  readonly missing?: boolean
  /** The longest that a task may take, kept by whatever the library documents for late tasks; else by nothing. */
  readonly limitMs?: number
}

export interface LibraryPool {
  /** The task for every item, results in order, as the library's manual does it. */
  map(task: TaskName, items: readonly unknown[]): Promise<ArrayLike<unknown>>
  /** The task once. */
  call(task: TaskName, argument: unknown): Promise<unknown>
  /** The same with buffers moved instead of copied, where the library has to be asked for it and documents how. */
  readonly moving?: Moving
  close(): unknown
}

/** Calls whose large argument or result moves. */
export interface Moving {
  readonly send: (task: TaskName, argument: Float64Array) => Promise<unknown>
  /** Absent where only arguments can be moved. */
  readonly receive?: (task: TaskName, argument: unknown) => Promise<unknown>
}
