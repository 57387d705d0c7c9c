/** Numbers and workers in words. */

/** "49", "49 and 64", "49, 64 and 81". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Up to three by name; more by the first and the last of them. `show` gives the name of each. */
export function named(numbers: readonly number[], show: (number: number) => string = String): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  if (sorted.length <= 3) return listed(sorted.map(show))
  return `${show(sorted[0] as number)} to ${show(sorted.at(-1) as number)}`
}

/** The results of items: "49 and 64"; of many, how many: "12 results". */
export function resultsOf(items: readonly number[], result: (item: number) => string): string {
  return items.length <= 3 ? named(items, result) : `${items.length} results`
}

export const workerName = (worker: number): string => `W${worker + 1}`

/** "1 task", "3 tasks". */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** "1 worker", "4 workers". */
export const workers = (count: number): string => counted(count, 'worker')

/** A time as it is printed: no more digits than a clock tick of 0.1 ms allows. */
export const msText = (ms: number): string => `${ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms`
