/** A seeded source of random numbers: the same seed gives the same sequence in every engine. */
export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  next(): number
  /** An integer in [0, n). Biased by less than n / 2^32. */
  below(n: number): number
  /** A new array with the items in random order (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/**
 * Makes a seeded source. Not for secrets.
 * @param seed any integer; only its low 32 bits count
 * @see Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators" (the 32-bit mix used here is Murmur3's)
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let bits = state
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
    return ((bits ^ (bits >>> 16)) >>> 0) / 0x1_0000_0000
  }
  const below = (n: number): number => Math.floor(next() * n)
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items]
    for (let last = result.length - 1; last > 0; last--) {
      const pick = below(last + 1)
      const item = result[last] as T
      result[last] = result[pick] as T
      result[pick] = item
    }
    return result
  }
  return { next, below, shuffle }
}
