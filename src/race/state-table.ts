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

/** 32 bits of hash, the highest mixed best. */
function hash(keys: Uint32Array, offset: number, words: number): number {
  let bits = 0
  for (let word = 0; word < words; word++) {
    bits = Math.imul(bits ^ (keys[offset + word] as number), 0x9e3779b1)
    bits ^= bits >>> 15
  }
  return bits
}

const firstBits = 10

/**
 * Numbers packed states in the order in which they are first seen. Open addressing; an entry is 1 + the number in its
 * lowest bits and as much of the hash as has room above, so that hardly a state is compared in vain; 0 is empty.
 */
export class StateTable {
  readonly keys = new WordList()
  readonly #words: number
  #entries = new Uint32Array(0)
  /** The table has room for 2 ** bits entries. */
  #bits = 0
  states = 0

  /** @param words 32-bit words per state */
  constructor(words: number) {
    this.#words = words
    this.#resize(firstBits)
  }

  /** The number of the state at `offset` of `key`; a new number when it was not there. @throws {OutOfMemory} */
  add(key: Uint32Array, offset: number): number {
    const words = this.#words
    const entries = this.#entries
    const keys = this.keys.words
    const bits = this.#bits
    const hashed = hash(key, offset, words)
    const rest = hashed << bits
    const mask = entries.length - 1
    let place = hashed >>> (32 - bits)
    for (;;) {
      const entry = entries[place] as number
      if (entry === 0) break
      const number = entry ^ rest
      if (number >>> bits === 0) {
        const known = (number - 1) * words
        let word = 0
        while (word < words && keys[known + word] === key[offset + word]) word++
        if (word === words) return number - 1
      }
      place = (place + 1) & mask
    }
    return this.#append(key, offset, place, rest)
  }

  #append(key: Uint32Array, offset: number, place: number, rest: number): number {
    const words = this.#words
    this.keys.reserve(words)
    for (let word = 0; word < words; word++) this.keys.push(key[offset + word] as number)
    const number = ++this.states
    this.#entries[place] = rest | number
    if (2 * number > this.#entries.length) this.#resize(this.#bits + 2)
    return number - 1
  }

  #resize(bits: number): void {
    const words = this.#words
    const entries = allocate(2 ** bits)
    const mask = entries.length - 1
    const keys = this.keys.words
    for (let state = 0; state < this.states; state++) {
      const hashed = hash(keys, state * words, words)
      let place = hashed >>> (32 - bits)
      while (entries[place] !== 0) place = (place + 1) & mask
      entries[place] = (hashed << bits) | (state + 1)
    }
    this.#entries = entries
    this.#bits = bits
  }
}
