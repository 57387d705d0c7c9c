/**
 * The table of states: open addressing. An entry is one word: the number of a state, and as much of the state's hash as
 * there is room for. The states themselves lie in the order of their numbers, where those that are looked for are near
 * each other, as a breadth-first search finds them together: what is read at random is only this small table.
 */
import type { Layout } from '../layout.ts'
import { type Code, get, getGlobal, i32, i64, load, op, set, setGlobal, store, type ValueType } from './assembler.ts'
import { wordType } from './words.ts'

/** The globals, in this order: addresses, the table's size, and how much has been found. */
export const globals = ['keys', 'enabled', 'table', 'targets', 'tableBits', 'states', 'transitions'] as const

type Global = (typeof globals)[number]

/** Leaves a global on the stack. */
export const global = (name: Global): Code => getGlobal(globals.indexOf(name))
/** Sets a global to what the code leaves on the stack. */
export const setGlobalTo = (name: Global, value: Code): Code => [value, setGlobal(globals.indexOf(name))]

/** An entry of the table: 1 + the number of its state in the lowest `tableBits` bits, bits of the hash above; 0 is empty. */
export const entryBytes = 4

/** Odd multipliers with well mixed bits. @see Knuth, TAOCP 3, 6.4 (Fibonacci hashing) */
const multipliers = { i32: 0x9e3779b1n, i64: 0x9e3779b97f4a7c15n } as const

/** Emits code for a state whose words are in locals from `words`. */
export class Lookup {
  readonly #layout: Layout
  readonly #type: ValueType
  readonly #words: number
  readonly #size: number

  constructor(layout: Layout, words: number) {
    this.#layout = layout
    this.#type = wordType(layout)
    this.#words = words
    this.#size = layout.wordBits / 8
  }

  #each(code: (word: number) => Code): Code {
    return Array.from({ length: this.#layout.words }, (_, word) => code(word))
  }

  /** Loads the words from an address. */
  load(address: Code): Code {
    return this.#each((word) => [address, load(this.#type, word * this.#size), set(this.#words + word)])
  }

  /** Stores the words at an address. */
  store(address: Code): Code {
    return this.#each((word) => [address, get(this.#words + word), store(this.#type, word * this.#size)])
  }

  /** Leaves 32 bits of hash, the highest mixed best. */
  hash(): Code {
    const { wordBits } = this.#layout
    const ops = op[this.#type]
    const constant = (value: bigint): Code => (this.#type === 'i32' ? i32(Number(value)) : i64(value))
    const multiply = [constant(multipliers[this.#type]), ops.mul]
    const fold = (word: number): Code => [constant(BigInt(wordBits / 2)), ops.shrU, get(this.#words + word), ops.xor]
    const mixed = this.#each((word) => [word === 0 ? get(this.#words) : fold(word), multiply])
    return this.#type === 'i32' ? mixed : [mixed, i64(32n), op.i64.shrU, op.i32.wrap]
  }

  /** Leaves 1 when the state at an address is the same. */
  matches(address: Code): Code {
    return this.#each((word) => [
      [address, load(this.#type, word * this.#size), get(this.#words + word), op[this.#type].eq],
      word === 0 ? [] : op.i32.and,
    ])
  }
}

/** Leaves the place in the table where the search for a hash begins: its highest bits. */
export const firstPlace = (hash: Code): Code => [hash, i32(32), global('tableBits'), op.i32.sub, op.i32.shrU]
/** Leaves the rest of a hash, where an entry keeps it. */
export const restOf = (hash: Code): Code => [hash, global('tableBits'), op.i32.shl]
/** Leaves the address of the entry at a place. */
export const entryAt = (place: Code): Code => [place, i32(2), op.i32.shl, global('table'), op.i32.add]
/** Sets a local to the place after it; the last is followed by the first. */
export const nextPlace = (place: number): Code => [
  [get(place), i32(1), op.i32.add],
  [i32(1), global('tableBits'), op.i32.shl, i32(1), op.i32.sub],
  [op.i32.and, set(place)],
]
