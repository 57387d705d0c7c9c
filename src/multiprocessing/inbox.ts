/** Where a worker's chunks come in, by message or in its mailbox. They run one at a time, in the order of their coming. */
import type { Clock, Ms } from '#base'
import { type Answer, type ChunkMessage, lifeWord } from './connection.ts'
import type { MailboxKey } from './mailbox-key.ts'

/** Answers the way the chunk came, if that is in the mailbox and the answer fits there; false when it has to be posted. */
export type Reply = (answer: Answer) => boolean

/** A chunk that has come. */
export interface Arrival {
  readonly message: ChunkMessage
  /** When it was seen; 0 where nobody asks. */
  readonly received: Ms
  readonly reply: Reply
}

const posted: Reply = () => false

export class Inbox {
  readonly #run: (arrival: Arrival) => Promise<void>
  #life: Int32Array | null = null
  #mailbox: MailboxKey | null = null
  #clock: Clock = () => 0
  #last: Promise<void> = Promise.resolve()
  #waiting = 0
  /** Messages since the worker belongs to its pool. */
  #received = 0

  constructor(run: (arrival: Arrival) => Promise<void>) {
    this.#run = run
  }

  /** A chunk has come by message. */
  receive(message: ChunkMessage): void {
    this.#received += 1
    this.#take(message, posted)
  }

  /** The worker belongs to a pool, and has run nothing yet. */
  open(life: Int32Array | null, clock: Clock): void {
    this.#life = life
    this.#clock = clock
    this.#received = 0
  }

  /** From its next chunk on the worker parks at its mailbox. */
  async openMailbox(words: Int32Array): Promise<void> {
    const { MailboxKey } = await import('./mailbox-key.ts')
    this.#mailbox = new MailboxKey(words)
  }

  /** Takes nothing more from the mailbox: the worker is about to end. */
  leaveMailbox(): void {
    this.#mailbox = null
  }

  #take(message: ChunkMessage, reply: Reply): void {
    const arrival = { message, received: this.#clock(), reply }
    const runNext = async (): Promise<void> => {
      if (this.#life !== null) Atomics.store(this.#life, lifeWord.begun, message[1])
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
    const message = this.#waiting === 0 ? mailbox.park(this.#received) : mailbox.leave()
    if (message !== null) this.#take(message, (answer) => this.#mailbox?.answer(answer) === true)
  }
}
