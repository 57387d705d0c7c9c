/** The worker's side of its mailbox. */
import type { Ms } from '#base'
import { Side } from './mailbox-side.ts'
import { longest, place, word } from './mailbox-words.ts'

/** Long enough for a caller that goes on at once; events of the worker's own wait no longer than this. */
const parkedMs: Ms = 2

export class MailboxKey extends Side {
  /** Whether the parent has ended this worker. */
  get exitRequested(): boolean {
    return Atomics.load(this.words, word.exit) === 1
  }

  /** This worker begins a chunk. */
  begin(id: number): void {
    Atomics.store(this.words, word.begun, id)
  }

  /**
   * Waits for a moment, blocking.
   * @param received how many posted chunks have arrived; while others are on their way, it does not wait
   * @returns the text of a chunk, or null when there is none
   */
  park(received: number): string | null {
    if (!this.exitRequested) {
      Atomics.compareExchange(this.words, word.place, place.awake, place.parked)
      if (Atomics.load(this.words, word.posted) === received) {
        Atomics.wait(this.words, word.place, place.parked, parkedMs)
      }
    }
    return this.leave()
  }

  /** Leaves the mailbox; returns the text of a chunk that has come to it, or null. */
  leave(): string | null {
    const called = Atomics.exchange(this.words, word.place, place.awake) === place.called
    return called ? this.read(this.calls, word.callLength) : null
  }

  /** Leaves the answer to a chunk that was in the mailbox; false when it is too long. */
  answer(text: string): boolean {
    if (text.length > longest) return false
    this.write(text, this.answers, word.answerLength)
    // It parks next, or leaves; either way it looks. So the parent need not wait for it to be there.
    Atomics.store(this.words, word.place, place.parked)
    Atomics.add(this.words, word.answers, 1)
    Atomics.notify(this.words, word.answers)
    return true
  }
}
