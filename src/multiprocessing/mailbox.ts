/** The parent's side of a worker's mailbox, loaded when its first worker is up. */
import type { ChunkMessage, DoneMessage } from './connection.ts'
import { Side } from './mailbox-side.ts'
import { readDone, writeChunk } from './mailbox-text.ts'
import { hearsAnswers, longest, place, word } from './mailbox-words.ts'

type WaitAsync = (
  words: Int32Array,
  index: number,
  value: number,
) => { readonly async: boolean; readonly value: string | Promise<string> }

/** `Atomics.waitAsync`, by which a parent hears of an answer. */
const waitAsync = (Atomics as { waitAsync?: WaitAsync }).waitAsync?.bind(Atomics)

export class Mailbox extends Side {
  /** Hears of each answer. */
  readonly #answered: (done: DoneMessage) => void
  #seen = 0
  /** Whether an answer is owed, and whether its coming will be heard. */
  #owed = false
  #listening = false

  /** `posted` messages have gone to the worker without it. */
  constructor(words: Int32Array, posted: number, answered: (done: DoneMessage) => void) {
    super(words)
    this.#answered = answered
    Atomics.add(words, word.posted, posted)
  }

  /** Whether a chunk left in the mailbox now would be found at once. */
  get attended(): boolean {
    return hearsAnswers && Atomics.load(this.words, word.place) === place.parked
  }

  /** Leaves a chunk for the worker; false when it is too large or the worker is not there. Then it has to be posted. */
  call(message: ChunkMessage): boolean {
    const text = this.attended ? writeChunk(message) : null
    if (text === null || text.length > longest) return false
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
    this.#answered(readDone(this.read(this.answers, word.answerLength)))
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
