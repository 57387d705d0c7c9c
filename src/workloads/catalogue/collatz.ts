import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

/** The start of a chain, and its number of steps to 1. */
type Chain = readonly [start: number, steps: number]

function stepsToOne(start: number): number {
  let steps = 0
  for (let n = start; n !== 1; steps++) {
    // Not a bit test: chains from starts below a million climb past 2^32.
    const half = n / 2
    n = Math.floor(half) === half ? half : 3 * n + 1
  }
  return steps
}

const longer = (a: Chain, b: Chain): Chain => (b[1] > a[1] ? b : a)

/** The longest chain that starts at one of the numbers task² + 1 to (task + 1)²: task i has 2 i + 1 of them. */
export const kernel: Kernel<Chain> = (task, size) => {
  const end = Math.min((task + 1) ** 2, size)
  let longest: Chain = [0, -1]
  for (let start = task ** 2 + 1; start <= end; start++) {
    const steps = stepsToOne(start)
    if (steps > longest[1]) longest = [start, steps]
  }
  return longest
}

/** @see OEIS A006877 for the record starts, A006878 for their steps */
const known = new Map<number, Chain>([
  [100_000, [77_031, 350]],
  [200_000, [156_159, 382]],
  [500_000, [410_011, 448]],
  [1_000_000, [837_799, 524]],
  [2_000_000, [1_723_519, 556]],
  [5_000_000, [3_732_423, 596]],
])

const inWords = ([start, steps]: Chain): string => `${start} takes ${steps} steps`

export const workload = defineWorkload({
  id: 'collatz',
  title: 'Collatz, uneven tasks',
  kind: 'uneven',
  sizes: {
    fallback: 500_000,
    stops: [100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000],
    min: 100,
    max: 10_000_000,
  },
  describeSize: (size) => `chains from 1 to ${grouped(size)}`,
  tasks: (size) => Math.ceil(Math.sqrt(size)),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (chains: readonly Chain[]) => inWords(chains.reduce(longer)),
  expected: (size) => {
    const chain = known.get(size)
    return chain === undefined ? null : inWords(chain)
  },
})
