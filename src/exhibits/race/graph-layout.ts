/** Places the states of a small program in columns, so that time runs to the right and few lines cross. */
import type { GraphPicture } from '#race'

/** The most states that are drawn. */
export const mostDrawn = 200

export interface PlacedState {
  /** Its number in the picture. */
  readonly state: number
  /** Steps from the start, the fewest. */
  readonly column: number
  /** Place in the column, from 0. */
  readonly row: number
}

export interface GraphLayout {
  /** In the order of the picture. */
  readonly places: readonly PlacedState[]
  readonly columns: number
  /** States of the fullest column. */
  readonly rows: number
}

type Neighbours = readonly (readonly number[])[]

function neighbours({ states, steps }: GraphPicture, forward: boolean): Neighbours {
  const lists: number[][] = states.map(() => [])
  for (const { from, to } of steps) lists[forward ? from : to]?.push(forward ? to : from)
  return lists
}

function columnsOf(next: Neighbours): readonly number[] {
  const columns = next.map(() => -1)
  columns[0] = 0
  // The states come in the order of a breadth-first search: the first step found to one is a shortest.
  for (const [from, targets] of next.entries()) {
    for (const to of targets) if (columns[to] === -1) columns[to] = (columns[from] ?? 0) + 1
  }
  return columns
}

/** Sweeps that move each state to the mean place of its neighbours in the column before, then after. */
const sweeps = 6

/** @see Sugiyama, Tagawa, Toda 1981, "Methods for visual understanding of hierarchical system structures" */
export function layOut(picture: GraphPicture): GraphLayout {
  const next = neighbours(picture, true)
  const before = neighbours(picture, false)
  const columns = columnsOf(next)
  const layers: number[][] = []
  for (const [state, column] of columns.entries()) {
    const layer = layers[column] ?? []
    layers[column] = layer
    layer.push(state)
  }
  const row = new Map<number, number>()
  const settle = (layer: readonly number[]): void => {
    for (const [index, state] of layer.entries()) row.set(state, index - (layer.length - 1) / 2)
  }
  for (const layer of layers) settle(layer)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const near = sweep % 2 === 0 ? before : next
    const order = sweep % 2 === 0 ? layers : [...layers].reverse()
    for (const layer of order) {
      const mean = (state: number): number => {
        const rows = (near[state] ?? []).map((other) => row.get(other) ?? 0)
        return rows.length === 0 ? (row.get(state) ?? 0) : rows.reduce((sum, place) => sum + place, 0) / rows.length
      }
      const wish = new Map(layer.map((state) => [state, mean(state)]))
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b)
      settle(layer)
    }
  }
  const places = columns.map((column, state) => ({ state, column, row: layers[column]?.indexOf(state) ?? 0 }))
  return { places, columns: layers.length, rows: Math.max(...layers.map(({ length }) => length)) }
}

/** A shortest way to each state, as the processes that step. */
export function shortestWays({ states, steps }: GraphPicture): readonly (readonly number[])[] {
  const ways: (readonly number[] | undefined)[] = states.map((_, index) => (index === 0 ? [] : undefined))
  for (const { from, process, to } of steps) ways[to] ??= [...(ways[from] ?? []), process]
  return ways.map((way) => way ?? [])
}

/** The states that a schedule goes through, the start included; it ends early where a step is not in the picture. */
export function statesOn({ steps }: GraphPicture, schedule: readonly number[]): readonly number[] {
  const target = new Map(steps.map(({ from, process, to }) => [`${from} ${process}`, to]))
  const found = [0]
  for (const process of schedule) {
    const to = target.get(`${found.at(-1)} ${process}`)
    if (to === undefined) break
    found.push(to)
  }
  return found
}
