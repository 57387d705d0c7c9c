import type { EngineName, StateGraph, Stop } from './state-graph.ts'

/** How far a search is. */
export interface SearchProgress {
  /** States found. */
  readonly states: number
  /** States whose steps have been followed. */
  readonly expanded: number
  readonly transitions: number
}

/** A search under way; it only moves inside `advance`. */
export interface Engine extends SearchProgress {
  readonly name: EngineName
  /**
   * Follows the steps of about `count` more states. Gives false when every state has been expanded.
   * @throws {NoRoom} when the layout is too narrow
   * @throws {OutOfMemory} when the browser refuses memory; what was found so far stays usable
   * @throws {StepError} when a step has no meaning
   */
  advance(count: number): boolean
  /** What was found so far. */
  graph(stopped: Stop | null): StateGraph
}

/** A value that has no room in its field: the search starts again with a wider one. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
  readonly slot: number
  readonly value: number

  constructor(slot: number, value: number) {
    super(`slot ${slot} has no room for ${value}`)
    this.slot = slot
    this.value = value
  }
}

/** The browser refused memory for more states. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory'
}
