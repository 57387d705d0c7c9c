/** Where everything lies in the memory that the workers share. */

/** A view of 32-bit cells in which those named here are known to exist. */
export type Cells = Int32Array<SharedArrayBuffer> & { 0: number }

/** One cache line: two cells in different lines never slow each other down. 64 bytes, in words of 4. */
const line = 16

/** Indices of 32-bit words. */
export const cell = {
  /** What the workers increment. */
  counter: 0,
  /** 0: free, 1: held, 2: held and somebody may be waiting. */
  lock: line,
  /** How many workers have reached the start. */
  arrived: 2 * line,
  /** 1 once the last one has. */
  go: 3 * line,
  /** Own counters, one line for each worker. */
  own: 4 * line,
} as const

/** The most workers that race: enough for the catalogue, and all own counters fit. */
export const mostWorkers = 8

/** The memory of one race: WebAssembly's, because JavaScript can look at that and not the other way round. */
export const createMemory = (): WebAssembly.Memory => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })

/** The cells of a shared memory. */
export const cellsOf = (memory: WebAssembly.Memory): Cells =>
  new Int32Array(memory.buffer as unknown as SharedArrayBuffer) as Cells

/** The own counter of a worker, as its cell 0. */
export const ownCells = (cells: Cells, index: number): Cells =>
  cells.subarray(cell.own + index * line, cell.own + index * line + 1) as Cells

/**
 * Waits until all have arrived: spinning, because a worker that sleeps is woken later than its fellow, and by then that
 * one would be far ahead.
 */
export function startTogether(cells: Cells, workers: number): void {
  if (Atomics.add(cells, cell.arrived, 1) === workers - 1) Atomics.store(cells, cell.go, 1)
  while (Atomics.load(cells, cell.go) === 0);
}

/** Everything as before the first run. */
export function clear(cells: Cells): void {
  for (let word = 0; word < cell.own + mostWorkers * line; word++) Atomics.store(cells, word, 0)
}
