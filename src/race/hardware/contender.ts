/** What a worker of the race does. */
import { type Ms, wallClock } from '#base'
import { type Cells, cellsOf, ownCells, startTogether } from './cells.ts'
import {
  add,
  compareAndSwap,
  type Increment,
  lock,
  ownCounter,
  plain,
  smallLock,
  split,
  storeLoad,
} from './increments.ts'
import { type LitmusAccess, type LitmusCounts, litmusPass } from './litmus.ts'
import type { VariantId } from './variants.ts'
import { wasmIncrement } from './wasm-increment.ts'

/** When a worker ran its increments: read inside the worker, behind the start line. */
export interface Span {
  readonly start: Ms
  readonly end: Ms
}

/** One run of one worker. */
export interface Heat {
  readonly variant: VariantId
  readonly workers: number
  /** Of each worker. */
  readonly increments: number
}

function incrementOf(variant: VariantId, memory: WebAssembly.Memory): Increment {
  const inJavaScript = {
    ...{ plain, split, add, lock, 'store-load': storeLoad, cas: compareAndSwap },
    ...{ 'small-lock': smallLock, 'own-counter': ownCounter },
  }
  if (variant === 'wasm-plain') return wasmIncrement('plain', memory)
  if (variant === 'wasm-add') return wasmIncrement('atomic', memory)
  return inJavaScript[variant]
}

/** One worker of the race, answering its parent. */
export class Contender {
  #memory: WebAssembly.Memory | null = null
  #cells: Cells | null = null
  #own: Cells | null = null
  readonly #increments = new Map<VariantId, Increment>()

  /** Comes before the first run. `index` counts the workers from 0. */
  enter(memory: WebAssembly.Memory, index: number): void {
    this.#memory = memory
    this.#cells = cellsOf(memory)
    this.#own = ownCells(this.#cells, index)
  }

  /** Waits for the others at the start line, then increments. */
  run({ variant, workers, increments }: Heat): Span {
    if (this.#memory === null || this.#cells === null || this.#own === null)
      throw new Error('enter() comes before run()')
    const increment = this.#increments.get(variant) ?? incrementOf(variant, this.#memory)
    this.#increments.set(variant, increment)
    startTogether(this.#cells, workers)
    const start = wallClock()
    increment(this.#cells, increments, this.#own)
    return { start, end: wallClock() }
  }

  /** One pass of the store-buffer test; `side` 0 or 1. Only side 0 counts, once both are through. */
  litmus(memory: SharedArrayBuffer, side: 0 | 1, access: LitmusAccess): LitmusCounts | null {
    return litmusPass(memory, side, access)
  }
}
