import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const parts = 4
const blockSize = 50_000

/** A multiple of 4, so that no task crosses from one quarter of the numbers into the next. */
const tasksFor = (size: number): number => parts * Math.ceil(size / (parts * blockSize))

/** Adds the numbers in one task's stretch of 1 to n, which begins right after that of the task before it. */
export const kernel: Kernel<number> = (task, size) => {
  const count = tasksFor(size)
  const end = Math.floor(((task + 1) * size) / count)
  let sum = 0
  for (let n = Math.floor((task * size) / count) + 1; n <= end; n++) sum += n
  return sum
}

/** The four partial sums, and their total: a total passes 2^53, the sum of one task does not. */
function inWords(quarters: readonly bigint[]): string {
  return `${quarters.join(' + ')} = ${quarters.reduce((total, quarter) => total + quarter, 0n)}`
}

export const workload = defineWorkload({
  id: 'sum',
  title: 'Sum by partial sums',
  kind: 'CPU',
  sizes: {
    fallback: 200_000_000,
    stops: [1_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000, 2_000_000_000],
    min: 4,
    max: 2_000_000_000,
  },
  describeSize: (size) => `1 to ${grouped(size)}`,
  tasks: tasksFor,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (sums: readonly number[]) => {
    const length = sums.length / parts
    const quarter = (_: unknown, part: number): bigint =>
      sums.slice(part * length, (part + 1) * length).reduce((total, sum) => total + BigInt(sum), 0n)
    return inWords(Array.from({ length: parts }, quarter))
  },
  expected: (size) => {
    const sumTo = (n: bigint): bigint => (n * (n + 1n)) / 2n
    const cut = (part: number): bigint => (BigInt(part) * BigInt(size)) / BigInt(parts)
    return inWords(Array.from({ length: parts }, (_, part) => sumTo(cut(part + 1)) - sumTo(cut(part))))
  },
})
