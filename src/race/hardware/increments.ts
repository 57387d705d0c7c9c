/** The increments in JavaScript: what is timed, and nothing else. `variants.ts` shows the lines inside the loops. */
import type { Cells } from './cells.ts'

/** Adds 1 to cell 0 so many times; `own` is a cell that no other worker touches. */
export type Increment = (a: Cells, times: number, own: Cells) => void

// The engine compiles each of these for itself: one loop over a choice of bodies would time the choice.

export const plain: Increment = (a, times) => {
  for (let i = 0; i < times; i++) a[0]++
}

export const split: Increment = (a, times) => {
  for (let i = 0; i < times; i++) {
    const x = a[0]
    const y = x + 1
    a[0] = y
  }
}

export const storeLoad: Increment = (a, times) => {
  for (let i = 0; i < times; i++) Atomics.store(a, 0, Atomics.load(a, 0) + 1)
}

export const add: Increment = (a, times) => {
  for (let i = 0; i < times; i++) Atomics.add(a, 0, 1)
}

export const compareAndSwap: Increment = (a, times) => {
  for (let i = 0; i < times; i++) {
    let x = Atomics.load(a, 0)
    let seen = Atomics.compareExchange(a, 0, x, x + 1)
    while (seen !== x) {
      x = seen
      seen = Atomics.compareExchange(a, 0, x, x + 1)
    }
  }
}

/** @see Drepper, Futexes Are Tricky (2011), section 6, Mutex 2: cell 16 holds 0, 1, or 2 when somebody may wait */
function acquire(a: Cells): void {
  if (Atomics.compareExchange(a, 16, 0, 1) === 0) return
  while (Atomics.exchange(a, 16, 2) !== 0) Atomics.wait(a, 16, 2)
}

function release(a: Cells): void {
  if (Atomics.exchange(a, 16, 0) === 2) Atomics.notify(a, 16, 1)
}

export const lock: Increment = (a, times) => {
  for (let i = 0; i < times; i++) {
    acquire(a)
    a[0]++
    release(a)
  }
}

export const smallLock: Increment = (a, times) => {
  for (let i = 0; i < times; i++) {
    acquire(a)
    const x = a[0]
    release(a)
    acquire(a)
    a[0] = x + 1
    release(a)
  }
}

export const ownCounter: Increment = (a, times, own) => {
  for (let i = 0; i < times; i++) own[0]++
  Atomics.add(a, 0, own[0])
}
