/**
 * Scatters the 32 bits of a position into a whole number in [0, 2^32), one to one and the same in every engine. A task
 * that draws from its own stretch of positions needs none of the numbers before them: the data is the same for every
 * worker count and schedule.
 * @param position a whole number in [0, 2^32)
 * @see Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators" (with the 32-bit finalizer of Murmur3)
 */
export function mix(position: number): number {
  // Spread out first: the finalizer alone leaves neighbours a little alike.
  let bits = Math.imul(position, 0x9e37_79b9)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
