/** The function that gives a table of states more room. */
import type { Layout } from '../layout.ts'
import {
  block,
  branch,
  branchIf,
  type Code,
  call,
  choose,
  type FunctionCode,
  get,
  growMemory,
  i32,
  i64,
  load,
  loop,
  memoryPages,
  op,
  set,
  store,
  tee,
  type ValueType,
  when,
} from './assembler.ts'
import {
  emptyTable,
  entryAt,
  entryBytes,
  global,
  Lookup,
  nextPlace,
  numberBits,
  record,
  restOf,
  setGlobalTo,
} from './lookup-code.ts'
import { stateBytes, wordType } from './words.ts'

const pageBits = 16
const firstShift = 28

const local = {
  record: 0,
  old: 1,
  oldEnd: 2,
  table: 3,
  end: 4,
  shift: 5,
  list: 6,
  entry: 7,
  hash: 8,
  place: 9,
  words: 10,
} as const

/** Where the code finds what it needs. */
export interface Places {
  /** The address of the lists of tables that were left for longer ones, a word for each shift. */
  readonly lists: number
  /** The imported function that ends the search because the memory cannot grow. */
  readonly noMemory: number
}

class Grow {
  readonly #layout: Layout
  readonly #places: Places
  readonly #lookup: Lookup

  constructor(layout: Layout, places: Places) {
    this.#layout = layout
    this.#places = places
    this.#lookup = new Lookup(layout, local.words)
  }

  build(): FunctionCode {
    const words = Array.from({ length: this.#layout.words }, () => wordType(this.#layout))
    const locals = [...Array.from({ length: local.words - 1 }, (): ValueType => 'i32'), ...words]
    const body = [
      [get(local.record), load('i32', record.shift), set(local.shift)],
      [get(local.record), load('i32', record.offset), global('tables'), op.i32.add, tee(local.old)],
      [this.#bytes(), op.i32.add, set(local.oldEnd)],
      // The sum before has about as many states.
      choose(
        [get(local.shift), i32(emptyTable.shift), op.i32.eq],
        null,
        [
          [
            get(local.record),
            i32(record.bytes),
            op.i32.sub,
            tee(local.place),
            load('i32', record.shift),
            set(local.shift),
          ],
          // It is largely empty: a table of half the length is enough.
          [
            get(local.shift),
            [get(local.place), load('i32', record.room)],
            [this.#bytes(), i32(3), op.i32.shrU],
            op.i32.gtU,
          ],
          [op.i32.add, tee(local.shift), i32(firstShift), op.i32.gtU],
          when([], i32(firstShift), set(local.shift)),
        ],
        [get(local.shift), i32(1), op.i32.sub, set(local.shift)],
      ),
      [this.#listOf(get(local.shift)), tee(local.list), load('i32'), tee(local.table)],
      choose([], null, this.#takeLeft(), this.#takeNew()),
      [get(local.table), global('tables'), op.i32.add, set(local.table)],
      this.#refill(),
      this.#leaveOld(),
      [get(local.record), get(local.table), global('tables'), op.i32.sub, store('i32', record.offset)],
      [get(local.record), get(local.shift), store('i32', record.shift)],
      // A table is never more than half full.
      [get(local.record), this.#bytes(), i32(4), get(local.old), global('tables'), op.i32.eq, op.i32.sub],
      [op.i32.shrU, store('i32', record.room)],
    ]
    return { parameters: 1, result: false, locals, body }
  }

  /** The length of a table in bytes. */
  #bytes(): Code {
    return [i32(entryBytes), i32(0), get(local.shift), op.i32.sub, op.i32.shl]
  }

  #listOf(shift: Code): Code {
    return [shift, i32(2), op.i32.shl, i32(this.#places.lists), op.i32.add]
  }

  #takeLeft(): Code {
    return [[get(local.list), get(local.table), global('tables'), op.i32.add, load('i32'), store('i32')], this.#clear()]
  }

  #takeNew(): Code {
    const end = [global('tablesEnd'), this.#bytes(), op.i32.add]
    const pages = [global('tables'), end, op.i32.add, i32(pageBits), op.i32.shrU, i32(1), op.i32.add]
    const failed = [growMemory, i32(-1), op.i32.eq]
    return [
      [global('tablesEnd'), set(local.table)],
      [pages, memoryPages, op.i32.sub, tee(local.entry), i32(0), op.i32.gtS],
      when(
        [],
        // Rather too much, as growing takes long; what is never touched takes no memory.
        [get(local.entry), memoryPages, i32(2), op.i32.shrU, op.i32.add, failed],
        when([], get(local.entry), failed, when([], call(this.#places.noMemory), op.unreachable)),
      ),
      setGlobalTo('tablesEnd', end),
    ]
  }

  #clear(): Code {
    return [
      [get(local.table), global('tables'), op.i32.add, tee(local.place), this.#bytes(), op.i32.add, set(local.end)],
      loop(
        [get(local.place), i64(0n), store('i64')],
        [get(local.place), i32(8), op.i32.add, tee(local.place), get(local.end), op.i32.ltU, branchIf(0)],
      ),
    ]
  }

  /** Enters every state of the old table. */
  #refill(): Code {
    const number = [get(local.entry), i32(2 ** numberBits - 1), op.i32.and]
    const keyAt = [global('keys'), number, i32(1), op.i32.sub, i32(stateBytes(this.#layout)), op.i32.mul, op.i32.add]
    const at = entryAt(local.table, get(local.place))
    const enter = [
      this.#lookup.load(keyAt),
      [this.#lookup.hash(), tee(local.hash), get(local.shift), op.i32.shrU, set(local.place)],
      block(loop([at, load('i32'), op.i32.eqz, branchIf(1)], nextPlace(local.place, local.shift), branch(0))),
      [at, number, restOf(get(local.hash), get(local.shift)), op.i32.or, store('i32')],
    ]
    return [
      [get(local.old), set(local.list)],
      loop([get(local.list), load('i32'), tee(local.entry)], when([], ...enter), [
        get(local.list),
        i32(entryBytes),
        op.i32.add,
        tee(local.list),
        get(local.oldEnd),
        op.i32.ltU,
        branchIf(0),
      ]),
    ]
  }

  /** Keeps the old table for the next that needs one of its length. */
  #leaveOld(): Code {
    const list = this.#listOf([get(local.shift), i32(1), op.i32.add])
    const offset = [get(local.old), global('tables'), op.i32.sub]
    return when(offset, [get(local.old), list, load('i32'), store('i32')], [list, offset, store('i32')])
  }
}

/** `grow(record address)`: replaces a table by one of twice the length. */
export const growFunction = (layout: Layout, places: Places): FunctionCode => new Grow(layout, places).build()
