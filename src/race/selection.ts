/** The schedules that a filter lets through: counted exactly, and numbered, without listing the others. */
import { PreemptionCounts, type WaysOnFrom } from './preemption-counts.ts'
import { PreemptionSpans } from './preemption-spans.ts'
import { type At, goesOn, type Ways } from './ways.ts'

/** Which schedules are wanted; what is absent lets all through. */
export interface ScheduleFilter {
  /** The processes of the first steps. */
  readonly starts?: readonly number[]
  /** At most so many preemptions: turns taken from a process that could have gone on. */
  readonly mostPreemptions?: number
}

/** The steps from where a schedule is that a filter lets through, in ascending order of process. */
type StepsFrom = (at: At) => readonly (readonly [process: number, to: At])[]

/** @param most the most preemptions; null: they do not count */
function stepsFrom(ways: Ways, { place, last, spent }: At, most: number | null): ReturnType<StepsFrom> {
  const next: (readonly [number, At])[] = []
  const couldGoOn = goesOn(ways, place, last)
  ways.forEachStep(place, (process, target) => {
    const total = spent + Number(most !== null && couldGoOn && process !== last)
    if (most === null || total <= most) next.push([process, { place: target, last: process, spent: total }])
  })
  return next
}

function follow(ways: Ways, steps: readonly number[], most: number | null): At | null {
  let at: At = { place: 0, last: -1, spent: 0 }
  for (const pid of steps) {
    const step = stepsFrom(ways, at, most).find(([process]) => process === pid)
    if (step === undefined) return null
    at = step[1]
  }
  return at
}

/** A filter of the ways from the first place, to one end after the other. */
export class Selector {
  readonly #ways: Ways
  readonly #starts: readonly number[]
  /** After the first steps; null where they are not let through. */
  readonly #from: At | null
  readonly #most: number | null
  readonly #spans: PreemptionSpans | null
  #counts: PreemptionCounts | null = null

  constructor(ways: Ways, { starts = [], mostPreemptions }: ScheduleFilter) {
    const most = mostPreemptions ?? null
    this.#ways = ways
    this.#starts = starts
    const from = follow(ways, starts, most)
    const spans = from === null || most === null ? null : new PreemptionSpans(ways, from, most)
    // Nothing is left out where no schedule has more.
    const isLimit = spans?.leavesOut === true
    this.#most = isLimit ? most : null
    this.#from = from === null || isLimit ? from : { ...from, spent: 0 }
    this.#spans = isLimit ? spans : null
  }

  /**
   * @param ends places that no step leads from
   * @param known counts all ways on from a place to them
   * @throws {TooMany}
   */
  to(ends: readonly number[], known?: () => (place: number) => bigint): Selection {
    const from = this.#from
    if (from === null) return new Selection(this.#starts, null)
    const all = this.#most === null ? known?.() : undefined
    const waysFrom: WaysOnFrom = all === undefined ? this.#counted(from).to(ends) : ({ place }) => all(place)
    return new Selection(this.#starts, { from, stepsFrom: (at) => stepsFrom(this.#ways, at, this.#most), waysFrom })
  }

  #counted(from: At): PreemptionCounts {
    this.#counts ??= new PreemptionCounts(this.#spans ?? new PreemptionSpans(this.#ways, from, null))
    return this.#counts
  }
}

interface Numbered {
  /** After the first steps. */
  readonly from: At
  readonly stepsFrom: StepsFrom
  readonly waysFrom: WaysOnFrom
}

/** What a filter lets through to one end. */
class Selection {
  readonly #starts: readonly number[]
  readonly #numbered: Numbered | null
  /** How many there are. */
  readonly count: bigint

  /** @param numbered null: none is let through */
  constructor(starts: readonly number[], numbered: Numbered | null) {
    this.#starts = starts
    this.#numbered = numbered
    this.count = numbered === null ? 0n : numbered.waysFrom(numbered.from)
  }

  /** Number `number` of them, in the order of process ids: 0 is the first. @throws {RangeError} when there are not so many */
  schedule(number: bigint): readonly number[] {
    if (this.#numbered === null || number < 0n || number >= this.count)
      throw new RangeError(`there is no number ${number}`)
    const { from, stepsFrom: next, waysFrom } = this.#numbered
    const schedule = [...this.#starts]
    let left = number
    let at: At | null = from
    while (at !== null) {
      let chosen: At | null = null
      for (const [process, to] of next(at)) {
        const ways = waysFrom(to)
        if (left < ways) {
          schedule.push(process)
          chosen = to
          break
        }
        left -= ways
      }
      at = chosen
    }
    return schedule
  }

  /** The first of them, at most so many. */
  first(most: number): readonly (readonly number[])[] {
    const { count } = this
    const length = count < BigInt(most) ? Number(count) : most
    return Array.from({ length }, (_, index) => this.schedule(BigInt(index)))
  }

  /** So many of them, spread evenly over all. */
  spread(few: number): readonly (readonly number[])[] {
    const { count } = this
    if (count <= BigInt(few)) return this.first(few)
    return Array.from({ length: few }, (_, index) => this.schedule((count * BigInt(index)) / BigInt(few)))
  }
}
