/** Where a worker's chunks come in, by message or in its mailbox. They run one at a time, in the order of their coming. */
import type { Endpoint } from 'comlink'
import type { Clock, Ms } from '#base'
import { type ChunkMessage, type DoneMessage, isChunkMessage } from './connection.ts'
import type { MailboxKey } from './mailbox-key.ts'
import { readChunk, writeDone } from './mailbox-text.ts'

/** Answers the way the chunk came, if that is in the mailbox and the answer fits there; false when it has to be posted. */
export type Reply = (done: DoneMessage) => boolean

/** A chunk that has come. */
export interface Arrival {
  readonly message: ChunkMessage
  /** When it was seen; 0 where nobody asks. */
  readonly received: Ms
  readonly reply: Reply
}

const posted: Reply = () => false

export class Inbox {
  readonly #endpoint: Endpoint
  readonly #run: (arrival: Arrival) => Promise<void>
  #mailbox: MailboxKey | null = null
  #clock: Clock = () => 0
  #last: Promise<void> = Promise.resolve()
  #waiting = 0
  /** Messages since the worker belongs to its pool. */
  #received = 0

  constructor(endpoint: Endpoint, run: (arrival: Arrival) => Promise<void>) {
    this.#endpoint = endpoint
    this.#run = run
  }

  /** Begins to take messages. */
  listen(): void {
    this.#endpoint.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<unknown>
      if (!isChunkMessage(data)) return
      this.#received += 1
      this.#take(data, posted)
    })
  }

  /** The worker belongs to a pool, and has run nothing yet. */
  open(mailbox: MailboxKey | null, clock: Clock): void {
    this.#mailbox = mailbox
    this.#clock = clock
    this.#received = 0
  }

  /** Takes nothing more from the mailbox: the worker is about to end. */
  leaveMailbox(): void {
    this.#mailbox = null
  }

  #take(message: ChunkMessage, reply: Reply): void {
    const arrival = { message, received: this.#clock(), reply }
    const runNext = async (): Promise<void> => {
      this.#mailbox?.begin(message[1])
      await this.#run(arrival)
      this.#waiting -= 1
      this.#look()
    }
    // A task that waits leaves the worker free to see the next message.
    this.#waiting += 1
    this.#last = this.#waiting === 1 ? runNext() : this.#last.then(runNext)
  }

  #look(): void {
    const mailbox = this.#mailbox
    if (mailbox === null) return
    const text = this.#waiting === 0 ? mailbox.park(this.#received) : mailbox.leave()
    if (text === null) return
    this.#take(readChunk(text), (done) => {
      const answer = this.#mailbox === null ? null : writeDone(done)
      return answer !== null && mailbox.answer(answer)
    })
  }
}
