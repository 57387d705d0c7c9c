/** What the pool's tests run in real workers: well-behaved tasks, and every way in which a task can misbehave. */
import {
  type Barrier,
  currentProcess,
  type Event,
  type Lock,
  type Queue,
  type Semaphore,
  type Array as SharedArray,
  type Value,
} from '#multiprocessing'

// Taken before the pool puts its own in place: a worker that ends by this one tells nobody.
const silentClose = (globalThis as unknown as { close(): void }).close.bind(globalThis)
const spin = (): never => {
  for (;;);
}

interface Inherited {
  readonly counter: Value<'i'>
  readonly lock: Lock
  readonly semaphore: Semaphore
  readonly event: Event
  readonly barrier: Barrier
  readonly queue: Queue
  readonly answers: Queue
  readonly array: SharedArray<'d'>
}
let inherited: Inherited
let doomed: readonly number[] = []
let executions = new Int32Array(0)

/** One task of the fault injection: what it does the first time, before it gives its square. */
export type Fault = 'none' | 'throw' | 'close' | 'die' | 'spin'

export const functions = {
  square: (x: number) => x * x,
  same: (x: unknown) => x,
  pid: (_: number) => currentProcess().pid,
  name: () => currentProcess().name,
  sum: (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0),
  ones: (length: number) => new Float64Array(length).fill(1),
  giveFunction: () => () => 1,
  fail: (x: number) => {
    throw new RangeError(`boom ${x}`)
  },
  spin,
  closeIf: (pids: readonly number[], x: number): number | Promise<number> => {
    if (pids.includes(currentProcess().pid)) (globalThis as unknown as { close(): void }).close()
    return x * x
  },
  dieIf: (pids: readonly number[], x: number): number | Promise<number> => {
    if (pids.includes(currentProcess().pid)) silentClose()
    return new Promise<number>((resolve) => setTimeout(() => resolve(x * x), 5))
  },
  remember: (pids: readonly number[]) => {
    doomed = pids
  },
  /** Squares, but over 500 the workers named by `remember` die. */
  squareOrDie: (x: number) => {
    if (x === 500 && doomed.includes(currentProcess().pid)) silentClose()
    return x === 500 ? new Promise<number>((resolve) => setTimeout(() => resolve(x * x), 20)) : x * x
  },
  dieInInitializer: () => {
    silentClose()
    return new Promise(() => {})
  },
  busy: (ms: number) => {
    const end = performance.now() + ms
    while (performance.now() < end);
    return ms
  },
  spinOn: (x: number) => (x === 3 ? spin() : x * x),
  /** Where `faulty` counts its executions, in shared memory. */
  countExecutions: (counts: Int32Array<ArrayBuffer>) => {
    executions = counts
  },
  /** Throws or spins always, and ends its worker unless that was started after worker `lastPid`. */
  faulty: ([x, fault, lastPid]: readonly [number, Fault, number]) => {
    Atomics.add(executions, x, 1)
    if (fault === 'throw') throw new RangeError(`task ${x}`)
    if (fault === 'spin') spin()
    if (fault === 'close' && currentProcess().pid <= lastPid) (globalThis as unknown as { close(): void }).close()
    if (fault === 'die' && currentProcess().pid <= lastPid) {
      silentClose()
      return new Promise<number>(() => {})
    }
    return x
  },

  inherit: (...[counter, lock, semaphore, event, barrier, queue, answers, array]: InheritedArgs) => {
    inherited = { counter, lock, semaphore, event, barrier, queue, answers, array }
  },
  /** Without the lock, some of the additions of several workers would be lost. */
  count: (times: number) => {
    for (let n = 0; n < times; n++) {
      using _held = inherited.counter.getLock().hold()
      inherited.counter.value += 1
    }
  },
  countUnderLock: (times: number) => {
    for (let n = 0; n < times; n++) {
      inherited.lock.acquire()
      inherited.counter.value += 1
      inherited.lock.release()
    }
  },
  meet: (_: number) => inherited.barrier.wait(),
  awaitEvent: (timeoutMs: number) => inherited.event.wait({ timeoutMs }),
  park: (_: number) => inherited.event.wait(),
  takeTwice: (_: number) => [inherited.semaphore.acquire(false), inherited.semaphore.acquire(true, { timeoutMs: 1 })],
  echo: (_: number) => {
    for (let item = inherited.queue.get(); item !== null; item = inherited.queue.get()) inherited.answers.put(item)
  },
  fill: (value: number) => inherited.array.getObj().fill(value),

  addTo: (counter: Value<'i'>, amount: number) => {
    using _held = counter.getLock().hold()
    counter.value += amount
  },
}

type InheritedArgs = [
  counter: Value<'i'>,
  lock: Lock,
  semaphore: Semaphore,
  event: Event,
  barrier: Barrier,
  queue: Queue,
  answers: Queue,
  array: SharedArray<'d'>,
]
export type Functions = typeof functions
