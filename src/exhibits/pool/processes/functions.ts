/** What single processes run. */
import { currentProcess } from '#multiprocessing'
import { print } from '../lesson/terminal.ts'

/** One unit of work; about a millisecond on a common machine. */
const stepsPerUnit = 1_000_000

/** Arithmetic that no optimiser can leave out. */
function compute(units: number): number {
  let state = 1
  for (let step = 0; step < units * stepsPerUnit; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  return state
}

export const functions = {
  /** The F of the question: computes, then says that it is done. */
  computeAndSay(name: string, units: number): void {
    // Never so: the comparison keeps the loop alive.
    print(compute(units) === 0.5 ? '' : `${name} is done`)
  },
  printBob(): void {
    print('bob')
  },
  /** Prints once, then has two processes that print once each, and waits for them. */
  async spawnProcesses(): Promise<void> {
    print('bob')
    // Only this process needs what starts processes.
    const { startPrinters } = await import('./printers.ts')
    await startPrinters(currentProcess().name, functions.printBob)
  },
  returnsAtOnce(): void {},
  raises(): void {
    throw new Error('something went wrong')
  },
  async sleepsLong(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  },
}
