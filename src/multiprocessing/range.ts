/** Whole numbers in arithmetic progression, not stored: Python's `range`. A chunk of it travels as three numbers. */
export class Range implements Iterable<number> {
  readonly start: number
  readonly step: number
  readonly length: number

  /** @throws {RangeError} when a bound is no safe integer, or the step is 0 */
  constructor(start: number, stop: number, step: number) {
    if (![start, stop, step].every(Number.isSafeInteger)) {
      throw new RangeError(`range() takes whole numbers, not ${start}, ${stop}, ${step}`)
    }
    if (step === 0) throw new RangeError('range() step must not be zero')
    this.start = start
    this.step = step
    this.length = Math.max(0, Math.ceil((stop - start) / step))
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let index = 0; index < this.length; index++) yield this.start + index * this.step
  }
}

/** `range(stop)`, `range(start, stop)` or `range(start, stop, step)`, as in Python. */
export function range(...bounds: [number] | [number, number] | [number, number, number]): Range {
  const [first, second, step = 1] = bounds
  return second === undefined ? new Range(0, first, 1) : new Range(first, second, step)
}
