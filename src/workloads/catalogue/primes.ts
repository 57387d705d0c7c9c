import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const blockSize = 1000

function isPrime(n: number): boolean {
  if (n < 4) return n > 1
  if (n % 2 === 0) return false
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) {
    if (n % divisor === 0) return false
  }
  return true
}

/** Counts the primes in block `task` of 1,000 numbers, by trial division. */
export const kernel: Kernel<number> = (task, size) => {
  const end = Math.min((task + 1) * blockSize, size)
  let count = 0
  for (let n = task * blockSize; n < end; n++) if (isPrime(n)) count += 1
  return count
}

/** Primes below powers of ten and the other sizes offered. @see OEIS A006880 for the powers of ten */
const known = new Map([
  [1000, 168],
  [10_000, 1229],
  [100_000, 9592],
  [200_000, 17_984],
  [500_000, 41_538],
  [1_000_000, 78_498],
  [2_000_000, 148_933],
  [5_000_000, 348_513],
  [10_000_000, 664_579],
  [20_000_000, 1_270_607],
])

export const workload = defineWorkload({
  id: 'primes',
  title: 'Prime counting',
  kind: 'CPU',
  sizes: {
    fallback: 2_000_000,
    stops: [1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000],
    min: 1000,
    max: 50_000_000,
  },
  describeSize: (size) => `primes below ${grouped(size)}`,
  tasks: (size) => Math.ceil(size / blockSize),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (counts: readonly number[]) => String(counts.reduce((total, count) => total + count, 0)),
  expected: (size) => known.get(size)?.toString() ?? null,
})
