/** What is run: the method, the tasks with their costs, and the pool they are given to. */
import { createRandom, type Ms } from '#base'
import { chunkCount, defaultChunksize } from '#multiprocessing'

export const methods = [
  'map',
  'starmap',
  'imap',
  'imap_unordered',
  'apply',
  'apply_async',
  'map_async',
  'starmap_async',
] as const

/** A method of the pool, by its name in Python. */
export type Method = (typeof methods)[number]

export const costKinds = ['equal', 'growing', 'random', 'one-slow'] as const

/** How much the tasks cost, one beside the other. */
export type CostKind = (typeof costKinds)[number]

/** The most tasks, workers and simulated CPUs. */
export const mostItems = 24
export const mostProcesses = 8

export interface Setup {
  readonly method: Method
  readonly processes: number
  /** Tasks per chunk; 0 stands for the method's own rule in CPython. */
  readonly chunksize: number
  /** The tasks are the numbers 1 to `items`. */
  readonly items: number
  readonly costs: CostKind
  /** The share of each task that is waiting and not computing, in percent. */
  readonly waiting: number
  /** The item whose task raises ValueError; 0 for none. */
  readonly failing: number
  readonly seed: number
  /** The CPUs of the simulated machine; a real run takes those there are. */
  readonly cpus: number
}

/** A run of consecutive tasks that travels as one. Items are counted from 1, chunks from 0. */
export interface Chunk {
  readonly index: number
  readonly first: number
  readonly size: number
}

/** Whether the method makes one call for each task, so that there is nothing to cut. */
export const isSingle = (method: Method): boolean => method === 'apply' || method === 'apply_async'

export const isIterator = (method: Method): boolean => method === 'imap' || method === 'imap_unordered'

/** Whether the method returns at once, with an AsyncResult. */
export const isAsync = (method: Method): boolean => method.endsWith('_async')

export const takesTuples = (method: Method): boolean => method.startsWith('starmap')

/** The function that the tasks call. */
export const functionOf = (method: Method): 'square' | 'multiply' => (takesTuples(method) ? 'multiply' : 'square')

/** What calling it on an item looks like. */
export const callText = (method: Method, item: number): string =>
  takesTuples(method) ? `multiply(${item}, ${item})` : `square(${item})`

/** What the task of an item returns: its square, by either function. */
export const resultOf = (item: number): number => item * item

/** The chunksize that CPython takes when the caller names none. @see CPython Lib/multiprocessing/pool.py */
export function ruleOf({ method, items, processes }: Pick<Setup, 'method' | 'items' | 'processes'>): number {
  return isSingle(method) || isIterator(method) ? 1 : defaultChunksize(items, processes)
}

export function chunksizeOf(setup: Setup): number {
  return setup.chunksize === 0 || isSingle(setup.method) ? ruleOf(setup) : setup.chunksize
}

/** The chunks of all tasks, in input order. */
export function chunksOf(setup: Setup): readonly Chunk[] {
  const size = chunksizeOf(setup)
  return Array.from({ length: chunkCount(setup.items, size) }, (_, index) => {
    const first = index * size + 1
    return { index, first, size: Math.min(size, setup.items - first + 1) }
  })
}

/** The items of a chunk. */
export const itemsOf = ({ first, size }: Chunk): readonly number[] =>
  Array.from({ length: size }, (_, offset) => first + offset)

/** The item that is slow where one is, and that may be told to raise. */
export const specialItem = (items: number): number => Math.ceil(items / 2)

const shapes: Readonly<Record<CostKind, (place: number, setup: Setup, random: () => number) => Ms>> = {
  equal: () => 10,
  growing: (place, { items }) => 3 + (14 * (place + 1)) / items,
  random: (_place, _setup, random) => 2 + 16 * random(),
  'one-slow': (place, { items }) => (place + 1 === specialItem(items) ? 32 : 8),
}

/** What each task costs in milliseconds of a free CPU and of waiting together. No two are quite alike. */
export function costsOf(setup: Setup): readonly Ms[] {
  const random = createRandom(setup.seed)
  return Array.from({ length: setup.items }, (_, place) => {
    const cost = shapes[setup.costs](place, setup, random.next)
    return cost * (0.9 + 0.2 * random.next())
  })
}

/** How long the parent has work of its own before it asks an AsyncResult: about half of the shortest possible run. */
export function ownWorkOf(setup: Setup): Ms {
  const total = costsOf(setup).reduce((sum, cost) => sum + cost, 0)
  return Math.max(5, Math.round(total / setup.processes / 2))
}
