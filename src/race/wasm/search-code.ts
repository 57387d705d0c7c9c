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
import { entryAt, firstPlace, global, Lookup, nextPlace, restOf, setGlobalTo } from './lookup-code.ts'
import { stateBytes, wordType } from './words.ts'

/**
 * States whose successors are computed together. Their entries of the table are touched first and looked up after, so
 * that the processor fetches many cache lines at once and not one after the other.
 */
export const batchStates = 64

/** Where successors wait for their look-up; an address below is reserved for nothing. */
export const bufferAddress = 64

const add = (local: number, amount: Code): Code => [get(local), amount, op.i32.add, set(local)]
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
  rest: 12,
  words: 13,
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
    const body = [
      this.#lookup.load(get(local.address)),
      [entryAt(firstPlace(this.#lookup.hash())), load('i32'), get(local.touched), op.i32.or, set(local.touched)],
    ]
    return [i32(bufferAddress), set(local.address), forEachPacked(local.address, local.out, this.#size, body)]
  }

  /** Numbers each successor and notes the number. */
  #look(): Code {
    const body = [
      this.#lookup.load(get(local.address)),
      [this.#lookup.hash(), tee(local.rest), set(local.place)],
      [firstPlace(get(local.place)), set(local.place)],
      [restOf(get(local.rest)), set(local.rest)],
      this.#find(),
      [get(local.target), get(local.number), store('i32')],
      add(local.target, i32(4)),
    ]
    return [i32(bufferAddress), set(local.address), forEachPacked(local.address, local.out, this.#size, body)]
  }

  #find(): Code {
    const alike = [get(local.entry), get(local.rest), op.i32.xor, tee(local.number)]
    const same = this.#lookup.matches(this.#stateAddress(local.number))
    return block(
      loop(
        [entryAt(get(local.place)), load('i32'), tee(local.entry), op.i32.eqz],
        when([], this.#insert(), branch(2)),
        when(
          [alike, global('tableBits'), op.i32.shrU, op.i32.eqz],
          [get(local.number), i32(1), op.i32.sub, set(local.number)],
          [same, branchIf(2)],
        ),
        nextPlace(local.place),
        branch(0),
      ),
    )
  }

  #insert(): Code {
    return [
      this.#lookup.store(this.#stateAddress(local.states)),
      [get(local.states), set(local.number)],
      add(local.states, i32(1)),
      [entryAt(get(local.place)), get(local.rest), get(local.states), op.i32.or, store('i32')],
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
  const [state, place, rest, address] = [0, 1, 2, 3] as const
  const lookup = new Lookup(layout, 4)
  const body = [
    [global('keys'), set(address)],
    block(
      loop(
        [get(state), global('states'), op.i32.geU, branchIf(1)],
        lookup.load(get(address)),
        [lookup.hash(), tee(rest), set(place)],
        [firstPlace(get(place)), set(place)],
        block(loop([entryAt(get(place)), load('i32'), op.i32.eqz, branchIf(1)], nextPlace(place), branch(0))),
        add(address, i32(stateBytes(layout))),
        add(state, i32(1)),
        [entryAt(get(place)), restOf(get(rest)), get(state), op.i32.or, store('i32')],
        branch(0),
      ),
    ),
  ]
  const words = Array.from({ length: layout.words }, () => wordType(layout))
  return { exportAs: 'fill', parameters: 0, result: false, locals: ['i32', 'i32', 'i32', 'i32', ...words], body }
}
