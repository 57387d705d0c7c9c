/** The worker's side of its mailbox, loaded by workers that are given one. */
import { type Ms, wallClock } from '#base'
import type { Answer, ChunkMessage } from './connection.ts'
import { Side } from './mailbox-side.ts'
import { readChunk, writeAnswer } from './mailbox-text.ts'
import { longest, place, word } from './mailbox-words.ts'

/** Long enough for a caller that goes on at once; events of the worker's own wait no longer than this. */
const parkedMs: Ms = 2
/** Waking a thread that sleeps takes longer than this, so it looks out for so long before it sleeps. */
const awakeMs: Ms = 0.1

export class MailboxKey extends Side {
  /** Whether the parent has ended this worker. */
  get exitRequested(): boolean {
    return Atomics.load(this.words, word.exit) === 1
  }

  /**
   * Waits for a moment, blocking.
   * @param received how many posted chunks have arrived; while others are on their way, it does not wait
   * @returns a chunk, or null when there is none
   */
  park(received: number): ChunkMessage | null {
    if (!this.exitRequested) {
      Atomics.compareExchange(this.words, word.place, place.awake, place.parked)
      if (Atomics.load(this.words, word.posted) === received && !this.#lookOut()) {
        Atomics.wait(this.words, word.place, place.parked, parkedMs)
      }
    }
    return this.leave()
  }

  /** Whether it is called within a moment. */
  #lookOut(): boolean {
    const end = wallClock() + awakeMs
    do if (Atomics.load(this.words, word.place) !== place.parked) return true
    while (wallClock() < end)
    return false
  }

  /** Leaves the mailbox; returns a chunk that has come to it, or null. */
  leave(): ChunkMessage | null {
    const called = Atomics.exchange(this.words, word.place, place.awake) === place.called
    return called ? readChunk(this.read(this.calls, word.callLength)) : null
  }

  /** Leaves the answer to a chunk that was in the mailbox; false when it does not fit there. */
  answer(answer: Answer): boolean {
    const text = writeAnswer(answer)
    if (text === null || text.length > longest) return false
    this.write(text, this.answers, word.answerLength)
    // It parks next, or leaves; either way it looks. So the parent need not wait for it to be there.
    Atomics.store(this.words, word.place, place.parked)
    Atomics.add(this.words, word.answers, 1)
    Atomics.notify(this.words, word.answers)
    return true
  }
}
