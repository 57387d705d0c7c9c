/** Exact numbers of any size, many in one typed array. */

// A limb has 30 bits, so that a sum of two and a carry is still a 31-bit integer, the kind that engines add fastest.
/** Bits of a limb. */
export const limbBits = 30

const limbMask = 2 ** limbBits - 1

/** `numbers[to] += numbers[from]`, both given by the place of their lowest limb. Gives the carry out: 0 or 1. */
export function addLimbs(numbers: Int32Array, to: number, from: number, limbs: number): number {
  let carry = 0
  for (let limb = 0; limb < limbs; limb++) {
    const sum = ((numbers[to + limb] as number) + (numbers[from + limb] as number) + carry) | 0
    numbers[to + limb] = sum & limbMask
    carry = sum >>> limbBits
  }
  return carry
}

/** The number whose lowest limb is at `from`. */
function readLimbs(numbers: Int32Array, from: number, limbs: number): bigint {
  let value = 0n
  for (let limb = limbs - 1; limb >= 0; limb--)
    value = (value << BigInt(limbBits)) | BigInt(numbers[from + limb] as number)
  return value
}

/** A count for each of many things. */
export interface Counts {
  readonly limbs: number
  /** `limbs` limbs of 30 bits each, lowest first. */
  readonly numbers: Int32Array
}

/** The count at one of them. */
export const countAt = ({ numbers, limbs }: Counts, at: number): bigint => readLimbs(numbers, at * limbs, limbs)

/** Limbs for numbers up to about this size; sums of so many terms are off by less than the margin. */
export function limbsFor(greatest: number): number {
  return Number.isFinite(greatest) ? Math.max(1, Math.ceil(Math.log2(greatest * 1.000001 + 1) / limbBits)) : 40
}

/** Runs `pass` with as many limbs as it takes; a pass gives false when a number did not fit. */
export function withEnoughLimbs(
  length: number,
  least: number,
  pass: (numbers: Int32Array, limbs: number) => boolean,
): Counts {
  for (let limbs = least; ; limbs++) {
    const numbers = new Int32Array(length * limbs)
    if (pass(numbers, limbs)) return { limbs, numbers }
  }
}
