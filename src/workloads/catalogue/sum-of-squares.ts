import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const blockSize = 50_000

/**
 * Sums the squares of the numbers in block `task`, exactly. A square can pass 2^53, so each number is split as
 * high * 2^16 + low, and the three sums of products stay whole in a double.
 */
export const kernel: Kernel<bigint> = (task, size) => {
  const end = Math.min((task + 1) * blockSize, size)
  let highs = 0
  let mixed = 0
  let lows = 0
  for (let n = task * blockSize + 1; n <= end; n++) {
    const high = n >>> 16
    const low = n & 0xffff
    highs += high * high
    mixed += high * low
    lows += low * low
  }
  return (BigInt(highs) << 32n) + (BigInt(mixed) << 17n) + BigInt(lows)
}

export const workload = defineWorkload({
  id: 'sum-of-squares',
  title: 'Sum of squares',
  kind: 'CPU',
  sizes: {
    fallback: 200_000_000,
    stops: [5000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000],
    min: 1,
    max: 2_000_000_000,
  },
  describeSize: (size) => `1² to ${grouped(size)}²`,
  tasks: (size) => Math.ceil(size / blockSize),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (sums: readonly bigint[]) => String(sums.reduce((total, sum) => total + sum, 0n)),
  expected: (size) => {
    const n = BigInt(size)
    return String((n * (n + 1n) * (2n * n + 1n)) / 6n)
  },
})
