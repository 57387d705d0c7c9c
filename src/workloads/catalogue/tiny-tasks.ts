import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

/** Adds the decimal digits of the task's number: so little work that handing it out costs more than doing it. */
export const kernel: Kernel<number> = (task) => {
  let sum = 0
  for (let rest = task; rest > 0; rest = Math.floor(rest / 10)) sum += rest % 10
  return sum
}

/** The sum of one digit, that of the place of `unit`, over the numbers below `size`: whole cycles of ten, and the rest. */
function digitsAt(unit: number, size: number): number {
  const cycle = 10 * unit
  const rest = size % cycle
  const digit = Math.floor(rest / unit)
  return Math.floor(size / cycle) * 45 * unit + ((digit * (digit - 1)) / 2) * unit + digit * (rest % unit)
}

export const workload = defineWorkload({
  id: 'tiny-tasks',
  title: 'Tiny tasks',
  kind: 'overhead',
  sizes: {
    fallback: 500_000,
    stops: [10_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000],
    min: 10,
    max: 5_000_000,
  },
  describeSize: (size) => `${grouped(size)} tasks`,
  tasks: (size) => size,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (sums: readonly number[]) => String(sums.reduce((total, sum) => total + sum, 0)),
  expected: (size) => {
    let total = 0
    for (let unit = 1; unit < size; unit *= 10) total += digitsAt(unit, size)
    return String(total)
  },
})
