/** One membership of a worker in a pool. */
import type { Endpoint, StartOptions } from './connection.ts'

export interface Service {
  readonly endpoint: Endpoint
  readonly options: StartOptions
  /** Whether somebody wants to know more of its chunks than what comes of them. */
  readonly isWatched: boolean
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  readonly inherited: readonly unknown[]
}
