/** The search around a program's successors. */
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
import { entryAt, global, Lookup, nextPlace, numberBits, record, restOf, setGlobalTo, waiting } from './lookup-code.ts'
import { stateBytes, wordType } from './words.ts'

/**
 * States whose successors are computed together and looked up after, so that the processor is busy with many look-ups
 * at once and not with one after the other.
 */
export const batchStates = 64

/** Where the code finds what it needs. */
export interface Places {
  /** The address where successors wait for their look-up. */
  readonly buffer: number
  /** The address of the records of the tables. */
  readonly records: number
  /** Functions. */
  readonly step: number
  readonly grow: number
}

const add = (local: number, amount: Code): Code => [get(local), amount, op.i32.add, set(local)]

/** The locals, the two parameters of `expand` first; the words of a state come after. */
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
  states: 9,
  target: 10,
  rest: 11,
  record: 12,
  table: 13,
  shift: 14,
  steps: 15,
  back: 16,
  words: 17,
} as const

class Search {
  readonly #layout: Layout
  readonly #places: Places
  readonly #size: number
  readonly #lookup: Lookup

  constructor(layout: Layout, places: Places) {
    this.#layout = layout
    this.#places = places
    this.#size = stateBytes(layout)
    this.#lookup = new Lookup(layout, local.words)
  }

  #function(exportAs: string, body: Code): FunctionCode {
    const words = Array.from({ length: this.#layout.words }, () => wordType(this.#layout))
    const locals = [...Array.from({ length: local.words - 2 }, (): ValueType => 'i32'), ...words]
    return { exportAs, parameters: 2, result: false, locals, body }
  }

  begin(): FunctionCode {
    const { buffer, records } = this.#places
    const at = waiting(this.#layout)
    return this.#function('begin', [
      this.#lookup.load(i32(buffer)),
      [i32(buffer), this.#lookup.hash(), store('i32', at.hash)],
      [i32(buffer), i32(records), store('i32', at.record)],
      [i32(buffer + at.bytes), set(local.out)],
      [global('targets'), set(local.target)],
      this.#look(),
      setGlobalTo('states', get(local.states)),
    ])
  }

  expand(): FunctionCode {
    return this.#function('expand', [
      [global('states'), set(local.states)],
      [global('transitions'), tee(local.steps), i32(2), op.i32.shl, global('targets'), op.i32.add, set(local.target)],
      block(
        loop(
          [get(local.from), get(local.to), op.i32.geU, branchIf(1)],
          [get(local.from), i32(batchStates), op.i32.add, set(local.end)],
          when([get(local.to), get(local.end), op.i32.ltU], get(local.to), set(local.end)),
          this.#generate(),
          this.#look(),
          branch(0),
        ),
      ),
      setGlobalTo('states', get(local.states)),
      setGlobalTo('transitions', get(local.steps)),
      setGlobalTo('back', [global('back'), get(local.back), op.i32.or]),
    ])
  }

  #stateAddress(state: number): Code {
    return [global('keys'), get(state), i32(this.#size), op.i32.mul, op.i32.add]
  }

  #wordAt(array: 'firstStep' | 'enabled', state: number): Code {
    return [global(array), get(state), i32(2), op.i32.shl, op.i32.add]
  }

  /** Puts the successors of the batch into the buffer. */
  #generate(): Code {
    return [
      [i32(this.#places.buffer), set(local.out)],
      loop(
        [this.#stateAddress(local.from), get(local.out), call(this.#places.step), set(local.mask)],
        [this.#wordAt('enabled', local.from), get(local.mask), store('i32')],
        [this.#wordAt('firstStep', local.from), get(local.steps), store('i32')],
        [get(local.mask), op.i32.popcnt, set(local.mask)],
        add(local.out, [get(local.mask), i32(waiting(this.#layout).bytes), op.i32.mul]),
        add(local.steps, get(local.mask)),
        add(local.from, i32(1)),
        [get(local.from), get(local.end), op.i32.ltU, branchIf(0)],
      ),
    ]
  }

  /** Numbers each successor and notes the number. */
  #look(): Code {
    const { record: recordAt, bytes } = waiting(this.#layout)
    const body = [
      this.#lookup.load(get(local.address)),
      [get(local.address), load('i32', recordAt), set(local.record)],
      this.#find(),
      [get(local.target), get(local.number), store('i32')],
      add(local.target, i32(4)),
      add(local.address, i32(bytes)),
    ]
    return [
      [i32(this.#places.buffer), set(local.address)],
      block(loop([get(local.address), get(local.out), op.i32.geU, branchIf(1)], body, branch(0))),
    ]
  }

  #find(): Code {
    const hash = [get(local.address), load('i32', waiting(this.#layout).hash)]
    const same = this.#lookup.matches(this.#stateAddress(local.number))
    // A step to where the batch is or before: the numbers are no order of the states.
    const back = [get(local.back), get(local.number), get(local.from), op.i32.sub, op.i32.or, set(local.back)]
    return block(
      loop(
        [get(local.record), load('i32', record.offset), global('tables'), op.i32.add, set(local.table)],
        [get(local.record), load('i32', record.shift), set(local.shift)],
        [hash, get(local.shift), op.i32.shrU, set(local.place)],
        [restOf(hash, get(local.shift)), set(local.rest)],
        loop(
          [entryAt(local.table, get(local.place)), load('i32'), tee(local.entry), op.i32.eqz],
          when([], this.#insert(3), branch(3)),
          [get(local.entry), get(local.rest), op.i32.xor, tee(local.number), i32(numberBits), op.i32.shrU, op.i32.eqz],
          when([], [get(local.number), i32(1), op.i32.sub, set(local.number)], when(same, back, branch(4))),
          nextPlace(local.place, local.shift),
          branch(0),
        ),
      ),
    )
  }

  /** Enters the state at the empty place; where the table must grow first, the search for a place begins again. */
  #insert(again: number): Code {
    const room = [get(local.record), load('i32', record.room), tee(local.entry)]
    return [
      when([room, op.i32.eqz], get(local.record), call(this.#places.grow), branch(again)),
      [get(local.record), get(local.entry), i32(1), op.i32.sub, store('i32', record.room)],
      this.#lookup.store(this.#stateAddress(local.states)),
      [get(local.states), set(local.number)],
      add(local.states, i32(1)),
      [entryAt(local.table, get(local.place)), get(local.rest), get(local.states), op.i32.or, store('i32')],
    ]
  }
}

/**
 * `begin()` finds the first state, which lies in the buffer; its program counters are all 0. `expand(from, to)` follows
 * every step of the states numbered from `from` up to `to`; there must be room for what they can lead to.
 */
export function searchFunctions(layout: Layout, places: Places): readonly FunctionCode[] {
  const search = new Search(layout, places)
  return [search.begin(), search.expand()]
}
