/** A two-sided interval that holds the median, with the probability that it does. */
export interface MedianInterval {
  readonly low: number
  readonly high: number
  /** Exact coverage for any continuous distribution, at least the confidence asked for. */
  readonly coverage: number
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/**
 * The value below which a share of the sample lies, interpolated between neighbours (type 7, R's default).
 * @param share 0 to 1
 * @throws {RangeError} on an empty sample or a share outside 0 to 1
 * @see Hyndman and Fan 1996, "Sample quantiles in statistical packages"
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile needs at least 1 value, not 0.')
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A quantile's share is 0 to 1, not ${share}.`)
  const sorted = ascending(values)
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (position - below)
}

/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 * @throws {RangeError} on an empty sample
 */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** P(X <= k) for X ~ Binomial(n, 1/2), summed from logarithms: 2^-n alone underflows past n = 1074. */
function binomialHalfBelow(k: number, n: number): number {
  let logTerm = -n * Math.LN2
  let sum = 0
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logTerm)
    logTerm += Math.log((n - i) / (i + 1))
  }
  return sum
}

/**
 * The narrowest symmetric pair of order statistics that holds the median with the confidence asked for: the k-th
 * smallest and k-th largest value, whose coverage is 1 - 2 P(X < k), X ~ Binomial(n, 1/2). It assumes independent
 * rounds and nothing about their distribution; a change of regime in between is for the stationarity checks.
 * @returns null when even min to max does not reach the confidence: at 95 %, below 6 values
 * @see David and Nagaraja 2003, "Order Statistics", 7.1
 */
export function medianInterval(values: readonly number[], confidence = 0.95): MedianInterval | null {
  const n = values.length
  const coverageOf = (rank: number): number => 1 - 2 * binomialHalfBelow(rank - 1, n)
  if (n === 0 || coverageOf(1) < confidence) return null
  let rank = 1
  while (rank + 1 <= Math.floor((n + 1) / 2) && coverageOf(rank + 1) >= confidence) rank++
  const sorted = ascending(values)
  return { low: sorted[rank - 1] as number, high: sorted[n - rank] as number, coverage: coverageOf(rank) }
}

/**
 * The median of the means of all pairs (each value with itself included): nearly as efficient as the mean on
 * well-behaved data, and unmoved by a few wild values.
 * @throws {RangeError} on an empty sample
 * @see Hodges and Lehmann 1963, "Estimates of location based on rank tests"
 */
export function hodgesLehmann(values: readonly number[]): number {
  const n = values.length
  if (n === 0) throw new RangeError('A Hodges-Lehmann estimate needs at least 1 value, not 0.')
  const means = new Float64Array((n * (n + 1)) / 2)
  let filled = 0
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) means[filled++] = ((values[i] as number) + (values[j] as number)) / 2
  }
  means.sort()
  const upper = means[means.length >> 1] as number
  return means.length % 2 === 1 ? upper : ((means[(means.length >> 1) - 1] as number) + upper) / 2
}

/**
 * Correlation of each value with the next, -1 to 1; near 0 for independent rounds.
 * @returns null below 3 values; 0 when all are equal
 * @see Box and Jenkins 1976, "Time Series Analysis", 2.1.5
 */
export function lag1Autocorrelation(values: readonly number[]): number | null {
  const n = values.length
  if (n < 3) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  let products = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - mean
    squares += deviation * deviation
    if (i + 1 < n) products += deviation * ((values[i + 1] as number) - mean)
  }
  return squares === 0 ? 0 : products / squares
}

/** The medians of the first and second half of a series, and whether they disagree. */
export interface Halves {
  readonly first: number
  readonly second: number
  /** Each half's median lies outside the other half's 95 % interval. */
  readonly disagree: boolean
}

/**
 * Splits a series in the middle (the middle one of an odd number is left out) and compares the halves: a change of
 * regime that one interval over everything would hide.
 * @returns null below 12 values, where a half has no interval
 */
export function splitHalves(values: readonly number[]): Halves | null {
  const size = Math.floor(values.length / 2)
  const head = values.slice(0, size)
  const tail = values.slice(values.length - size)
  const around = medianInterval(head)
  const later = medianInterval(tail)
  if (around === null || later === null) return null
  const first = median(head)
  const second = median(tail)
  const outside = (value: number, { low, high }: MedianInterval): boolean => value < low || value > high
  return { first, second, disagree: outside(first, later) && outside(second, around) }
}

/** Two groups of values with nothing between them. */
export interface Clusters {
  /** Median of the lower group. */
  readonly low: number
  /** Median of the upper group. */
  readonly high: number
}

/** Of the range, the share that the empty stretch must exceed. */
const GAP_SHARE = 0.6

/**
 * Looks for two clusters: the widest gap between neighbours that leaves at least a fifth of the values, and 2, on
 * each side, and is wider than 0.6 of the whole range. Then no single number describes the sample. A normal sample
 * of 9 is called two clusters once in 400 times, an exponential one once in 50 (by simulation).
 * @returns null when there is one cluster, or fewer than 9 values
 */
export function twoClusters(values: readonly number[]): Clusters | null {
  const n = values.length
  if (n < 9) return null
  const sorted = ascending(values)
  const fewest = Math.max(2, Math.ceil(n / 5))
  let gap = 0
  let split = 0
  for (let i = fewest; i <= n - fewest; i++) {
    const width = (sorted[i] as number) - (sorted[i - 1] as number)
    if (width > gap) {
      gap = width
      split = i
    }
  }
  const range = (sorted[n - 1] as number) - (sorted[0] as number)
  if (gap <= GAP_SHARE * range) return null
  return { low: median(sorted.slice(0, split)), high: median(sorted.slice(split)) }
}
