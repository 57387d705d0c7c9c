/** What the lab can run a workload with; past it a browser queues workers silently. */
export const MAX_WORKERS = 256

/**
 * The worker counts to offer for a machine whose browser reports `cpus` logical CPUs: every count up to twice the
 * CPUs while that is at most 16, else 1, 2, 4, … and C, 1.5 C, 2 C. Past C the curve must bend, and seeing it bend is
 * the point.
 * @param options.waiting the tasks mostly wait (I/O-bound), so that more workers than CPUs pay: counts to 16 are offered
 * @throws {RangeError} unless cpus is a whole number from 1
 */
export function workerCounts(cpus: number, options: { readonly waiting?: boolean } = {}): readonly number[] {
  if (!Number.isInteger(cpus) || cpus < 1) throw new RangeError(`Logical CPUs are 1 or more, not ${cpus}.`)
  const counts = new Set<number>(options.waiting === true ? [1, 2, 4, 8, 16] : [])
  if (cpus <= 8) for (let count = 1; count <= 2 * cpus; count++) counts.add(count)
  else for (let count = 1; count < cpus; count *= 2) counts.add(count)
  for (const count of [cpus, Math.round(1.5 * cpus), 2 * cpus]) counts.add(count)
  return [...counts].filter((count) => count <= MAX_WORKERS).sort((a, b) => a - b)
}
