/** The progress graph of two processes: how far each is, and where every path from there ends. */
import type { Machine, State } from '#race'

/** Paths that go through a place, and those of them that end right. */
interface Ways {
  readonly ways: bigint
  readonly right: bigint
}

/** After `first` steps of process 0 and `second` of process 1. */
export interface LatticePoint extends Ways {
  readonly first: number
  readonly second: number
}

/** One step of `process` from a point. */
export interface LatticeMove extends LatticePoint {
  readonly process: number
}

export interface Lattice extends Ways {
  /** The most steps that process 0 takes on any path, and process 1. */
  readonly width: number
  readonly height: number
  /** Those that some path reaches. */
  readonly points: readonly LatticePoint[]
  readonly moves: readonly LatticeMove[]
}

/** What is drawn at most: steps of one process, and pairs of a point and a state. */
const latticeLimits = { steps: 30, nodes: 20_000 } as const

interface Node {
  readonly first: number
  readonly second: number
  readonly state: State
  readonly next: { readonly process: number; readonly node: Node }[]
  before: bigint
  after: bigint
  right: bigint
}

/** Every node in an order in which steps lead forward; null where they are too many. */
function nodesOf(machine: Machine): readonly Node[] | null {
  const fresh = (first: number, second: number, state: State): Node => {
    return { first, second, state, next: [], before: 0n, after: 0n, right: 0n }
  }
  const start = fresh(0, 0, machine.initial)
  const all = [start]
  let layer = [start]
  while (layer.length > 0) {
    const found = new Map<string, Node>()
    for (const from of layer) {
      for (const process of machine.enabled(from.state)) {
        const node = fresh(from.first + 1 - process, from.second + process, machine.step(from.state, process))
        const key = `${node.first} ${node.state.join()}`
        const known = found.get(key) ?? node
        found.set(key, known)
        from.next.push({ process, node: known })
      }
    }
    layer = [...found.values()]
    all.push(...layer)
    const long = layer.some(({ first, second }) => Math.max(first, second) > latticeLimits.steps)
    if (long || all.length > latticeLimits.nodes) return null
  }
  return all
}

function countWays(nodes: readonly Node[], endsRight: (state: State) => boolean): void {
  for (const [index, node] of nodes.entries()) {
    if (index === 0) node.before = 1n
    for (const { node: to } of node.next) to.before += node.before
  }
  for (const node of [...nodes].reverse()) {
    const end = node.next.length === 0
    node.after = end ? 1n : node.next.reduce((sum, { node: to }) => sum + to.after, 0n)
    node.right = end ? (endsRight(node.state) ? 1n : 0n) : node.next.reduce((sum, { node: to }) => sum + to.right, 0n)
  }
}

/** Adds up what is at the same place. */
class Places<T extends LatticePoint> {
  readonly #places = new Map<string, T>()

  add(key: string, place: T): void {
    const known = this.#places.get(key)
    const sum = { ways: place.ways + (known?.ways ?? 0n), right: place.right + (known?.right ?? 0n) }
    this.#places.set(key, { ...place, ...sum })
  }

  get list(): readonly T[] {
    return [...this.#places.values()]
  }
}

/**
 * Counts the paths through every point and step of the progress graph, exactly.
 * @param endsRight whether a terminal state is what the program is for
 * @returns null where it is not about two processes, or a path is too long or goes round for ever
 */
export function latticeOf(machine: Machine, endsRight: (state: State) => boolean): Lattice | null {
  const nodes = machine.model.processes === 2 ? nodesOf(machine) : null
  if (nodes === null) return null
  countWays(nodes, endsRight)
  const points = new Places<LatticePoint>()
  const moves = new Places<LatticeMove>()
  for (const { first, second, before, after, right, next } of nodes) {
    points.add(`${first},${second}`, { first, second, ways: before * after, right: before * right })
    for (const { process, node } of next) {
      const through = { ways: before * node.after, right: before * node.right }
      moves.add(`${first},${second},${process}`, { first, second, process, ...through })
    }
  }
  const width = Math.max(...nodes.map(({ first }) => first))
  const height = Math.max(...nodes.map(({ second }) => second))
  return {
    width,
    height,
    points: points.list,
    moves: moves.list,
    ways: nodes[0]?.after ?? 0n,
    right: nodes[0]?.right ?? 0n,
  }
}

/** Where a path is after each of its steps, the start included. */
export function pathPoints(
  schedule: readonly number[],
): readonly { readonly first: number; readonly second: number }[] {
  const points = [{ first: 0, second: 0 }]
  for (const process of schedule) {
    const { first, second } = points.at(-1) ?? { first: 0, second: 0 }
    points.push({ first: first + 1 - process, second: second + process })
  }
  return points
}

/** Whether the program can take these steps in this order. */
export function isPossible(machine: Machine, schedule: readonly number[]): boolean {
  let state = machine.initial
  for (const process of schedule) {
    if (!machine.isEnabled(state, process)) return false
    state = machine.step(state, process)
  }
  return true
}

/** The same steps, the first of each process in front, so that the path leads through a point. */
export function through(schedule: readonly number[], first: number, second: number): readonly number[] {
  const left = [first, second]
  const early: number[] = []
  const late: number[] = []
  for (const process of schedule) {
    const count = left[process] ?? 0
    left[process] = count - 1
    if (count > 0) early.push(process)
    else late.push(process)
  }
  return [...early, ...late]
}

/** The schedule with two neighbouring steps in the other order; null where they are of one process, or cannot be. */
export function swapAt(machine: Machine, schedule: readonly number[], place: number): readonly number[] | null {
  const [a, b] = [schedule[place], schedule[place + 1]]
  if (a === undefined || b === undefined || a === b) return null
  const swapped = [...schedule.slice(0, place), b, a, ...schedule.slice(place + 2)]
  return isPossible(machine, swapped.slice(0, place + 2)) ? swapped : null
}
