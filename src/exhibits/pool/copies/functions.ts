/** What children do with memory of their own and with memory that they share. */
import type { RawValue } from '#multiprocessing'
import { print } from '../lesson/terminal.ts'

/** A plain variable: every process that loads this module has one of its own. */
let counter = 0

/** The plain variable of this process. */
export const counterHere = (): number => counter

/** What this worker was given when it started, held as long as it lives. */
let held: Float64Array | null = null

export const functions = {
  addToPlain(): void {
    counter += 1
    print(`child: counter is ${counter}`)
  },
  addToShared(r: RawValue<'i'>): void {
    r.value += 1
    print(`child: r.value is ${r.value}`)
  },
  /** Hardly any work, so that what is timed is the way of the argument. */
  firstAndLast(numbers: Float64Array): number {
    return (numbers[0] ?? 0) + (numbers.at(-1) ?? 0)
  },
  hold(numbers: Float64Array): void {
    held = numbers
    const shared = held.buffer instanceof ArrayBuffer === false
    print(shared ? 'sees the shared array' : `holds a copy of ${held.byteLength} bytes`)
  },
}
