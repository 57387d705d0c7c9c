/** The loop over tasks that give numbers: nothing in it but the call and the store. */
import type { SentPayload } from './connection.ts'

/** Where the loop stands. */
export interface NumberRun {
  /** Index of the next task. */
  next: number
  /** What task `next` gave instead of a number; undefined also when the loop is over. */
  odd: unknown
}

/**
 * Calls `func` on the items from `run.next` to `end`, and stores what it gives at `results[index - base]`.
 * Stops at a value that is no number, which stays in `run.odd`. Throws what a task throws; `run.next` is that task.
 */
export function fillNumbers(
  func: (item: never) => unknown,
  source: SentPayload,
  results: { [index: number]: number },
  base: number,
  end: number,
  run: NumberRun,
): void {
  const call = func as (item: unknown) => unknown
  run.odd = undefined
  let index = run.next
  try {
    if (source.range !== undefined) {
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
      for (; index < end; index++) {
        const value = call(source[index])
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
