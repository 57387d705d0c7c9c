import { loadWorkload } from '#workloads'
import type { LabOptions, LabProgram } from './lab-contract.ts'

/**
 * Makes ready what the setup names.
 * @throws {RangeError} when no workload has that id; {Error} what a visitor's own code did wrong
 */
export async function openProgram(options: LabOptions): Promise<LabProgram> {
  const { setup } = options
  if (setup.own !== undefined) {
    const { openOwnProgram } = await import('./own-program.ts')
    return openOwnProgram(options, setup.own)
  }
  const workload = await loadWorkload(setup.workload)
  return {
    runnable: workload,
    waits: workload.kind === 'I/O',
    expected: workload.expected(setup.size),
    settings: {},
    [Symbol.dispose]() {},
  }
}
