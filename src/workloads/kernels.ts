import type { Kernel } from './workload.ts'

// Only the kernels: what is said about them stays out of the workers.
const files = import.meta.glob<Kernel<unknown>>('./catalogue/*.ts', { import: 'kernel', eager: true })

/**
 * The function that computes one task of a workload.
 * @throws {RangeError} when no workload has that id
 */
export function kernelOf(id: string): Kernel<unknown> {
  const kernel = files[`./catalogue/${id}.ts`]
  if (kernel === undefined) throw new RangeError(`no workload is called "${id}"`)
  return kernel
}
