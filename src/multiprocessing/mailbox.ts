/**
 * A worker's mailbox in shared memory. A worker that has nothing to do parks at it for a moment, and a small chunk that
 * comes meanwhile, and its answer, cost a fifth of what two messages do. A worker that is not parked, and a chunk that is
 * too large, are reached by message, so nothing depends on the mailbox.
 */
import type { Ms } from '#base'

/**
 * The words: 1 when the worker is to end; the last chunk that it has begun; where the worker is; messages posted to it;
 * answers left in the mailbox; lengths of the texts.
 */
const word = { exit: 0, begun: 1, place: 2, posted: 3, answers: 4, callLength: 5, answerLength: 6 } as const
const headBytes = 4 * 8
/** Code units of the longest text. */
const longest = 1000

/** At work or at its event loop; parked; called to a chunk in the mailbox; called to its event loop. */
const place = { awake: 0, parked: 1, called: 2, away: 3 } as const

/** Long enough for a caller that goes on at once; events of the worker's own wait no longer than this. */
const parkedMs: Ms = 2

type WaitAsync = (
  words: Int32Array,
  index: number,
  value: number,
) => { readonly async: boolean; readonly value: string | Promise<string> }

/** `Atomics.waitAsync`, by which a parent hears of an answer; Firefox has had it only since 2025. */
const waitAsync = (Atomics as { waitAsync?: WaitAsync }).waitAsync?.bind(Atomics)

/** Whether this realm can hear of answers in shared memory. */
export const hearsAnswers = waitAsync !== undefined

abstract class Side {
  /** The words, which travel to the worker when it starts. */
  readonly words: Int32Array
  protected readonly calls: Uint16Array
  protected readonly answers: Uint16Array

  constructor(words: Int32Array) {
    this.words = words
    this.calls = new Uint16Array(words.buffer, headBytes, longest)
    this.answers = new Uint16Array(words.buffer, headBytes + 2 * longest, longest)
  }

  protected write(text: string, into: Uint16Array, length: number): void {
    for (let at = 0; at < text.length; at++) into[at] = text.charCodeAt(at)
    this.words[length] = text.length
  }

  protected read(from: Uint16Array, length: number): string {
    return String.fromCharCode(...from.subarray(0, this.words[length]))
  }
}

/** The parent's side. */
export class Mailbox extends Side {
  /** Hears of each answer. */
  readonly #answered: (text: string) => void
  #seen = 0
  /** Whether an answer is owed, and whether its coming will be heard. */
  #owed = false
  #listening = false

  constructor(answered: (text: string) => void) {
    super(new Int32Array(new SharedArrayBuffer(headBytes + 4 * longest)))
    this.#answered = answered
  }

  /** Whether a chunk left in the mailbox now would be found at once. */
  get attended(): boolean {
    return hearsAnswers && Atomics.load(this.words, word.place) === place.parked
  }

  /** The last chunk that the worker has begun. */
  get begun(): number {
    return Atomics.load(this.words, word.begun)
  }

  /** Leaves a chunk for the worker; false when it is too long or the worker has just gone. Then it has to be posted. */
  call(text: string): boolean {
    if (text.length > longest || !this.attended) return false
    this.write(text, this.calls, word.callLength)
    if (Atomics.compareExchange(this.words, word.place, place.parked, place.called) !== place.parked) return false
    Atomics.notify(this.words, word.place)
    this.#owed = true
    this.#listen()
    return true
  }

  /** A message has been posted: a parked worker has to go and see. */
  posted(): void {
    Atomics.add(this.words, word.posted, 1)
    if (Atomics.compareExchange(this.words, word.place, place.parked, place.away) === place.parked) {
      Atomics.notify(this.words, word.place)
    }
  }

  #listen(): void {
    if (this.#listening || waitAsync === undefined) return
    this.#listening = true
    const heard = (): void => {
      this.#listening = false
      this.look()
      // This may have been the word of an answer that was already seen.
      if (this.#owed) this.#listen()
    }
    const { async, value } = waitAsync(this.words, word.answers, this.#seen)
    if (async) void (value as Promise<string>).then(heard)
    else queueMicrotask(heard)
  }

  /** Takes the answer, if there is one. Before any message, because the answer may be the older of the two. */
  look(): void {
    const answers = Atomics.load(this.words, word.answers)
    if (answers === this.#seen) return
    this.#seen = answers
    this.#owed = false
    this.#answered(this.read(this.answers, word.answerLength))
  }

  /** Tells the worker to end, wherever it waits. */
  end(): void {
    this.#owed = false
    Atomics.store(this.words, word.exit, 1)
    Atomics.store(this.words, word.place, place.away)
    Atomics.notify(this.words, word.place)
    this.#seen = Atomics.add(this.words, word.answers, 1) + 1
    Atomics.notify(this.words, word.answers)
  }
}

/** The worker's side. */
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
