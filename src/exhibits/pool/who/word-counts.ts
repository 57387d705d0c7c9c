/** The counting of words. */

/** How often each word occurs: Python's Counter. */
export type Counter = Readonly<Record<string, number>>

export function countWords(text: string): Counter {
  const counter: Record<string, number> = {}
  for (const word of text.split(' ')) counter[word] = (counter[word] ?? 0) + 1
  return counter
}

/** One composite of several counters: Python's `sum(counters, Counter())`. */
export function merge(counters: readonly Counter[]): Counter {
  const composite: Record<string, number> = {}
  for (const counter of counters) {
    for (const [word, count] of Object.entries(counter)) composite[word] = (composite[word] ?? 0) + count
  }
  return composite
}

/** The words of a counter, the most frequent first, equals by the alphabet. */
export function mostCommon(counter: Counter, most: number): readonly (readonly [string, number])[] {
  const byCount = Object.entries(counter).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return byCount.slice(0, most)
}
