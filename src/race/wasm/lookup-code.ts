/**
 * The tables of states: open addressing, one table for each sum of the program counters. A step changes the sum by
 * little, so all that is looked for at one time lies in one or a few tables, small enough for the processor's cache,
 * where one table of everything would be read at random. A table is doubled by itself, while it is in the cache too.
 *
 * An entry is one word: the number of a state, and as much of the state's hash as there is room for. The states
 * themselves lie in the order of their numbers.
 */
import type { Layout } from '../layout.ts'
import { type Code, get, getGlobal, i32, i64, load, op, set, setGlobal, store, type ValueType } from './assembler.ts'
import { stateBytes, wordType } from './words.ts'

/** The globals: addresses, and how much has been found. */
export const globals = [
  'keys',
  'firstStep',
  'enabled',
  'targets',
  'tables',
  'tablesEnd',
  'states',
  'transitions',
  'back',
] as const

type Global = (typeof globals)[number]

/** Leaves a global on the stack. */
export const global = (name: Global): Code => getGlobal(globals.indexOf(name))
/** Sets a global to what the code leaves on the stack. */
export const setGlobalTo = (name: Global, value: Code): Code => [value, setGlobal(globals.indexOf(name))]

/** The bits of an entry that hold 1 + the number of its state; bits of the hash above; 0 is an empty entry. */
export const numberBits = 27
const numberMask = 2 ** numberBits - 1

export const entryBytes = 4

/**
 * What is noted of each table: where it begins, counted from the first; 32 minus the logarithm of its length; how many
 * more entries may come before it must grow.
 */
export const record = { bytes: 16, offset: 0, shift: 4, room: 8 } as const

/** Every table begins as this one, which has two entries and stays empty; it is the first. */
export const emptyTable = { bytes: 2 * entryBytes, shift: 31 } as const

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

/** The rest of a hash, where an entry keeps it: the bits below those that say where the search begins. */
export const restOf = (hash: Code, shift: Code): Code => [
  [hash, i32(0), shift, op.i32.sub, op.i32.shl],
  [i32(~numberMask), op.i32.and],
]
/** Leaves the address of the entry at a place of the table that begins at an address. */
export const entryAt = (table: number, place: Code): Code => [place, i32(2), op.i32.shl, get(table), op.i32.add]
/** Sets a local to the place after it; the last is followed by the first. */
export const nextPlace = (place: number, shift: number): Code => [
  [get(place), i32(1), op.i32.add, i32(-1), get(shift), op.i32.shrU, op.i32.and],
  set(place),
]

/** A successor that waits for its look-up: its words, its hash, the address of its table's record. */
export const waiting = (layout: Layout) => {
  const hash = stateBytes(layout)
  return { hash, record: hash + 4, bytes: hash + 8 } as const
}
