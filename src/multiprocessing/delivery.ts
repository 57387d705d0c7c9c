/** How chunks get to a worker: by message, or, where many small calls follow each other, left in its mailbox. */
import { type Answer, type ChunkMessage, type MailboxMessage, mailboxMark, type WorkerLike } from './connection.ts'
import type { Mailbox } from './mailbox.ts'

/**
 * A worker that parks at its mailbox hears of its own events later, and the code for it takes memory. So it is given one
 * only after so many small calls in a row.
 */
const smallCallsForMailbox = 16

export class Delivery {
  readonly #worker: WorkerLike
  readonly #answered: (answer: Answer) => void
  #mailbox: Mailbox | null = null
  #mayOpen: boolean
  #posted = 0
  #smallCalls = 0
  #called = false
  #ended = false

  /** `mayShare`: whether the worker may be given a mailbox. `answered` hears of what comes back in it. */
  constructor(worker: WorkerLike, mayShare: boolean, answered: (answer: Answer) => void) {
    this.#worker = worker
    this.#mayOpen = mayShare
    this.#answered = answered
  }

  /** Whether the last chunk was left in the mailbox. */
  get called(): boolean {
    return this.#called
  }

  /**
   * `alone`: whether the worker has no other chunk.
   * @throws {DOMException} DataCloneError when an item cannot be cloned; nothing was sent then
   */
  send(message: ChunkMessage, moved: Transferable[], alone: boolean): void {
    this.#called = alone && this.#mailbox?.call(message) === true
    if (this.#called) return
    this.#worker.postMessage(message, moved)
    this.#posted += 1
    this.#mailbox?.posted()
  }

  /** A chunk came back; `small`: it was short, and no other was behind it. */
  count(small: boolean): void {
    this.#mailbox?.settle()
    this.#smallCalls = small ? this.#smallCalls + 1 : 0
    if (!this.#mayOpen || this.#smallCalls < smallCallsForMailbox) return
    this.#mayOpen = false
    void this.#openMailbox()
  }

  async #openMailbox(): Promise<void> {
    const loaded = await import('./mailbox.ts').catch(() => null)
    if (loaded === null || this.#ended) return
    // Of messages that it has been sent and has not received yet, it is told by their number.
    this.#mailbox = new loaded.Mailbox(this.#posted, this.#answered)
    this.#worker.postMessage([mailboxMark, this.#mailbox.words] satisfies MailboxMessage)
  }

  /** Takes what has come to the mailbox. Before any message, because it may be the older of the two. */
  look(): void {
    this.#mailbox?.look()
  }

  end(): void {
    this.#ended = true
    this.#mailbox?.end()
  }
}
