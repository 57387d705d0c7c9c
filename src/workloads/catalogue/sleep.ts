import { defineAnswer, defineWorkload, type Kernel } from '../workload.ts'

const waits = 16

/** Waits `size` milliseconds, as a task does that waits for a disk or a server, and computes nothing. */
export const kernel: Kernel<number> = (_task, size) =>
  new Promise((resolve) => {
    setTimeout(resolve, size, 1)
  })

export const workload = defineWorkload({
  id: 'sleep',
  title: 'Sleep',
  kind: 'I/O',
  sizes: { fallback: 20, stops: [5, 10, 20, 50, 100], min: 1, max: 1000 },
  describeSize: (size) => `${waits} waits of ${size} ms`,
  tasks: () => waits,
})

export const answer = defineAnswer<typeof kernel>({
  combine: (done: readonly number[]) => `${done.reduce((total, one) => total + one, 0)} waits`,
  expected: () => `${waits} waits`,
})
