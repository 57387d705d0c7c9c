/** Where a worker's chunks come in, by message or in its mailbox. They run one at a time, in the order of their coming. */
import type { Clock, Ms } from '#base'
import { type ChunkMessage, lifeWord } from './connection.ts'
import type { MailboxKey } from './mailbox-key.ts'

/** A chunk that has come. */
export interface Arrival {
  readonly message: ChunkMessage
  /** When it was seen; 0 where nobody asks. */
  readonly received: Ms
  /** Where it was left, and its answer may be; null when it came by message. */
  readonly mailbox: MailboxKey | null
}

/** Runs a chunk. Null: it is over; a promise: it waits. Must not reject. */
export type RunArrival = (arrival: Arrival) => Promise<void> | null

/** Its fields are set by the worker when it joins a pool; a class would cost each worker two kilobytes. */
export interface Inbox {
  /** The words of its life; null without shared memory. */
  life: Int32Array | null
  /** Null where nobody asks for times. */
  clock: Clock | null
  /** From its next chunk on the worker parks here; null when it has none, or takes nothing more from it. */
  mailbox: MailboxKey | null
  /** Messages since the worker belongs to its pool. */
  messages: number
  /** Chunks that come wait for this. Must not reject. */
  waitFor(event: Promise<void>): void
  /** A chunk has come by message. */
  receive(message: ChunkMessage): void
}

export function newInbox(run: RunArrival): Inbox {
  /** Chunks that are here, the one that runs among them, and the end of the last of them while there are any. */
  let present = 0
  let last: Promise<void> | null = null

  const runNext = (arrival: Arrival): Promise<void> | null => {
    if (inbox.life !== null) Atomics.store(inbox.life, lifeWord.begun, arrival.message[1])
    const pending = run(arrival)
    if (pending !== null) return pending.then(leave)
    leave()
    return null
  }

  const leave = (): void => {
    present -= 1
    const { mailbox } = inbox
    if (mailbox === null) return
    const message = present === 0 ? mailbox.park(inbox.messages) : mailbox.leave()
    if (message !== null) take(message, mailbox)
  }

  const take = (message: ChunkMessage, mailbox: MailboxKey | null): void => {
    const arrival = { message, received: inbox.clock === null ? 0 : inbox.clock(), mailbox }
    present += 1
    // At once, if it can be. From the mailbox a turn later: calls may come there without end, and a task's own promises
    // would never have theirs.
    if (present === 1 && mailbox === null) last = runNext(arrival)
    else last = Promise.resolve(last).then(() => runNext(arrival) ?? undefined)
  }

  const inbox: Inbox = {
    ...{ life: null, clock: null, mailbox: null, messages: 0 },
    waitFor(event) {
      present += 1
      last = event.then(leave)
    },
    receive(message) {
      inbox.messages += 1
      // A task that waits leaves the worker free to see the next message.
      take(message, null)
    },
  }
  return inbox
}
