import type { Cost, Costs } from './preemptions.ts'
import { forEachStep, type StateGraph, successor } from './state-graph.ts'

/** A schedule with what it costs. */
export interface Witness extends Cost {
  /** The process of each step. */
  readonly schedule: readonly number[]
}

/** The steps that lead to each state. */
interface Predecessors {
  /** Per state the place of its first step in `sources`, and one more entry for the end. */
  readonly first: Uint32Array
  readonly sources: Uint32Array
  readonly processes: Uint8Array
}

function predecessorsOf(graph: StateGraph): Predecessors {
  const { states, expanded, targets } = graph
  const first = new Uint32Array(states + 1)
  for (const target of targets) first[target + 1] = (first[target + 1] as number) + 1
  for (let state = 0; state < states; state++)
    first[state + 1] = (first[state + 1] as number) + (first[state] as number)
  const free = first.slice()
  const sources = new Uint32Array(targets.length)
  const processes = new Uint8Array(targets.length)
  for (let state = 0; state < expanded; state++) {
    forEachStep(graph, state, (process, target) => {
      const place = free[target] as number
      free[target] = place + 1
      sources[place] = state
      processes[place] = process
    })
  }
  return { first, sources, processes }
}

/** Finds the best schedules to states: least cost, and among equals the one with the lowest process ids. */
export class Witnesses {
  readonly #costs: Costs
  #predecessors: Predecessors | null = null

  constructor(costs: Costs) {
    this.#costs = costs
  }

  /** The least cost of a schedule that leads to one of these states, or null when none can be reached. */
  cost(states: Iterable<number>): Cost | null {
    return this.#costs.best(states)?.cost ?? null
  }

  /** The best schedule that leads to one of these states, or null when none can be reached. */
  find(states: Iterable<number>): Witness | null {
    const best = this.#costs.best(states)
    if (best === null) return null
    return { ...best.cost, schedule: this.#lowest(this.#onBestWays(best.nodes), best.cost.steps) }
  }

  /** Every node from which a best way leads on to one of `ends`. */
  #onBestWays(ends: readonly number[]): Uint8Array {
    const costs = this.#costs
    const { processes } = costs.graph.model
    this.#predecessors ??= predecessorsOf(costs.graph)
    const { first, sources, processes: movers } = this.#predecessors
    const marked = new Uint8Array(costs.startNode + 1)
    const waiting = [...ends]
    for (const end of ends) marked[end] = 1
    const visit = (from: number, process: number, to: number): void => {
      if (marked[from] === 1 || !costs.isTight(from, process, to)) return
      marked[from] = 1
      waiting.push(from)
    }
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node === costs.startNode) continue
      const state = costs.stateOf(node)
      const mover = node - costs.node(state, 0)
      for (let place = first[state] as number; place < (first[state + 1] as number); place++) {
        if (movers[place] !== mover) continue
        const source = sources[place] as number
        for (let last = 0; last < processes; last++) visit(costs.node(source, last), mover, node)
        if (source === 0) visit(costs.startNode, mover, node)
      }
    }
    return marked
  }

  #lowest(marked: Uint8Array, steps: number): readonly number[] {
    const costs = this.#costs
    const { graph } = costs
    const schedule: number[] = []
    let node = costs.startNode
    while (schedule.length < steps) {
      for (let process = 0; process < graph.model.processes; process++) {
        const target = successor(graph, costs.stateOf(node), process)
        const next = target === undefined ? costs.startNode : costs.node(target, process)
        if (target === undefined || marked[next] !== 1 || !costs.isTight(node, process, next)) continue
        schedule.push(process)
        node = next
        break
      }
    }
    return schedule
  }
}
