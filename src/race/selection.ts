/** The schedules that a filter lets through: counted exactly, and numbered, without listing the others. */

/** Which schedules are wanted; what is absent lets all through. */
export interface ScheduleFilter {
  /** The processes of the first steps. */
  readonly starts?: readonly number[]
  /** At most so many preemptions: turns taken from a process that could have gone on. */
  readonly mostPreemptions?: number
}

/** Places and the steps between them: a state graph, or the part of one that a story goes through. The first place is 0. */
export interface Ways {
  /** The number of processes. */
  readonly processes: number
  /** Bit p for each process p that can step, whether or not a step of it leads on here. */
  enabled(place: number): number
  /** Calls `visit` for every step, in ascending order of process. */
  forEachStep(place: number, visit: (process: number, target: number) => void): void
  /** Whether a way ends here that is wanted. */
  isEnd(place: number): boolean
  /** How many ways lead on from a place, where that is known without looking. */
  readonly waysFrom?: (place: number) => bigint
}

/** A place, who stepped last (-1: nobody, or it makes no difference), and how many preemptions may still come. */
interface At {
  readonly place: number
  readonly last: number
  readonly left: number
}

/** More places than this, and a selection gives up: about a second of counting. */
const mostPlaces = 150_000

/** There are too many places to count what a filter lets through. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
}

/** What a filter lets through of all ways from the first place to a wanted end. */
export class Selection {
  readonly #ways: Ways
  readonly #most: number | null
  readonly #starts: readonly number[]
  readonly #from: At | null
  readonly #counts = new Map<number, bigint>()

  constructor(ways: Ways, { starts = [], mostPreemptions }: ScheduleFilter) {
    this.#ways = ways
    this.#most = mostPreemptions ?? null
    this.#starts = starts
    let at: At | null = { place: 0, last: -1, left: this.#most ?? 0 }
    for (const pid of starts)
      at = at === null ? null : (this.#next(at).find(([process]) => process === pid)?.[1] ?? null)
    this.#from = at
  }

  /** The steps that a filter lets through from here, in ascending order of process. */
  #next({ place, last, left }: At): readonly (readonly [process: number, to: At])[] {
    const next: (readonly [number, At])[] = []
    const couldGoOn = last >= 0 && ((this.#ways.enabled(place) >>> last) & 1) === 1
    this.#ways.forEachStep(place, (process, target) => {
      if (this.#most === null) next.push([process, { place: target, last, left }])
      else if (left > 0 || !couldGoOn || process === last)
        next.push([process, { place: target, last: process, left: left - Number(couldGoOn && process !== last) }])
    })
    return next
  }

  #waysFrom(at: At): bigint {
    if (this.#most === null && this.#ways.waysFrom !== undefined) return this.#ways.waysFrom(at.place)
    const key = (at.place * (this.#ways.processes + 1) + at.last + 1) * ((this.#most ?? 0) + 1) + at.left
    const known = this.#counts.get(key)
    if (known !== undefined) return known
    if (this.#counts.size > mostPlaces) throw new TooMany()
    let ways = this.#ways.isEnd(at.place) ? 1n : 0n
    for (const [, to] of this.#next(at)) ways += this.#waysFrom(to)
    this.#counts.set(key, ways)
    return ways
  }

  /** How many there are. @throws {TooMany} */
  get count(): bigint {
    return this.#from === null ? 0n : this.#waysFrom(this.#from)
  }

  /** Number `number` of them, in the order of process ids: 0 is the first. @throws {RangeError} when there are not so many */
  schedule(number: bigint): readonly number[] {
    if (this.#from === null || number < 0n || number >= this.count) throw new RangeError(`there is no number ${number}`)
    const schedule = [...this.#starts]
    let left = number
    for (let at = this.#from; !this.#ways.isEnd(at.place); ) {
      for (const [process, to] of this.#next(at)) {
        const ways = this.#waysFrom(to)
        if (left >= ways) {
          left -= ways
          continue
        }
        schedule.push(process)
        at = to
        break
      }
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
