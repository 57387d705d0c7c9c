/**
 * What every contender runs. Each function stands for itself, without imports and without names from outside, because
 * two of the contenders send its text to their workers.
 */

/** The item of a task that misbehaves. */
export interface Trap {
  /** Which task it is. */
  readonly x: number
  /** Shared memory, 0 at first. `closeOnce` sets it to 1; a loop ends when the page does. */
  readonly flag: Int32Array
  /** Shared memory: when the worker closed itself, in milliseconds since the epoch. */
  readonly at: Float64Array
}

export const tasks = {
  nothing: (x: number) => x,
  square: (x: number) => x * x,
  squares: (items: readonly number[]) => items.map((x) => x * x),
  twice: (text: string) => text + text,
  twices: (items: readonly string[]) => items.map((text) => text + text),
  /** Keeps a CPU busy for so many milliseconds. */
  spin: (ms: number) => {
    const end = performance.now() + ms
    while (performance.now() < end);
    return ms
  },
  spins: (items: readonly number[]) => {
    for (const ms of items) {
      const end = performance.now() + ms
      while (performance.now() < end);
    }
    return items.length
  },
  /** A large argument, and proof that it arrived. */
  ends: (numbers: Float64Array) => numbers.length + (numbers[0] as number) + (numbers[numbers.length - 1] as number),
  /** Puts a large result in store. */
  stock: (length: number) => {
    const made = new Float64Array(length)
    made[0] = 1
    made[length - 1] = 2
    ;(self as { store?: Float64Array }).store = made
    return 7
  },
  /** The large result that is in store: what is timed is its way, and not its making. */
  numbers: (length: number) => {
    const { store } = self as { store?: Float64Array }
    if (store !== undefined) return store
    const made = new Float64Array(length)
    made[0] = 1
    made[length - 1] = 2
    return made
  },
  /** Task 3 throws. */
  throwAtThree: ({ x }: Trap) => {
    if (x === 3) throw new RangeError('task 3 throws')
    return x * x
  },
  /** Task 3 ends its worker without an answer, the first time that it runs. */
  closeOnce: ({ x, flag, at }: Trap): number | Promise<number> => {
    if (x !== 3 || Atomics.exchange(flag, 0, 1) !== 0) return x * x
    at[0] = performance.timeOrigin + performance.now()
    self.close()
    // A worker may still speak in the task in which it closes itself; one that died would not.
    self.postMessage = () => {}
    return new Promise<number>(() => {})
  },
  /** Task 3 never ends, as far as its contender can know. */
  loopAtThree: ({ x, flag }: Trap) => {
    if (x === 3) while (Atomics.load(flag, 0) === 0);
    return x * x
  },
  /** 1 when two workers are in here at once, 0 when nobody came for a second. */
  meet: (flag: Int32Array) => {
    Atomics.add(flag, 0, 1)
    const end = performance.now() + 1000
    while (Atomics.load(flag, 0) < 2) if (performance.now() > end) return 0
    return 1
  },
}

export type Tasks = typeof tasks
export type TaskName = keyof Tasks
