/** The parent's side of a worker's mailbox, loaded with the first one. */
import { type Ms, wallClock } from '#base'
import type { Answer, ChunkMessage } from './connection.ts'
import { hearsAnswers } from './context.ts'
import { Side } from './mailbox-side.ts'
import { readAnswer, writeChunk } from './mailbox-text.ts'
import { longest, newMailboxWords, place, word } from './mailbox-words.ts'
import { soon } from './soon.ts'

type WaitAsync = (
  words: Int32Array,
  index: number,
  value: number,
) => { readonly async: boolean; readonly value: string | Promise<string> }

/** `Atomics.waitAsync`, by which a parent hears of an answer. */
const waitAsync = (Atomics as { waitAsync?: WaitAsync }).waitAsync?.bind(Atomics)

/** Twice what a task that does nothing takes there and back: hearing of its answer otherwise takes about as long. */
const lookOutMs: Ms = 0.06
/** After a task that took longer, so many calls are not looked out for. */
const callsUnseen = 15
/** Answers that this realm waits for: it looks out for one only when that is all. */
let owedHere = 0

export class Mailbox extends Side {
  /** Hears of each answer. */
  readonly #answered: (answer: Answer) => void
  #seen = 0
  /** Whether an answer is owed, and whether its coming will be heard. */
  #owed = false
  #listening = false
  /** Calls to come that are not to be looked out for. */
  #unseen = 0

  /** `posted` messages have gone to the worker without it. */
  constructor(posted: number, answered: (answer: Answer) => void) {
    super(newMailboxWords())
    this.#answered = answered
    Atomics.add(this.words, word.posted, posted)
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
    owedHere += 1
    // Not now: the caller has something to finish first.
    soon(() => {
      this.#lookOut()
      if (this.#owed) this.#listen()
    })
    return true
  }

  /** A message has been posted: a parked worker has to go and see. */
  posted(): void {
    Atomics.add(this.words, word.posted, 1)
    if (Atomics.compareExchange(this.words, word.place, place.parked, place.away) === place.parked) {
      Atomics.notify(this.words, word.place)
    }
  }

  /** Short tasks answer before this realm could have turned to anything else. */
  #lookOut(): void {
    if (owedHere > 1) return
    if (this.#unseen > 0) {
      this.#unseen -= 1
      return
    }
    const end = wallClock() + lookOutMs
    do {
      if (Atomics.load(this.words, word.answers) !== this.#seen) {
        this.look()
        return
      }
    } while (wallClock() < end)
    this.#unseen = callsUnseen
  }

  /** The answer is here; by message, when it was one that only a message can carry. */
  settle(): void {
    if (this.#owed) owedHere -= 1
    this.#owed = false
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
    else soon(heard)
  }

  /** Takes the answer, if there is one. Before any message, because the answer may be the older of the two. */
  look(): void {
    const answers = Atomics.load(this.words, word.answers)
    if (answers === this.#seen) return
    this.#seen = answers
    this.settle()
    this.#answered(readAnswer(this.read(this.answers, word.answerLength)))
  }

  /** Tells the worker to end, wherever it waits. */
  end(): void {
    this.settle()
    Atomics.store(this.words, word.exit, 1)
    Atomics.store(this.words, word.place, place.away)
    Atomics.notify(this.words, word.place)
    this.#seen = Atomics.add(this.words, word.answers, 1) + 1
    Atomics.notify(this.words, word.answers)
  }
}
