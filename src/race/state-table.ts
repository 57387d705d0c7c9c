import { OutOfMemory } from './engine.ts'

function allocate(length: number): Uint32Array<ArrayBuffer> {
  try {
    return new Uint32Array(length)
  } catch (cause) {
    throw new OutOfMemory(`no memory for ${length} words`, { cause })
  }
}

/** A list of 32-bit words that grows. */
export class WordList {
  words = new Uint32Array(1024)
  length = 0

  /** Makes room for `count` more words. @throws {OutOfMemory} */
  reserve(count: number): void {
    if (this.length + count <= this.words.length) return
    const grown = allocate(Math.max(2 * this.words.length, this.length + count))
    grown.set(this.words)
    this.words = grown
  }

  push(word: number): void {
    this.words[this.length++] = word
  }
}

function hash(keys: Uint32Array, offset: number, words: number): number {
  let bits = 0
  for (let word = 0; word < words; word++) {
    bits = Math.imul(bits ^ (keys[offset + word] as number), 0x9e3779b1)
    bits ^= bits >>> 15
  }
  return bits
}

/** Numbers packed states in the order in which they are first seen. Open addressing; an entry is the key and number + 1. */
export class StateTable {
  readonly keys = new WordList()
  readonly #words: number
  #entries = new Uint32Array(0)
  #mask = 0
  states = 0

  /** @param words 32-bit words per state */
  constructor(words: number) {
    this.#words = words
    this.#resize(1024)
  }

  /** The number of the state at `offset` of `key`; a new number when it was not there. @throws {OutOfMemory} */
  add(key: Uint32Array, offset: number): number {
    const words = this.#words
    const size = words + 1
    const entries = this.#entries
    let place = hash(key, offset, words) & this.#mask
    for (;;) {
      const entry = place * size
      const found = entries[entry + words] as number
      if (found === 0) break
      let word = 0
      while (word < words && entries[entry + word] === key[offset + word]) word++
      if (word === words) return found - 1
      place = (place + 1) & this.#mask
    }
    return this.#append(key, offset, place)
  }

  #append(key: Uint32Array, offset: number, place: number): number {
    const words = this.#words
    this.keys.reserve(words)
    const entry = place * (words + 1)
    for (let word = 0; word < words; word++) {
      const value = key[offset + word] as number
      this.#entries[entry + word] = value
      this.keys.push(value)
    }
    this.#entries[entry + words] = ++this.states
    if (2 * this.states > this.#mask) this.#resize(4 * (this.#mask + 1))
    return this.states - 1
  }

  #resize(capacity: number): void {
    const words = this.#words
    const entries = allocate(capacity * (words + 1))
    const mask = capacity - 1
    const keys = this.keys.words
    for (let state = 0; state < this.states; state++) {
      let place = hash(keys, state * words, words) & mask
      while (entries[place * (words + 1) + words] !== 0) place = (place + 1) & mask
      const entry = place * (words + 1)
      for (let word = 0; word < words; word++) entries[entry + word] = keys[state * words + word] as number
      entries[entry + words] = state + 1
    }
    this.#entries = entries
    this.#mask = mask
  }
}
