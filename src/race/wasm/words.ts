/** Reading and writing a state's fields in the words of a WebAssembly function. */
import type { Field, Layout } from '../layout.ts'
import { type Code, get, i32, i64, op, set, type ValueType } from './assembler.ts'

/** The type of a word, and what a constant of it looks like. */
export const wordType = ({ wordBits }: Layout): ValueType => (wordBits === 32 ? 'i32' : 'i64')

const wordConst = (type: ValueType, value: bigint): Code =>
  type === 'i32' ? i32(Number(BigInt.asIntN(32, value))) : i64(value)

/** The bytes of a packed state. */
export const stateBytes = ({ words, wordBits }: Layout): number => words * (wordBits / 8)

/** The least and greatest value that a field has room for. */
export function capacityOf({ least, width }: Field): readonly [least: number, greatest: number] {
  return [least, least + 2 ** width - 1]
}

const maskOf = (width: number): bigint => (1n << BigInt(width)) - 1n

/** The code that reads and writes fields of the words held in the locals from `first`. */
export class Words {
  readonly layout: Layout
  readonly type: ValueType
  readonly #first: number

  constructor(layout: Layout, first: number) {
    this.layout = layout
    this.type = wordType(layout)
    this.#first = first
  }

  field(slot: number): Field {
    const field = this.layout.fields[slot]
    if (field === undefined) throw new RangeError(`there is no slot ${slot}`)
    return field
  }

  local(word: number): number {
    return this.#first + word
  }

  /** Bits of a field, as an i32, without what stands for its least value. */
  #bits({ word, shift, width }: Field): Code {
    const { wordBits } = this.layout
    const ops = op[this.type]
    const shifted =
      shift === 0 ? get(this.local(word)) : [get(this.local(word)), wordConst(this.type, BigInt(shift)), ops.shrU]
    const narrow = this.type === 'i64' ? [shifted, op.i32.wrap] : shifted
    return width === 32 || shift + width === wordBits ? narrow : [narrow, i32(2 ** width - 1), op.i32.and]
  }

  /** The value of a slot, as an i32. */
  read(slot: number): Code {
    const field = this.field(slot)
    if (field.width === 0) return i32(field.least)
    return field.least === 0 ? this.#bits(field) : [this.#bits(field), i32(field.least), op.i32.add]
  }

  /** Adds a constant to a field; the sum must have room. */
  add(slot: number, difference: number): Code {
    const { word, shift } = this.field(slot)
    if (difference === 0) return []
    const amount = wordConst(this.type, BigInt(difference) << BigInt(shift))
    return [get(this.local(word)), amount, op[this.type].add, set(this.local(word))]
  }

  /** Writes a field; `bits` leaves what stands for its least value on the stack, as an i32, and must have room. */
  write(slot: number, bits: Code): Code {
    const { word, shift, width } = this.field(slot)
    // Still computed: an index outside its array must be noticed.
    if (width === 0) return [bits, op.drop]
    const ops = op[this.type]
    const wide = this.type === 'i64' ? [bits, op.i64.extend] : bits
    const placed = shift === 0 ? wide : [wide, wordConst(this.type, BigInt(shift)), ops.shl]
    const cleared = [get(this.local(word)), wordConst(this.type, ~(maskOf(width) << BigInt(shift))), ops.and]
    return [cleared, placed, ops.or, set(this.local(word))]
  }
}
