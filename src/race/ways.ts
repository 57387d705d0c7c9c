import { forEachStep, type StateGraph } from './state-graph.ts'

/** Places and the steps between them: a state graph, or the part of one that a story goes through. The first place is 0. */
export interface Ways {
  /** The number of processes. */
  readonly processes: number
  /** Every place, in an order in which every step leads forward. */
  readonly order: Uint32Array
  /** Bit p for each process p that can step, whether or not a step of it leads on here. */
  enabled(place: number): number
  /** Calls `visit` for every step, in ascending order of process. */
  forEachStep(place: number, visit: (process: number, target: number) => void): void
}

/** Where a schedule is. */
export interface At {
  readonly place: number
  /** Who stepped last; -1: nobody. */
  readonly last: number
  /** The preemptions so far. */
  readonly spent: number
}

/** Whether who stepped last could go on. */
export const goesOn = (ways: Ways, place: number, last: number): boolean =>
  last >= 0 && ((ways.enabled(place) >>> last) & 1) === 1

/** The schedules of a whole graph. @param order one in which every step leads forward */
export const graphWays = (graph: StateGraph, order: Uint32Array): Ways => ({
  processes: graph.model.processes,
  order,
  enabled: (state) => graph.enabled[state] ?? 0,
  forEachStep: (state, visit) => forEachStep(graph, state, visit),
})
