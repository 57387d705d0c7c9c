import { mix } from '../mix.ts'
import { defineAnswer, defineWorkload, grouped, type Kernel } from '../workload.ts'

const pointsPerTask = 20_000
/** The squares of two 26-bit numbers add up to at most 2^53: the comparison is exact. */
const radiusSquared = 2 ** 52

/** Points of a task that fell into the quarter circle, and all of them. */
type Count = readonly [inside: number, points: number]

/**
 * Throws 20,000 points at a square. Each task draws from its own stretch of one sequence of random numbers, so the
 * points are the same for every number of workers.
 */
export const kernel: Kernel<Count> = (task, size) => {
  const start = task * pointsPerTask
  const end = Math.min(start + pointsPerTask, size)
  let inside = 0
  for (let point = start; point < end; point++) {
    const x = mix(2 * point) >>> 6
    const y = mix(2 * point + 1) >>> 6
    if (x * x + y * y < radiusSquared) inside += 1
  }
  return [inside, end - start]
}

export const workload = defineWorkload({
  id: 'monte-carlo-pi',
  title: 'Monte Carlo pi',
  kind: 'CPU',
  sizes: {
    fallback: 50_000_000,
    stops: [10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000],
    min: 100,
    max: 2_000_000_000,
  },
  describeSize: (size) => `${grouped(size)} points`,
  tasks: (size) => Math.ceil(size / pointsPerTask),
})

export const answer = defineAnswer<typeof kernel>({
  combine: (counts: readonly Count[]) => {
    const inside = counts.reduce((total, count) => total + count[0], 0)
    const points = counts.reduce((total, count) => total + count[1], 0)
    return `${grouped(inside)} of ${grouped(points)} points inside: pi is about ${((4 * inside) / points).toFixed(4)}`
  },
  expected: () => null,
})
