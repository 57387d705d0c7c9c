import { type At, goesOn, type Ways } from './ways.ts'

/** The least of what is never reached: more than any schedule that is followed has steps. */
const unreached = 0xffff

/**
 * Where schedules with at most so many preemptions can be, and how many the way there can have taken. A key is a place
 * and who stepped last, which makes a difference only while preemptions count and that process can go on.
 */
export class PreemptionSpans {
  readonly ways: Ways
  /** The most preemptions; where they do not count, those so far. */
  readonly most: number
  readonly #counting: boolean
  /** By key, over all ways there. */
  readonly least: Uint16Array
  readonly greatest: Uint16Array
  /** Whether some ways have more preemptions. */
  readonly leavesOut: boolean

  /**
   * @param from where all ways begin
   * @param most null: no step is a preemption that counts
   */
  constructor(ways: Ways, from: At, most: number | null) {
    this.ways = ways
    this.most = most ?? from.spent
    this.#counting = most !== null
    const keys = ways.order.length * (ways.processes + 1)
    this.least = new Uint16Array(keys).fill(unreached)
    this.greatest = new Uint16Array(keys)
    const start = this.key(from.place, from.last)
    this.least[start] = from.spent
    this.greatest[start] = from.spent
    this.leavesOut = this.#spread()
  }

  key(place: number, last: number): number {
    const differs = this.#counting && goesOn(this.ways, place, last)
    return place * (this.ways.processes + 1) + (differs ? last + 1 : 0)
  }

  /** Calls `visit` for every key that is reached, in the order of the places. */
  forEachKey(visit: (key: number, place: number) => void): void {
    for (const place of this.ways.order) this.forEachKeyAt(place, visit)
  }

  forEachKeyAt(place: number, visit: (key: number, place: number) => void): void {
    const first = place * (this.ways.processes + 1)
    for (let key = first; key <= first + this.ways.processes; key++)
      if (this.least[key] !== unreached) visit(key, place)
  }

  /** Calls `visit` for every step from a key of a place; its price is 1 where it is a preemption, else 0. */
  forEachStep(key: number, place: number, visit: (to: number, price: 0 | 1) => void): void {
    const last = key - place * (this.ways.processes + 1) - 1
    this.ways.forEachStep(place, (process, target) =>
      visit(this.key(target, process), last >= 0 && process !== last ? 1 : 0),
    )
  }

  #spread(): boolean {
    const { least, greatest, most } = this
    let leavesOut = false
    this.forEachKey((key, place) => {
      const low = least[key] as number
      const high = greatest[key] as number
      this.forEachStep(key, place, (to, price) => {
        if (high + price > most) leavesOut = true
        if (low + price > most) return
        if (low + price < (least[to] as number)) least[to] = low + price
        greatest[to] = Math.max(greatest[to] as number, Math.min(high + price, most))
      })
    })
    return leavesOut
  }
}
