/** How a state is packed into words: a field of a few bits per slot, as wide as the values seen so far need. */
import type { Model } from './model.ts'

/** The least and the greatest value of every slot. */
export interface Ranges {
  readonly least: Int32Array
  readonly greatest: Int32Array
}

/** Where a slot lies: `value = least + ((word >>> shift) & (2 ** width - 1))`; width 0 says that it is always `least`. */
export interface Field {
  /** Word of `wordBits` bits. */
  readonly word: number
  readonly shift: number
  readonly width: number
  readonly least: number
}

export interface Layout {
  readonly fields: readonly Field[]
  readonly wordBits: 32 | 64
  readonly words: number
}

/** How many bits the values of a slot take. */
const widthOf = (least: number, greatest: number): number => 32 - Math.clz32((greatest - least) >>> 0)

/** Packs the slots, widest first, each into the first word with room. */
export function createLayout({ least, greatest }: Ranges, wordBits: 32 | 64): Layout {
  const widths = Array.from(least, (low, slot) => widthOf(low, greatest[slot] ?? low))
  const order = [...widths.keys()].sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0) || a - b)
  const used = [0]
  const fields: Field[] = []
  for (const slot of order) {
    const width = widths[slot] ?? 0
    let word = used.findIndex((bits) => bits + width <= wordBits)
    if (word < 0) word = used.push(0) - 1
    fields[slot] = { word, shift: used[word] ?? 0, width, least: least[slot] ?? 0 }
    used[word] = (used[word] ?? 0) + width
  }
  return { fields, wordBits, words: used.length }
}

/** The number of 32-bit words that a packed state takes. */
export const wordsPerState = ({ words, wordBits }: Layout): number => words * (wordBits / 32)

/** Unpacks the state at `offset` of `keys`, in 32-bit words with the low half of a 64-bit word first. */
export function unpack({ fields, wordBits }: Layout, keys: Uint32Array, offset: number, values: Int32Array): void {
  for (let slot = 0; slot < fields.length; slot++) {
    const { word, shift, width, least } = fields[slot] as Field
    if (width === 0) {
      values[slot] = least
      continue
    }
    const half = offset + (wordBits === 64 ? 2 * word + (shift >>> 5) : word)
    const low = shift & 31
    let bits = (keys[half] as number) >>> low
    if (low + width > 32) bits |= (keys[half + 1] as number) << (32 - low)
    values[slot] = least + (width === 32 ? bits : bits & ((1 << width) - 1))
  }
}

/** Packs values into `keys` at `offset`. The values must be in range. */
export function pack(layout: Layout, values: Int32Array, keys: Uint32Array, offset: number): void {
  keys.fill(0, offset, offset + wordsPerState(layout))
  const { fields, wordBits } = layout
  for (let slot = 0; slot < fields.length; slot++) {
    const { word, shift, width, least } = fields[slot] as Field
    if (width === 0) continue
    const half = offset + (wordBits === 64 ? 2 * word + (shift >>> 5) : word)
    const low = shift & 31
    const bits = ((values[slot] as number) - least) >>> 0
    keys[half] = (keys[half] as number) | (bits << low)
    if (low + width > 32) keys[half + 1] = (keys[half + 1] as number) | (bits >>> (32 - low))
  }
}

/** The ranges with room for one more value. */
export function widen({ least, greatest }: Ranges, slot: number, value: number): Ranges {
  const lower = least.slice()
  const upper = greatest.slice()
  lower[slot] = Math.min(lower[slot] ?? 0, value)
  upper[slot] = Math.max(upper[slot] ?? 0, value)
  return { least: lower, greatest: upper }
}

/** Whether a program counter, and the error flag, can take the values that they can: fixed by the code, not by runs. */
export function controlRanges(model: Model): Ranges {
  const least = model.initial.slice()
  const greatest = model.initial.slice()
  for (const [process, steps] of model.code.entries()) greatest[process] = steps.length
  const asserts = model.code.some((steps) => steps.some(({ assertion }) => assertion !== null))
  if (asserts) greatest[model.errorSlot] = model.processes
  return { least, greatest }
}
