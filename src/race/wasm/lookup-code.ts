/** The table of states: open addressing, the key in the table. */
import type { Layout } from '../layout.ts'
import { type Code, get, getGlobal, i32, i64, load, op, set, setGlobal, store, type ValueType } from './assembler.ts'
import { stateBytes, wordType } from './words.ts'

/** The globals, in this order: addresses, the table's size, and how much has been found. */
export const globals = ['keys', 'enabled', 'table', 'targets', 'tableBits', 'states', 'transitions'] as const

type Global = (typeof globals)[number]

/** Leaves a global on the stack. */
export const global = (name: Global): Code => getGlobal(globals.indexOf(name))
/** Sets a global to what the code leaves on the stack. */
export const setGlobalTo = (name: Global, value: Code): Code => [value, setGlobal(globals.indexOf(name))]

/** An entry of the table: the key, and the number of its state. */
export const entryBytes = (layout: Layout): number => stateBytes(layout) + 4

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

  /** Leaves the place in the table where the state belongs, as an i32. */
  place(): Code {
    const { wordBits } = this.#layout
    const ops = op[this.#type]
    const constant = (value: bigint): Code => (this.#type === 'i32' ? i32(Number(value)) : i64(value))
    const multiply = [constant(multipliers[this.#type]), ops.mul]
    const fold = (word: number): Code =>
      word === 0 ? [] : [constant(BigInt(wordBits / 2)), ops.shrU, get(this.#words + word), ops.xor]
    const mixed = this.#each((word) => (word === 0 ? [get(this.#words), multiply] : [fold(word), multiply]))
    const distance = [i32(wordBits), global('tableBits'), op.i32.sub]
    if (this.#type === 'i32') return [mixed, distance, ops.shrU]
    return [mixed, distance, op.i64.extend, ops.shrU, op.i32.wrap]
  }

  /** Leaves the address of the entry at a place. */
  entry(place: Code): Code {
    return [place, i32(entryBytes(this.#layout)), op.i32.mul, global('table'), op.i32.add]
  }

  /** Leaves 1 when the entry at an address holds the state. */
  matches(address: Code): Code {
    return this.#each((word) => [
      [address, load(this.#type, word * this.#size), get(this.#words + word), op[this.#type].eq],
      word === 0 ? [] : op.i32.and,
    ])
  }

  /** Leaves 1 when the entry at an address is empty: every state has its marker bit. */
  isEmpty(address: Code): Code {
    return [address, load(this.#type), op[this.#type].eqz]
  }
}
