/** The loop over tasks that give numbers: nothing in it but the call and the store. */
import type { RangeBounds } from './connection.ts'

/** Where the loop stands. */
export interface NumberRun {
  /** Index of the next task. */
  next: number
  /** What task `next` gave instead of a number; undefined also when the loop is over. */
  odd: unknown
}

/** Where tasks come from, with a range told from a list of three. */
export type Source = { readonly items: ArrayLike<unknown> } | { readonly range: RangeBounds }

/**
 * Calls `func` on the items from `run.next` to `end`, and stores what it gives at `results[index - base]`.
 * Stops at a value that is no number, which stays in `run.odd`. Throws what a task throws; `run.next` is that task.
 */
export function fillNumbers(
  func: (item: never) => unknown,
  source: Source,
  results: { [index: number]: number },
  base: number,
  end: number,
  run: NumberRun,
): void {
  const call = func as (item: unknown) => unknown
  run.odd = undefined
  let index = run.next
  try {
    if ('range' in source) {
      const [start, step] = source.range
      for (; index < end; index++) {
        const value = call(start + index * step)
        if (typeof value !== 'number') {
          run.odd = value
          return
        }
        results[index - base] = value
      }
    } else {
      const { items } = source
      for (; index < end; index++) {
        const value = call(items[index])
        if (typeof value !== 'number') {
          run.odd = value
          return
        }
        results[index - base] = value
      }
    }
  } finally {
    run.next = index
  }
}
