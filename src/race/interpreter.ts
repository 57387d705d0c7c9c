/** The explorer without generated code: a breadth-first search over packed states, a closure per expression. */
import { type CompiledStep, compileNamedSteps, compileSteps } from './compiled-step.ts'
import { type Engine, NoRoom } from './engine.ts'
import { StepError } from './expression.ts'
import { createLayout, type Field, type Layout, pack, type Ranges, unpack, wordsPerState } from './layout.ts'
import type { Model } from './model.ts'
import { firstSteps, type StateGraph, type Stop } from './state-graph.ts'
import { StateTable, WordList } from './state-table.ts'

/** Puts the changed slots of `values` into a packed state. @throws {NoRoom} */
function repack(fields: readonly Field[], written: readonly number[], values: Int32Array, key: Uint32Array): void {
  for (let index = 0; index < written.length; index++) {
    const slot = written[index] as number
    const { word, shift, width, least } = fields[slot] as Field
    const bits = ((values[slot] as number) - least) >>> 0
    const mask = width === 32 ? 0xffff_ffff : (1 << width) - 1
    if (bits > mask >>> 0) throw new NoRoom(slot, values[slot] as number)
    key[word] = ((key[word] as number) & ~(mask << shift)) | (bits << shift)
  }
}

export class Interpreter implements Engine {
  readonly name = 'interpreter'
  readonly #model: Model
  readonly #layout: Layout
  #code: readonly (readonly CompiledStep[])[]
  readonly #table: StateTable
  readonly #enabled = new WordList()
  readonly #targets = new WordList()
  readonly #before: Int32Array
  readonly #values: Int32Array
  readonly #key: Uint32Array
  #depth = 0
  #levelEnd = 1

  constructor(model: Model, ranges: Ranges) {
    this.#model = model
    this.#layout = createLayout(ranges, 32)
    this.#code = compileSteps(model)
    const words = wordsPerState(this.#layout)
    this.#table = new StateTable(words)
    this.#before = model.initial.slice()
    this.#values = model.initial.slice()
    this.#key = new Uint32Array(words)
    pack(this.#layout, model.initial, this.#key, 0)
    this.#table.add(this.#key, 0)
  }

  get states(): number {
    return this.#table.states
  }

  get expanded(): number {
    return this.#enabled.length
  }

  get transitions(): number {
    return this.#targets.length
  }

  advance(count: number): boolean {
    const end = this.expanded + count
    for (let state = this.expanded; state < end && state < this.states; state++) {
      if (state === this.#levelEnd) {
        this.#levelEnd = this.states
        this.#depth++
      }
      this.#enabled.reserve(1)
      this.#targets.reserve(this.#model.processes)
      const transitions = this.#targets.length
      try {
        this.#enabled.push(this.#expand(state))
      } catch (error) {
        this.#targets.length = transitions
        if (error instanceof StepError) this.#expandNamed(state)
        throw error
      }
    }
    return this.expanded < this.states
  }

  /** Takes the steps of a state once more, to throw what names the instruction: doing so all along is slow. */
  #expandNamed(state: number): void {
    this.#code = compileNamedSteps(this.#model)
    this.#expand(state)
  }

  #expand(state: number): number {
    const { errorSlot, processes } = this.#model
    const words = this.#key.length
    const offset = state * words
    const before = this.#before
    unpack(this.#layout, this.#table.keys.words, offset, before)
    if (before[errorSlot] !== 0) return 0
    this.#values.set(before)
    let mask = 0
    for (let process = 0; process < processes; process++) {
      const step = this.#code[process]?.[before[process] as number]
      if (step === undefined || (step.guard !== null && step.guard(before) === 0)) continue
      mask |= 1 << process
      this.#follow(step, offset)
    }
    return mask
  }

  #follow({ execute, written }: CompiledStep, offset: number): void {
    const values = this.#values
    const before = this.#before
    const key = this.#key
    const keys = this.#table.keys.words
    for (let word = 0; word < key.length; word++) key[word] = keys[offset + word] as number
    execute(values)
    repack(this.#layout.fields, written, values, key)
    for (let index = 0; index < written.length; index++) {
      const slot = written[index] as number
      values[slot] = before[slot] as number
    }
    this.#targets.push(this.#table.add(key, 0))
  }

  graph(stopped: Stop | null): StateGraph {
    const { states, expanded, transitions } = this
    const enabled = this.#enabled.words.slice(0, expanded)
    return {
      model: this.#model,
      layout: this.#layout,
      engine: this.name,
      states,
      expanded,
      transitions,
      // A search that stopped early has already found states of the next level.
      depth: this.#depth + (states > this.#levelEnd ? 1 : 0),
      keys: this.#table.keys.words.slice(0, states * this.#key.length),
      enabled,
      firstStep: firstSteps(enabled),
      targets: this.#targets.words.slice(0, transitions),
      stopped,
    }
  }
}
