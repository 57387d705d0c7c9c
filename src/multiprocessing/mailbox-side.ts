/** What the two sides of a worker's mailbox have in common. */
import { headBytes, longest } from './mailbox-words.ts'

/** Texts in the mailbox, by their lengths. */
export abstract class Side {
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
