/** One membership of a worker in a pool. */
import type { Endpoint, StartOptions } from './connection.ts'

export interface Service {
  readonly endpoint: Endpoint
  readonly options: StartOptions
  /** Whether somebody wants to know the times of its chunks. */
  readonly isTraced: boolean
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  readonly inherited: readonly unknown[]
}
