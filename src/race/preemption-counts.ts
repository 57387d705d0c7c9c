/**
 * Exact numbers of ways on with at most so many preemptions. A node is a place and who stepped last there; it has a slot,
 * a number in one flat array, for each number of preemptions that the way there can have taken. One pass backward over
 * the nodes that a filter lets through counts the ways to an end.
 */
import { addLimbs, type Counts, countAt, limbsFor, withEnoughLimbs } from './limbs.ts'
import type { PreemptionSpans } from './preemption-spans.ts'
import type { At } from './ways.ts'

/** There are too many places to count what a filter lets through. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
}

/** How many ways lead on from where a schedule is. */
export type WaysOnFrom = (at: At) => bigint

/** Counts the ways on from wherever a schedule can be, to one end after the other. */
export class PreemptionCounts {
  readonly #spans: PreemptionSpans
  /** By key the number of the node, or -1. Numbered in the order of the places. */
  readonly #nodes: Int32Array
  /** Per node its first slot, and one more entry for the end. */
  readonly #firstSlot: Uint32Array
  /** Per node its first step in `#steps`, and one more entry for the end. */
  readonly #firstStep: Uint32Array
  /** Twice the node that a step leads to, and 1 more where it is a preemption. */
  readonly #steps: Uint32Array
  /** Per node the slot that stands for no preemption so far, were there one. */
  readonly #base: Int32Array

  /** @throws {TooMany} when there are more slots than `mostSlots`: by default, as many as take some hundred megabytes */
  constructor(spans: PreemptionSpans, mostSlots = 16_000_000) {
    this.#spans = spans
    this.#nodes = new Int32Array(spans.least.length).fill(-1)
    const [nodes, steps] = this.#number(mostSlots)
    this.#firstSlot = new Uint32Array(nodes + 1)
    this.#firstStep = new Uint32Array(nodes + 1)
    this.#steps = new Uint32Array(steps)
    this.#base = new Int32Array(nodes)
    this.#link()
  }

  #slotsOf(key: number): number {
    return (this.#spans.greatest[key] as number) - (this.#spans.least[key] as number) + 1
  }

  /** Numbers the nodes, and gives how many there are and at most how many steps. @throws {TooMany} */
  #number(mostSlots: number): readonly [nodes: number, steps: number] {
    let nodes = 0
    let slots = 0
    let steps = 0
    this.#spans.forEachKey((key, place) => {
      this.#nodes[key] = nodes++
      slots += this.#slotsOf(key)
      for (let bits = this.#spans.ways.enabled(place); bits !== 0; bits &= bits - 1) steps++
    })
    if (slots > mostSlots) throw new TooMany()
    return [nodes, steps]
  }

  /** Lists the steps between the nodes. */
  #link(): void {
    const { least, most } = this.#spans
    let node = 0
    let slot = 0
    let step = 0
    this.#spans.forEachKey((key, place) => {
      const low = least[key] as number
      this.#base[node] = slot - low
      this.#spans.forEachStep(key, place, (to, price) => {
        if (low + price <= most) this.#steps[step++] = 2 * (this.#nodes[to] as number) + price
      })
      slot += this.#slotsOf(key)
      node++
      this.#firstSlot[node] = slot
      this.#firstStep[node] = step
    })
  }

  get #slots(): number {
    return this.#firstSlot.at(-1) ?? 0
  }

  /** Counts the ways to `ends`, places that no step leads from. */
  to(ends: readonly number[]): WaysOnFrom {
    const counted = this.#estimate(ends)
    // The first node is where all ways begin, and no slot has more: each way on is the rest of one from there.
    const greatest = counted[0] as number
    if (greatest <= Number.MAX_SAFE_INTEGER) return (at) => BigInt(counted[this.#slot(at)] as number)
    const counts = this.#sum(ends, limbsFor(greatest))
    return (at) => countAt(counts, this.#slot(at))
  }

  #slot({ place, last, spent }: At): number {
    return (this.#base[this.#nodes[this.#spans.key(place, last)] as number] as number) + spent
  }

  #forEachSlotAt(places: readonly number[], visit: (slot: number) => void): void {
    for (const place of places) {
      this.#spans.forEachKeyAt(place, (key) => {
        const node = this.#nodes[key] as number
        const end = this.#firstSlot[node + 1] as number
        for (let slot = this.#firstSlot[node] as number; slot < end; slot++) visit(slot)
      })
    }
  }

  /** Calls `visit` for every step, the last first: the slots from `from` up to `to` each take what is `shift` after them. */
  #forEachSum(visit: (from: number, to: number, shift: number) => void): void {
    const steps = this.#steps
    const { most } = this.#spans
    for (let node = this.#base.length - 1; node >= 0; node--) {
      const base = this.#base[node] as number
      const from = this.#firstSlot[node] as number
      const end = this.#firstSlot[node + 1] as number
      const last = this.#firstStep[node + 1] as number
      for (let step = this.#firstStep[node] as number; step < last; step++) {
        const price = (steps[step] as number) & 1
        const shift = (this.#base[(steps[step] as number) >>> 1] as number) + price - base
        visit(from, Math.min(end, base + most - price + 1), shift)
      }
    }
  }

  /** In doubles: every number is exact as long as the first is below 2^53, and otherwise close. */
  #estimate(ends: readonly number[]): Float64Array {
    const numbers = new Float64Array(this.#slots)
    this.#forEachSlotAt(ends, (slot) => {
      numbers[slot] = 1
    })
    this.#forEachSum((from, to, shift) => {
      // The more preemptions so far, the fewer ways on: where there is none after the least, there is none at all.
      if (numbers[from + shift] === 0) return
      for (let slot = from; slot < to; slot++)
        numbers[slot] = (numbers[slot] as number) + (numbers[slot + shift] as number)
    })
    return numbers
  }

  #sum(ends: readonly number[], least: number): Counts {
    return withEnoughLimbs(this.#slots, least, (numbers, limbs) => {
      this.#forEachSlotAt(ends, (slot) => {
        numbers[slot * limbs] = 1
      })
      let carry = 0
      this.#forEachSum((from, to, shift) => {
        for (let slot = from; slot < to; slot++) carry |= addLimbs(numbers, slot * limbs, (slot + shift) * limbs, limbs)
      })
      return carry === 0
    })
  }
}
