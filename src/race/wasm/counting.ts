/** Counts the ways to every state with generated code, in the memory of the search. */
import type { Forward } from '../state-graph.ts'
import { type countGlobals, countModule } from './count-code.ts'

const limbBytes = 8
/** Larger numbers are left to others. */
const mostLimbs = 4

/** Bytes per state that counting may take: its place in the order, the steps into it, its number. */
export const countingBytes = 4 + 4 + mostLimbs * limbBytes

/** Where the memory holds what was found, and from where on it is free. */
export interface Found {
  readonly memory: WebAssembly.Memory
  readonly states: number
  readonly transitions: number
  readonly firstStep: number
  readonly targets: number
  /** Whether the numbers of the states are an order in which every step leads forward. */
  readonly sorted: boolean
  /** Divisible by 8. What lies between here and `dirty` is not zero. */
  readonly free: number
  readonly dirty: number
}

/** States, or steps, of one call: between two calls the code can be replaced by better compiled code. */
const slice = 16_384

type Exports = Readonly<Record<(typeof countGlobals)[number], WebAssembly.Global<'i32'>>> & {
  readonly count: (most: number) => number
  readonly enter: (from: number, to: number) => void
  readonly widen: (states: number) => void
}

class Counting {
  readonly #found: Found
  readonly #order: number
  readonly #waiting: number
  readonly #numbers: number
  #limbs = 1

  constructor(found: Found) {
    this.#found = found
    this.#order = found.free
    this.#waiting = this.#order + 4 * found.states
    this.#numbers = this.#waiting + 4 * found.states
    const end = Math.min(found.dirty, this.#numbers + limbBytes * found.states)
    if (end > this.#waiting) new Uint8Array(found.memory.buffer).fill(0, this.#waiting, end)
    this.#words[this.#numbers / 4] = 1
  }

  get #words(): Uint32Array {
    return new Uint32Array(this.#found.memory.buffer)
  }

  /** Code for numbers of as many limbs as they have now, which goes on where other code was. */
  #instance(before?: Exports): Exports {
    const { memory, firstStep, targets, sorted } = this.#found
    const module = new WebAssembly.Module(countModule(this.#limbs, sorted))
    const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports
    exports.firstStep.value = firstStep
    exports.targets.value = targets
    exports.order.value = this.#order
    exports.waiting.value = this.#waiting
    exports.numbers.value = this.#numbers
    if (before !== undefined)
      for (const name of ['done', 'ready', 'step'] as const) exports[name].value = before[name].value
    return exports
  }

  /** Gives how many states could be ordered: fewer than all where there is a cycle. Null: numbers are too large. */
  run(): number | null {
    let code = this.#instance()
    if (this.#found.sorted) code.ready.value = this.#found.states
    else this.#enter(code)
    code.step.value = -1
    while (code.done.value < code.ready.value) {
      if (code.count(code.done.value + slice) === 0) continue
      if (this.#limbs === mostLimbs) return null
      code.widen(this.#found.states)
      this.#limbs++
      this.#carry(code.step.value - 1)
      code = this.#instance(code)
    }
    return code.done.value
  }

  /** Counts the steps into each state; the start is ready where there are none into it. */
  #enter(code: Exports): void {
    const { transitions } = this.#found
    for (let step = 0; step < transitions; step += slice) code.enter(step, Math.min(step + slice, transitions))
    const words = this.#words
    if (words[this.#waiting / 4] !== 0) return
    words[this.#order / 4] = 0
    code.ready.value = 1
  }

  /** Sets the new limb of the number that had no room. */
  #carry(step: number): void {
    const words = this.#words
    const target = words[this.#found.targets / 4 + step] as number
    words[this.#numbers / 4 + target * 2 * this.#limbs + 2 * this.#limbs - 2] = 1
  }

  get order(): Uint32Array {
    return new Uint32Array(this.#found.memory.buffer, this.#order, this.#found.states)
  }

  numberAt(state: number): bigint {
    const limbs = new BigUint64Array(
      this.#found.memory.buffer,
      this.#numbers + limbBytes * this.#limbs * state,
      this.#limbs,
    )
    return limbs.reduceRight((number, limb) => (number << 64n) | limb, 0n)
  }
}

/** Orders the states and counts the ways to each. Null: the numbers are too large for this. */
export function countForward(found: Found): Forward | null {
  const counting = new Counting(found)
  const ordered = counting.run()
  if (ordered === null) return null
  if (ordered < found.states) return { order: null, paths: () => 0n }
  return { order: counting.order, paths: (state) => counting.numberAt(state) }
}
