/** A pool with virtual time: as many workers as asked for, on a machine with so many CPUs. */
import type { Ms } from '#base'
import type { PoolEvent } from './events.ts'
import { type Chunk, chunksOf, costsOf, itemsOf, type Setup } from './setup.ts'

interface Busy {
  readonly chunk: Chunk
  item: number
  /** What is left of its present task: first the waiting, then the computing. */
  waitingLeft: Ms
  computingLeft: Ms
}

/** One worker: what it does, or since when it is idle. */
interface Place {
  busy: Busy | null
  idleSince: Ms
}

type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never

/** Two moments that differ by less are one: costs are sums of floating-point numbers. */
const sameMs = 1e-9

export class SimulatedPool {
  readonly events: PoolEvent[] = []
  readonly chunks: readonly Chunk[]
  /** The chunks that are back, and the task that raised in each; null where none did. */
  readonly back = new Map<number, number | null>()
  now: Ms = 0
  readonly #setup: Setup
  readonly #costs: readonly Ms[]
  readonly #places: readonly Place[]
  readonly #queue: Chunk[] = []

  constructor(setup: Setup) {
    this.#setup = setup
    this.#costs = costsOf(setup)
    this.chunks = chunksOf(setup)
    this.#places = Array.from({ length: setup.processes }, () => ({ busy: null, idleSince: 0 }))
  }

  emit(event: Untimed<PoolEvent>): void {
    this.events.push({ ...event, at: this.now } as PoolEvent)
  }

  /** The parent puts chunks into the task queue. */
  call(chunks: readonly Chunk[]): void {
    this.#queue.push(...chunks)
    this.emit({ type: 'call', chunks: chunks.map(({ index }) => index) })
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#places.every(({ busy }) => busy === null)
  }

  /** Every idle worker takes the next chunk, the one that has been idle longest first. */
  handOut(): void {
    for (;;) {
      const idle = this.#places.filter(({ busy }) => busy === null)
      if (idle.length === 0 || this.#queue.length === 0) return
      const place = idle.reduce((best, one) => (one.idleSince < best.idleSince - sameMs ? one : best))
      const chunk = this.#queue.shift() as Chunk
      const worker = this.#places.indexOf(place)
      this.emit({ type: 'take', worker, chunk: chunk.index })
      place.busy = { chunk, item: chunk.first, ...this.#workOf(chunk.first) }
      this.emit({ type: 'start', worker, chunk: chunk.index, item: chunk.first })
    }
  }

  #workOf(item: number): { waitingLeft: Ms; computingLeft: Ms } {
    const cost = this.#costs[item - 1] as Ms
    const waitingLeft = (cost * this.#setup.waiting) / 100
    return { waitingLeft, computingLeft: cost - waitingLeft }
  }

  /** How fast each worker that computes gets on: they share the CPUs evenly. */
  #rate(): number {
    const computing = this.#places.filter(({ busy }) => busy !== null && busy.waitingLeft <= sameMs).length
    return computing === 0 ? 1 : Math.min(1, this.#setup.cpus / computing)
  }

  /** Time goes on until something happens in a worker, but no further than `until`. Tells whether anything was left to happen. */
  advance(until: Ms): boolean {
    const rate = this.#rate()
    const busy = this.#places.flatMap((place) => (place.busy === null ? [] : [place.busy]))
    const steps = busy.map(({ waitingLeft, computingLeft }) =>
      waitingLeft > sameMs ? waitingLeft : computingLeft / rate,
    )
    const step = Math.min(...steps, until - this.now)
    if (!Number.isFinite(step)) return false
    for (const one of busy) {
      if (one.waitingLeft > sameMs) one.waitingLeft -= step
      else one.computingLeft -= step * rate
    }
    this.now += step
    return true
  }

  /** The workers that are through with their task say so, one after the other; `heard` hears of each chunk that is back. */
  settle(heard: () => void): void {
    for (const place of this.#places) {
      if (place.busy !== null && place.busy.waitingLeft + place.busy.computingLeft <= sameMs) this.#end(place, heard)
    }
  }

  #end(place: Place, heard: () => void): void {
    const { chunk, item } = place.busy as Busy
    const worker = this.#places.indexOf(place)
    const failed = item === this.#setup.failing
    this.emit({ type: failed ? 'raise' : 'done', worker, chunk: chunk.index, item })
    const isLast = item === chunk.first + chunk.size - 1
    if (!failed && !isLast) {
      place.busy = { chunk, item: item + 1, ...this.#workOf(item + 1) }
      return
    }
    // An exception ends its chunk: CPython's mapstar is list(map(...)), which has no result then.
    place.busy = null
    place.idleSince = this.now
    this.back.set(chunk.index, failed ? item : null)
    const outcome = { lost: failed ? itemsOf(chunk) : [], failed: failed ? item : null }
    this.emit({ type: 'back', worker, chunk: chunk.index, ...outcome })
    heard()
    this.handOut()
  }
}
