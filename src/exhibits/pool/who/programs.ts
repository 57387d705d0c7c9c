/** What the notes' programs print, and how CPython's map cuts their input. */
import { chunkCount, defaultChunksize } from '#multiprocessing'

/** The last line of the notes' scripts 1 and 2, word for word. */
export function sumLine(items: number, total: number): string {
  return `The sum of the square of the first ${items} integers is ${total}`
}

/** How map cuts a list for so many workers when nobody says a chunksize. */
export interface Cut {
  readonly workers: number
  readonly chunksize: number
  readonly chunks: number
  /** Items in the last chunk. */
  readonly last: number
}

/** @see CPython Lib/multiprocessing/pool.py, Pool._map_async */
export function cutOf(items: number, workers: number): Cut {
  const chunksize = defaultChunksize(items, workers)
  const chunks = chunkCount(items, chunksize)
  return { workers, chunksize, chunks, last: items - (chunks - 1) * chunksize }
}

/** "5 chunks of 2", "15 chunks of 7, the last of 2". */
export function cutWords({ chunks, chunksize, last }: Cut): string {
  const words = chunks === 1 ? `1 chunk of ${last}` : `${chunks} chunks of ${chunksize}`
  return chunks > 1 && last !== chunksize ? `${words}, the last of ${last}` : words
}

/** How many items each worker computed, by slot. */
export function splitOf(
  chunks: readonly { readonly slot: number; readonly size: number }[],
  workers: number,
): readonly number[] {
  const split = new Array<number>(workers).fill(0)
  for (const { slot, size } of chunks) split[slot] = (split[slot] ?? 0) + size
  return split
}

/** Which worker computed each item, by the item's place; null where none did. */
export function owners(
  chunks: readonly { readonly slot: number; readonly start: number; readonly size: number }[],
  items: number,
): readonly (number | null)[] {
  const slots = new Array<number | null>(items).fill(null)
  for (const { slot, start, size } of chunks) slots.fill(slot, start, start + size)
  return slots
}
