/** The explorer as WebAssembly made for one program: its successor function and the search around it. */
import { type Engine, NoRoom, OutOfMemory } from '../engine.ts'
import { createLayout, type Layout, pack, type Ranges, wordsPerState } from '../layout.ts'
import type { Model } from '../model.ts'
import { firstSteps, type StateGraph, type Stop } from '../state-graph.ts'
import { assemble } from './assembler.ts'
import { entryBytes, globals } from './lookup-code.ts'
import { batchStates, bufferAddress, expandFunction, fillFunction } from './search-code.ts'
import { stepFunction } from './step-code.ts'
import { stateBytes } from './words.ts'

const pageBytes = 0x1_0000
const mostBytes = 0x1_0000_0000
const firstTableBits = 15
/** A table is quadrupled up to here and doubled from here on. */
const largeTableBits = 21
/** A fuller table has longer runs of entries; a larger one takes more memory and more time to fill anew. */
const capacityOf = (tableBits: number): number => 0.75 * 2 ** tableBits

/** A step has no meaning, or the generated code met something else that it cannot report: the interpreter says what. */
export class Trapped extends Error {
  override readonly name = 'Trapped'
}

type Exports = Readonly<Record<(typeof globals)[number], WebAssembly.Global<'i32'>>> & {
  readonly expand: (from: number, to: number) => void
  readonly fill: () => void
}

const imports = [
  { name: 'noRoom', parameters: 2 },
  { name: 'noMeaning', parameters: 0 },
] as const

/** The bytes of the module that explores a model. Its functions follow the imported ones. */
function moduleBytes(model: Model, layout: Layout): Uint8Array<ArrayBuffer> {
  const step = stepFunction(model, layout, { noRoom: 0, noMeaning: 1 })
  return assemble({
    imports,
    functions: [step, expandFunction(layout, imports.length), fillFunction(layout)],
    globals,
  })
}

function chooseLayout(ranges: Ranges): Layout {
  const narrow = createLayout(ranges, 32)
  return narrow.words === 1 ? narrow : createLayout(ranges, 64)
}

export class WasmEngine implements Engine {
  readonly name = 'wasm'
  readonly #model: Model
  readonly #layout: Layout
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  readonly #exports: Exports
  readonly #keys: number
  #capacity = 0
  #targetCapacity = 0
  #expanded = 0
  #depth = 0
  #levelEnd = 1

  constructor(model: Model, ranges: Ranges) {
    this.#model = model
    this.#layout = chooseLayout(ranges)
    const env = {
      memory: this.#memory,
      noRoom(slot: number, value: number): never {
        throw new NoRoom(slot, value)
      },
      noMeaning(): never {
        throw new Trapped('a step has no meaning')
      },
    }
    const module = new WebAssembly.Module(moduleBytes(model, this.#layout))
    this.#exports = new WebAssembly.Instance(module, { env }).exports as unknown as Exports
    const buffer = batchStates * model.processes * stateBytes(this.#layout)
    this.#keys = Math.ceil((bufferAddress + buffer) / 64) * 64
    this.#exports.keys.value = this.#keys
    this.#arrange(firstTableBits, 2 ** firstTableBits)
    pack(this.#layout, model.initial, new Uint32Array(this.#memory.buffer), this.#keys / 4)
    this.#exports.states.value = 1
    this.#exports.fill()
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

  #growStates(): void {
    const bits = this.#exports.tableBits.value
    this.#arrange(bits + (bits < largeTableBits ? 2 : 1), this.#targetCapacity)
    this.#exports.fill()
  }

  #growTargets(needed: number): void {
    if (needed <= this.#targetCapacity) return
    const capacity = Math.max(needed, 2 * this.#targetCapacity)
    this.#reserve(this.#exports.targets.value + 4 * capacity)
    this.#targetCapacity = capacity
  }

  /** Lays the memory out: buffer, keys, masks, table, targets. What is there moves up; the table is left empty. */
  #arrange(bits: number, targetCapacity: number): void {
    const { enabled, table, targets, tableBits } = this.#exports
    const capacity = capacityOf(bits)
    const enabledAt = this.#keys + capacity * stateBytes(this.#layout)
    const tableAt = enabledAt + capacity * 4
    const targetsAt = tableAt + 2 ** bits * entryBytes
    const used = this.#memory.buffer.byteLength
    this.#reserve(targetsAt + 4 * targetCapacity)
    const bytes = new Uint8Array(this.#memory.buffer)
    const move = (to: number, from: number, length: number) => bytes.copyWithin(to, from, from + length)
    move(targetsAt, targets.value >>> 0, 4 * this.transitions)
    move(enabledAt, enabled.value >>> 0, 4 * this.#expanded)
    // New memory is zero as it comes; writing it would only bring it in earlier.
    bytes.fill(0, tableAt, Math.min(used, targetsAt))
    enabled.value = enabledAt
    table.value = tableAt
    targets.value = targetsAt
    tableBits.value = bits
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

  graph(stopped: Stop | null): StateGraph {
    const { states, expanded, transitions } = this
    const { enabled: enabledAt, targets } = this.#exports
    const enabled = this.#view(enabledAt.value, expanded)
    return {
      model: this.#model,
      layout: this.#layout,
      engine: this.name,
      states,
      expanded,
      transitions,
      depth: this.#depth + (states > this.#levelEnd ? 1 : 0),
      keys: this.#view(this.#keys, states * wordsPerState(this.#layout)),
      enabled,
      firstStep: firstSteps(enabled),
      targets: this.#view(targets.value, transitions),
      stopped,
    }
  }
}
