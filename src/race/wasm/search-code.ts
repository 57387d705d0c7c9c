/** The functions around a program's successors: the search itself, and filling a larger table. */
import type { Layout } from '../layout.ts'
import {
  block,
  branch,
  branchIf,
  type Code,
  call,
  type FunctionCode,
  get,
  i32,
  load,
  loop,
  op,
  set,
  store,
  tee,
  type ValueType,
  when,
} from './assembler.ts'
import { global, Lookup, setGlobalTo } from './lookup-code.ts'
import { stateBytes, wordType } from './words.ts'

/**
 * States whose successors are computed together. Their entries of the table are touched first and looked up after, so
 * that the processor fetches many cache lines at once and not one after the other.
 */
export const batchStates = 64

/** Where successors wait for their look-up; an address below is reserved for nothing. */
export const bufferAddress = 64

const add = (local: number, amount: Code): Code => [get(local), amount, op.i32.add, set(local)]
const next = (place: number): Code => [
  [get(place), i32(1), op.i32.add],
  [i32(1), global('tableBits'), op.i32.shl, i32(1), op.i32.sub],
  [op.i32.and, set(place)],
]

/** Runs `body` for each packed state from the address in a local up to the end in another. */
const forEachPacked = (address: number, end: number, size: number, ...body: readonly Code[]): Code =>
  block(loop([get(address), get(end), op.i32.geU, branchIf(1)], body, add(address, i32(size)), branch(0)))

/** The locals of `expand`, its two parameters first; the words of a state come after. */
const local = {
  from: 0,
  to: 1,
  out: 2,
  address: 3,
  place: 4,
  entry: 5,
  number: 6,
  mask: 7,
  end: 8,
  touched: 9,
  states: 10,
  target: 11,
  words: 12,
} as const

class Expand {
  readonly #layout: Layout
  readonly #step: number
  readonly #size: number
  readonly #lookup: Lookup

  constructor(layout: Layout, step: number) {
    this.#layout = layout
    this.#step = step
    this.#size = stateBytes(layout)
    this.#lookup = new Lookup(layout, local.words)
  }

  build(): FunctionCode {
    const words = Array.from({ length: this.#layout.words }, () => wordType(this.#layout))
    const locals = [...Array.from({ length: local.words - 2 }, (): ValueType => 'i32'), ...words]
    return { exportAs: 'expand', parameters: 2, result: false, locals, body: this.#body() }
  }

  #body(): Code {
    return [
      [global('states'), set(local.states)],
      [global('targets'), global('transitions'), i32(4), op.i32.mul, op.i32.add, set(local.target)],
      block(
        loop(
          [get(local.from), get(local.to), op.i32.geU, branchIf(1)],
          [get(local.from), i32(batchStates), op.i32.add, set(local.end)],
          when([get(local.to), get(local.end), op.i32.ltU], get(local.to), set(local.end)),
          this.#generate(),
          this.#touch(),
          this.#look(),
          branch(0),
        ),
      ),
      setGlobalTo('states', get(local.states)),
      setGlobalTo('transitions', [get(local.target), global('targets'), op.i32.sub, i32(2), op.i32.shrU]),
      // What was touched must go somewhere, or the compiler would leave the touching out.
      [i32(0), get(local.touched), store('i32')],
    ]
  }

  #stateAddress(state: number): Code {
    return [global('keys'), get(state), i32(this.#size), op.i32.mul, op.i32.add]
  }

  /** Puts the successors of the batch into the buffer. */
  #generate(): Code {
    return [
      [i32(bufferAddress), set(local.out)],
      loop(
        [this.#stateAddress(local.from), get(local.out), call(this.#step), set(local.mask)],
        [global('enabled'), get(local.from), i32(4), op.i32.mul, op.i32.add, get(local.mask), store('i32')],
        add(local.out, [get(local.mask), op.i32.popcnt, i32(this.#size), op.i32.mul]),
        add(local.from, i32(1)),
        [get(local.from), get(local.end), op.i32.ltU, branchIf(0)],
      ),
    ]
  }

  /** Reads the first entry where each successor may be, and does not wait for it. */
  #touch(): Code {
    const lookup = this.#lookup
    const body = [
      lookup.load(get(local.address)),
      [lookup.entry(lookup.place()), load('i32'), get(local.touched), op.i32.or, set(local.touched)],
    ]
    return [i32(bufferAddress), set(local.address), forEachPacked(local.address, local.out, this.#size, body)]
  }

  /** Numbers each successor and notes the number. */
  #look(): Code {
    const body = [
      this.#lookup.load(get(local.address)),
      [this.#lookup.place(), set(local.place)],
      this.#find(),
      [get(local.target), get(local.number), store('i32')],
      add(local.target, i32(4)),
    ]
    return [i32(bufferAddress), set(local.address), forEachPacked(local.address, local.out, this.#size, body)]
  }

  #find(): Code {
    const lookup = this.#lookup
    const found = [get(local.entry), load('i32', this.#size), set(local.number), branch(2)]
    return block(
      loop(
        [lookup.entry(get(local.place)), set(local.entry)],
        when(lookup.matches(get(local.entry)), found),
        when(lookup.isEmpty(get(local.entry)), this.#insert(), branch(2)),
        next(local.place),
        branch(0),
      ),
    )
  }

  #insert(): Code {
    return [
      this.#lookup.store(get(local.entry)),
      [get(local.entry), get(local.states), store('i32', this.#size)],
      this.#lookup.store(this.#stateAddress(local.states)),
      [get(local.states), set(local.number)],
      add(local.states, i32(1)),
    ]
  }
}

/**
 * `expand(from, to)`: follows every step of the states numbered from `from` up to `to`. There must be room for what
 * they can lead to.
 * @param step the index of the function that gives the successors
 */
export const expandFunction = (layout: Layout, step: number): FunctionCode => new Expand(layout, step).build()

/** `fill()`: enters every state that was found into an empty table. */
export function fillFunction(layout: Layout): FunctionCode {
  const [state, place, entry, address] = [0, 1, 2, 3] as const
  const lookup = new Lookup(layout, 4)
  const size = stateBytes(layout)
  const body = [
    [global('keys'), set(address)],
    block(
      loop(
        [get(state), global('states'), op.i32.geU, branchIf(1)],
        lookup.load(get(address)),
        [lookup.place(), set(place)],
        block(
          loop(
            [lookup.entry(get(place)), tee(entry), set(entry)],
            [lookup.isEmpty(get(entry)), branchIf(1)],
            next(place),
            branch(0),
          ),
        ),
        lookup.store(get(entry)),
        [get(entry), get(state), store('i32', size)],
        add(address, i32(size)),
        add(state, i32(1)),
        branch(0),
      ),
    ),
  ]
  const words = Array.from({ length: layout.words }, () => wordType(layout))
  return { exportAs: 'fill', parameters: 0, result: false, locals: ['i32', 'i32', 'i32', 'i32', ...words], body }
}
