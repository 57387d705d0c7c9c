/** One membership of a worker in a pool, and what it has to do there. */
import type { Ms } from '#base'
import type { ChunkMessage, Endpoint, StartOptions } from './connection.ts'
import type { MailboxKey } from './mailbox-key.ts'

/** Plain and filled in where things happen: a class, and functions made for each worker, would cost it kilobytes. */
export interface Service {
  readonly endpoint: Endpoint
  /** Null while it has not begun, and when it cannot. */
  options: StartOptions | null
  /** The arguments that the worker was started with, shared objects among them made whole again. */
  inherited: readonly unknown[]
  /** From its next chunk on the worker parks here; null when it has none, or takes nothing more from it. */
  mailbox: MailboxKey | null
  /** Chunks that have come by message. */
  messages: number
  /** Chunks that are here and have not begun. */
  readonly waiting: Arrival[]
  /** Whether they wait for something: for a task that is pending, or for the worker to be ready. */
  busy: boolean
}

/** A chunk that has come. */
export interface Arrival {
  readonly message: ChunkMessage
  /** When it was seen, since the epoch; 0 where nobody asks. */
  readonly received: Ms
  /** Where it was left, and its answer may be; null when it came by message. */
  readonly mailbox: MailboxKey | null
}
