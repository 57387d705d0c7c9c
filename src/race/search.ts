import { createRandom } from '#base'
import { type Engine, NoRoom, OutOfMemory, type SearchProgress } from './engine.ts'
import { Interpreter } from './interpreter.ts'
import { type Ranges, widen } from './layout.ts'
import type { Model } from './model.ts'
import { guessRanges } from './ranges.ts'
import type { EngineName, StateGraph, Stop } from './state-graph.ts'
import { Trapped, WasmEngine } from './wasm/engine.ts'

/** What a search may do. */
export interface SearchOptions {
  /** The search ends when it has found more states than this. Default 5 million. */
  readonly mostStates?: number
  /** Default: WebAssembly where the platform allows it, else the interpreter. */
  readonly engine?: EngineName
  /** Called about every `sliceStates` states. */
  readonly onProgress?: (progress: SearchProgress) => void
  /** Ends the search with what it has found. */
  readonly signal?: AbortSignal
}

const defaultMostStates = 5_000_000
/** States between two looks at the signal: some 10 ms. Small enough, too, for WebAssembly to be compiled anew while it runs. */
const sliceStates = 8192
const firstSliceStates = 256

function createEngine(name: EngineName, model: Model, ranges: Ranges): Engine {
  if (name === 'interpreter') return new Interpreter(model, ranges)
  try {
    return new WasmEngine(model, ranges)
  } catch {
    // A content security policy forbids generated code, or there is no WebAssembly, or no memory for it.
    return new Interpreter(model, ranges)
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

function advance(engine: Engine, count: number): boolean | Stop {
  try {
    return engine.advance(count)
  } catch (error) {
    if (error instanceof OutOfMemory) return 'memory'
    throw error
  }
}

/** Runs a search slice by slice; gives a promise's chance to others only through `pause`. */
function* slices(model: Model, options: SearchOptions): Generator<Engine, StateGraph> {
  const { mostStates = defaultMostStates, signal } = options
  let name = options.engine ?? 'wasm'
  let ranges = guessRanges(model, createRandom(1))
  for (;;) {
    const engine = createEngine(name, model, ranges)
    // Near the cap in small steps, so that a search ends soon after it has passed it.
    const roomFor = ({ states }: Engine): number => Math.max(1, Math.floor((mostStates - states) / model.processes))
    try {
      let count = firstSliceStates
      for (;;) {
        const more = advance(engine, Math.min(count, roomFor(engine)))
        if (more === false) return engine.graph(null)
        if (more !== true) return engine.graph(more)
        if (engine.states > mostStates) return engine.graph('states')
        if (signal?.aborted) return engine.graph('aborted')
        count = Math.min(2 * count, sliceStates)
        yield engine
      }
    } catch (error) {
      // Generated code stops where a step has no meaning; the interpreter knows the words for it.
      if (error instanceof Trapped) name = 'interpreter'
      else if (error instanceof NoRoom) ranges = widen(ranges, error.slot, error.value)
      else throw error
    }
  }
}

/**
 * Finds every reachable state and every step between them.
 * @throws {StepError} when a step that can be reached has no meaning
 */
export function searchNow(model: Model, options: SearchOptions = {}): StateGraph {
  const search = slices(model, options)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
    options.onProgress?.(value)
  }
}

/** As `searchNow`, but lets other tasks run now and then, so that its signal can be aborted meanwhile. */
export async function search(model: Model, options: SearchOptions = {}): Promise<StateGraph> {
  const running = slices(model, options)
  for (let slice = 1; ; slice++) {
    const { done, value } = running.next()
    if (done) return value
    options.onProgress?.(value)
    if (slice % 8 === 0) await nextTask()
  }
}
