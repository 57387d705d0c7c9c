/**
 * What it costs to reach each state. A preemption is a step by one process right after a step by another that could
 * still step; the first step is none. The search is over pairs of a state and the process that stepped last, in rounds
 * of equal preemptions, in each by steps.
 * @see Musuvathi, Qadeer 2007, "Iterative context bounding for systematic testing of multithreaded programs"
 */
import { forEachStep, type StateGraph } from './state-graph.ts'

/** What a schedule costs: preemptions count first, then steps. */
export interface Cost {
  readonly preemptions: number
  readonly steps: number
}

const unreached = 0xffff_ffff

/** Nodes of one round, by their number of steps. */
class Buckets {
  readonly #lists: number[][] = []

  add(steps: number, node: number): void {
    const list = this.#lists[steps]
    if (list === undefined) this.#lists[steps] = [node]
    else list.push(node)
  }

  /** Visits every node in ascending order of steps, those included that `visit` adds. */
  forEach(visit: (node: number, steps: number) => void): void {
    // Lists grow while they are visited; a step always leads to a later list.
    for (let steps = 0; steps < this.#lists.length; steps++) {
      for (const node of this.#lists[steps] ?? []) visit(node, steps)
      this.#lists[steps] = []
    }
  }

  get empty(): boolean {
    return this.#lists.length === 0
  }
}

/** The least costs of the nodes of a graph; a node is a state and the process that stepped last. */
export class Costs {
  readonly graph: StateGraph
  readonly #countsPreemptions: boolean
  readonly #preemptions: Uint32Array
  readonly #steps: Uint32Array

  /** @param by what is least: preemptions and then steps, or steps alone */
  constructor(graph: StateGraph, by: 'preemptions' | 'steps' = 'preemptions') {
    this.graph = graph
    this.#countsPreemptions = by === 'preemptions'
    const nodes = this.startNode + 1
    this.#preemptions = new Uint32Array(nodes).fill(unreached)
    this.#steps = new Uint32Array(nodes).fill(unreached)
    this.#search()
  }

  /** The start before the first step, when no process has stepped. */
  get startNode(): number {
    return this.graph.states * this.graph.model.processes
  }

  node(state: number, last: number): number {
    return state * this.graph.model.processes + last
  }

  stateOf(node: number): number {
    return node === this.startNode ? 0 : Math.floor(node / this.graph.model.processes)
  }

  /** The cost of a node, or null when no schedule leads there. */
  cost(node: number): Cost | null {
    const steps = this.#steps[node] ?? unreached
    return steps === unreached ? null : { preemptions: this.#preemptions[node] ?? unreached, steps }
  }

  /** 1 when a step of `process` from this node is a preemption that counts. */
  price(node: number, process: number): 0 | 1 {
    if (!this.#countsPreemptions || node === this.startNode) return 0
    const { graph } = this
    const last = node % graph.model.processes
    const state = (node - last) / graph.model.processes
    return last !== process && (((graph.enabled[state] as number) >>> last) & 1) === 1 ? 1 : 0
  }

  /** Whether a best way to `to` goes through `from`, from where `process` steps to it. */
  isTight(from: number, process: number, to: number): boolean {
    return (
      this.#steps[from] !== unreached &&
      this.#steps[to] === (this.#steps[from] as number) + 1 &&
      this.#preemptions[to] === (this.#preemptions[from] as number) + this.price(from, process)
    )
  }

  /** The least cost of any of these states and the nodes that have it; null when none can be reached. */
  best(states: Iterable<number>): { readonly cost: Cost; readonly nodes: readonly number[] } | null {
    let least: Cost | null = null
    let nodes: number[] = []
    for (const state of states) {
      for (const node of this.#nodesOf(state)) {
        const cost = this.cost(node)
        if (cost === null) continue
        const order = least === null ? -1 : cost.preemptions - least.preemptions || cost.steps - least.steps
        if (order > 0) continue
        if (order < 0) nodes = []
        nodes.push(node)
        least = cost
      }
    }
    return least === null ? null : { cost: least, nodes }
  }

  #nodesOf(state: number): readonly number[] {
    const nodes = Array.from({ length: this.graph.model.processes }, (_, last) => this.node(state, last))
    return state === 0 ? [...nodes, this.startNode] : nodes
  }

  #search(): void {
    const preemptions = this.#preemptions
    const steps = this.#steps
    let round = new Buckets()
    preemptions[this.startNode] = 0
    steps[this.startNode] = 0
    round.add(0, this.startNode)
    for (let spent = 0; !round.empty; spent++) {
      const next = new Buckets()
      round.forEach((node, taken) => {
        // A node may wait in several lists; only its best entry counts.
        if (preemptions[node] !== spent || steps[node] !== taken) return
        this.#relax(node, spent, taken + 1, round, next)
      })
      round = next
    }
  }

  #relax(node: number, spent: number, taken: number, round: Buckets, next: Buckets): void {
    const preemptions = this.#preemptions
    const steps = this.#steps
    const state = this.stateOf(node)
    if (state >= this.graph.expanded) return
    forEachStep(this.graph, state, (process, target) => {
      const total = spent + this.price(node, process)
      const to = this.node(target, process)
      const known = preemptions[to] as number
      if (total > known || (total === known && taken >= (steps[to] as number))) return
      preemptions[to] = total
      steps[to] = taken
      ;(total === spent ? round : next).add(taken, to)
    })
  }
}
