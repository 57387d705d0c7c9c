/** The explorer as WebAssembly made for one program: its successor function and the search around it. */
import { type Engine, NoRoom, OutOfMemory } from '../engine.ts'
import { createLayout, type Layout, pack, type Ranges, wordsPerState } from '../layout.ts'
import type { Model } from '../model.ts'
import type { Forward, StateGraph, Stop } from '../state-graph.ts'
import { assemble } from './assembler.ts'
import { countForward, countingBytes, type Found } from './counting.ts'
import { emptyTable, globals, numberBits, record, waiting } from './lookup-code.ts'
import { batchStates, searchFunctions } from './search-code.ts'
import { stepFunction } from './step-code.ts'
import { growFunction } from './table-code.ts'
import { stateBytes } from './words.ts'

const pageBytes = 0x1_0000
const mostBytes = 0x1_0000_0000
const firstCapacity = 2 ** 16

/** An address below is reserved for nothing. */
const firstAddress = 64

/** A step has no meaning, or the generated code met something else that it cannot report: the interpreter says what. */
export class Trapped extends Error {
  override readonly name = 'Trapped'
}

type Exports = Readonly<Record<(typeof globals)[number], WebAssembly.Global<'i32'>>> & {
  readonly expand: (from: number, to: number) => void
  readonly begin: (from: number, to: number) => void
}

const imports = [
  { name: 'noRoom', parameters: 2 },
  { name: 'noMeaning', parameters: 0 },
  { name: 'noMemory', parameters: 0 },
] as const

/**
 * Where in the memory things lie: the buffer of successors, the records of the tables with an empty one before them, the
 * lists of tables that were left, the states.
 */
function placesOf(model: Model, layout: Layout) {
  const buffer = firstAddress
  const records = buffer + batchStates * model.processes * waiting(layout).bytes + record.bytes
  const tables = 1 + model.code.reduce((sum, steps) => sum + steps.length, 0)
  const lists = records + tables * record.bytes
  return { buffer, records, tables, lists, keys: Math.ceil((lists + 4 * 32) / 64) * 64 } as const
}

type Places = ReturnType<typeof placesOf>

/** The bytes of the module that explores a model. Its functions follow the imported ones. */
function moduleBytes(model: Model, layout: Layout, { buffer, records, lists }: Places): Uint8Array<ArrayBuffer> {
  const step = imports.length
  const grow = step + 1
  return assemble({
    imports,
    functions: [
      stepFunction(model, layout, { noRoom: 0, noMeaning: 1, records }),
      growFunction(layout, { lists, noMemory: 2 }),
      ...searchFunctions(layout, { buffer, records, step, grow }),
    ],
    globals,
  })
}

function chooseLayout(ranges: Ranges): Layout {
  const narrow = createLayout(ranges, 32)
  return narrow.words === 1 ? narrow : createLayout(ranges, 64)
}

/** Counting uses the memory up: a second time gives what the first one found. */
function onlyOnce(found: Found): () => Forward | null {
  let counted: { readonly forward: Forward | null } | null = null
  return () => {
    counted ??= { forward: countForward(found) }
    return counted.forward
  }
}

export class WasmEngine implements Engine {
  readonly name = 'wasm'
  readonly #model: Model
  readonly #layout: Layout
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  readonly #exports: Exports
  readonly #places: Places
  #capacity = 0
  #targetCapacity = 0
  #expanded = 0
  #depth = 0
  #levelEnd = 1

  constructor(model: Model, ranges: Ranges) {
    this.#model = model
    this.#layout = chooseLayout(ranges)
    this.#places = placesOf(model, this.#layout)
    const env = {
      memory: this.#memory,
      noRoom(slot: number, value: number): never {
        throw new NoRoom(slot, value)
      },
      noMeaning(): never {
        throw new Trapped('a step has no meaning')
      },
      noMemory(): never {
        throw new OutOfMemory('no memory for more states')
      },
    }
    const module = new WebAssembly.Module(moduleBytes(model, this.#layout, this.#places))
    this.#exports = new WebAssembly.Instance(module, { env }).exports as unknown as Exports
    this.#exports.keys.value = this.#places.keys
    this.#exports.tablesEnd.value = 64
    this.#arrange(firstCapacity)
    this.#start()
  }

  /** Enters the start. */
  #start(): void {
    const { buffer, records, tables } = this.#places
    const words = new Uint32Array(this.#memory.buffer)
    for (let table = -1; table < tables; table++)
      words[(records + record.bytes * table + record.shift) / 4] = emptyTable.shift
    pack(this.#layout, this.#model.initial, words, buffer / 4)
    this.#exports.begin(0, 0)
  }

  get states(): number {
    return this.#exports.states.value
  }

  get expanded(): number {
    return this.#expanded
  }

  get transitions(): number {
    return this.#exports.transitions.value
  }

  advance(count: number): boolean {
    const { processes } = this.#model
    for (let left = count; left > 0 && this.#expanded < this.states; ) {
      if (this.#expanded === this.#levelEnd) {
        this.#levelEnd = this.states
        this.#depth++
      }
      const wanted = Math.min(left, this.#levelEnd - this.#expanded)
      const room = Math.floor((this.#capacity - this.states) / processes)
      if (room < Math.min(wanted, batchStates)) {
        this.#growStates()
        continue
      }
      const states = Math.min(wanted, room)
      this.#growTargets(this.transitions + states * processes)
      this.#expand(states)
      left -= states
    }
    return this.#expanded < this.states
  }

  #expand(states: number): void {
    try {
      this.#exports.expand(this.#expanded, this.#expanded + states)
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw new Trapped('the generated code stopped', { cause: error })
      throw error
    }
    this.#expanded += states
  }

  /** Room that is not used yet costs nothing, moving what was found does: so there is much more room at once, if possible. */
  #growStates(): void {
    const wanted = this.#capacity === firstCapacity ? 32 : 4
    try {
      this.#arrange(wanted * this.#capacity)
    } catch (error) {
      if (!(error instanceof OutOfMemory)) throw error
      this.#arrange(Math.floor(1.5 * this.#capacity))
    }
  }

  #growTargets(needed: number): void {
    if (needed > this.#targetCapacity) this.#arrange(this.#capacity, Math.max(needed, 2 * this.#targetCapacity))
  }

  /** Lays the memory out anew: keys, first steps, masks, targets, tables. What is there moves up. */
  #arrange(capacity: number, targetCapacity = 3 * capacity): void {
    if (capacity >= 2 ** numberBits) throw new OutOfMemory('there are more states than have numbers')
    const { firstStep, enabled, targets, tables, tablesEnd } = this.#exports
    const firstStepAt = this.#places.keys + capacity * stateBytes(this.#layout)
    const enabledAt = firstStepAt + 4 * (capacity + 1)
    const targetsAt = enabledAt + 4 * capacity
    const tablesAt = Math.ceil((targetsAt + 4 * targetCapacity) / 64) * 64
    const tablesBytes = tablesEnd.value >>> 0
    this.#reserve(tablesAt + Math.max(tablesBytes, 16 * capacity))
    const bytes = new Uint8Array(this.#memory.buffer)
    const move = (to: number, { value }: WebAssembly.Global<'i32'>, length: number) =>
      bytes.copyWithin(to, value >>> 0, (value >>> 0) + length)
    move(tablesAt, tables, tablesBytes)
    move(targetsAt, targets, 4 * this.transitions)
    move(enabledAt, enabled, 4 * this.#expanded)
    move(firstStepAt, firstStep, 4 * this.#expanded)
    firstStep.value = firstStepAt
    enabled.value = enabledAt
    targets.value = targetsAt
    tables.value = tablesAt
    this.#capacity = capacity
    this.#targetCapacity = targetCapacity
  }

  /** @throws {OutOfMemory} */
  #reserve(bytes: number): void {
    const missing = Math.ceil((bytes - this.#memory.buffer.byteLength) / pageBytes)
    if (missing <= 0) return
    if (bytes > mostBytes) throw new OutOfMemory(`${bytes} bytes are more than a 32-bit address can tell apart`)
    try {
      this.#memory.grow(missing)
    } catch (cause) {
      throw new OutOfMemory(`no memory for ${bytes} bytes`, { cause })
    }
  }

  /** A graph is a view of the search's memory: copying it would take a tenth of the search. */
  #view(address: number, words: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, address >>> 0, words)
  }

  /** What counting needs to know; null where the memory has no room for it. */
  #found(): Found | null {
    const { firstStep, targets, tables, tablesEnd, back } = this.#exports
    const free = tables.value >>> 0
    try {
      this.#reserve(free + countingBytes * this.states)
    } catch {
      return null
    }
    return {
      memory: this.#memory,
      states: this.states,
      transitions: this.transitions,
      firstStep: firstStep.value >>> 0,
      targets: targets.value >>> 0,
      sorted: back.value >= 0,
      // The tables are of no use any more.
      free,
      dirty: free + (tablesEnd.value >>> 0),
    }
  }

  graph(stopped: Stop | null): StateGraph {
    const { states, expanded, transitions } = this
    // The memory must not grow once there are views of it.
    const found = stopped === null ? this.#found() : null
    const { enabled, targets, firstStep } = this.#exports
    const firsts = this.#view(firstStep.value, expanded + 1)
    firsts[expanded] = transitions
    return {
      model: this.#model,
      layout: this.#layout,
      engine: this.name,
      states,
      expanded,
      transitions,
      depth: this.#depth + (states > this.#levelEnd ? 1 : 0),
      keys: this.#view(this.#places.keys, states * wordsPerState(this.#layout)),
      enabled: this.#view(enabled.value, expanded),
      firstStep: firsts,
      targets: this.#view(targets.value, transitions),
      stopped,
      forward: found === null ? () => null : onlyOnce(found),
    }
  }
}
