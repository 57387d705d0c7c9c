/** A sum cut into partial sums: where the cuts are, how each range is written, and what is counted twice or left out. */

/** Every number from 1 to this one is to be summed. */
export const upTo = 1_000_000

/** How a part from cut a to cut b is written in Python. */
export const forms = ['range(a, b)', 'range(a, b + 1)', 'range(a + 1, b + 1)'] as const
export type Form = (typeof forms)[number]

/** The ranges of the parts, as Python writes them: [start, stop), the stop left out. */
export function rangesOf(cuts: readonly number[], form: Form): readonly (readonly [number, number])[] {
  const edges = [0, ...cuts, upTo]
  return edges.slice(1).map((b, index) => {
    const a = edges[index] ?? 0
    const start = form === 'range(a + 1, b + 1)' ? a + 1 : a
    return [start, form === 'range(a, b)' ? b : b + 1]
  })
}

/** n(n + 1)/2. */
export const rightTotal = (upTo * (upTo + 1)) / 2

/** The numbers from 1 to `upTo` that the ranges leave out, and those that they count more than once. */
export interface Mistakes {
  readonly missing: readonly number[]
  readonly twice: readonly number[]
}

/** Looks only at borders: between them a range misses nothing. */
export function mistakesOf(ranges: readonly (readonly [number, number])[]): Mistakes {
  const borders = new Set([1, upTo, ...ranges.flatMap(([start, stop]) => [start, stop - 1, stop])])
  const counts = [...borders]
    .filter((n) => n >= 1 && n <= upTo)
    .sort((a, b) => a - b)
    .map((n) => ({ n, count: ranges.filter(([start, stop]) => n >= start && n < stop).length }))
  return {
    missing: counts.filter(({ count }) => count === 0).map(({ n }) => n),
    twice: counts.filter(({ count }) => count > 1).map(({ n }) => n),
  }
}

/** What the mistakes do to the total. */
export function errorOf({ missing, twice }: Mistakes): number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
  return sum(twice) - sum(missing)
}
