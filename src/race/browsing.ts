/** What a visitor who browses schedules asks for: by end, or by story, through a filter. Everything here can be cloned. */
import { type EndSummary, type Exploration, endName } from './exploration.ts'
import { countAt } from './limbs.ts'
import { TooMany } from './preemption-counts.ts'
import { type ScheduleFilter, Selector } from './selection.ts'
import { countStories, stories } from './stories.ts'
import { storyWays } from './story-ways.ts'
import { graphWays } from './ways.ts'

/** The schedules to one end that a filter lets through. */
export interface SelectedEnd {
  /** As `endName` writes it. */
  readonly name: string
  /** How many there are, exactly. */
  readonly schedules: bigint
  /** All of them where they are few, else some, spread evenly over all. */
  readonly samples: readonly (readonly number[])[]
}

/** Schedules that differ only in the order of steps which do not touch the same data. */
export interface Story {
  /** The first of its schedules that the filter lets through. */
  readonly schedule: readonly number[]
  /** The name of the end that all of them have. */
  readonly end: string
  /** How many of its schedules the filter lets through, exactly. */
  readonly schedules: bigint
  /** How many it has. */
  readonly of: bigint
}

export interface StoryList {
  /** How many stories there are, exactly: of all, whatever the filter. */
  readonly total: bigint
  /** By the name of the end. */
  readonly byEnd: Readonly<Record<string, bigint>>
  /** Those that the filter leaves a schedule of, in the order of process ids; where `complete` is false, of the first ones only. */
  readonly told: readonly Story[]
  /** Every story was looked at. */
  readonly complete: boolean
}

/** A schedule of more steps is not followed to its end. */
const longest = 2000

function waysTo(exploration: Exploration, end: EndSummary): (state: number) => bigint {
  const counts = exploration.continuations(end)
  return (state) => (counts === null ? 0n : countAt(counts, state))
}

/**
 * The schedules that a filter lets through, by end in the order of `exploration.ends`.
 * @param most an end with more has only `few` of them listed
 * @returns null where the graph is cyclic, was not fully explored, or is too large to count by preemptions
 */
export function selectedEnds(
  exploration: Exploration,
  filter: ScheduleFilter,
  { most, few }: { readonly most: number; readonly few: number },
): readonly SelectedEnd[] | null {
  const { order } = exploration
  if (order === null || exploration.graph.depth > longest) return null
  try {
    const selector = new Selector(graphWays(exploration.graph, order), filter)
    return exploration.ends.map((end) => {
      const selection = selector.to(end.states, () => waysTo(exploration, end))
      const schedules = selection.count
      const samples = schedules <= BigInt(most) ? selection.first(most) : selection.spread(few)
      return { name: endName(end.end), schedules, samples }
    })
  } catch (error) {
    if (error instanceof TooMany) return null
    throw error
  }
}

function storyOf(exploration: Exploration, schedule: readonly number[], filter: ScheduleFilter): Story | null {
  const ways = storyWays(exploration, schedule)
  if (ways === null) throw new TooMany()
  const state = exploration.follow(schedule)
  const end = exploration.ends.find(({ states }) => state !== undefined && states.includes(state))
  // All its schedules end at the same place, the one with every step behind it.
  const ends = [ways.order.length - 1]
  const selection = new Selector(ways, filter).to(ends)
  const [first] = selection.first(1)
  if (first === undefined || end === undefined) return null
  const { count } = new Selector(ways, {}).to(ends)
  return { schedule: first, end: endName(end.end), schedules: selection.count, of: count }
}

/**
 * The stories, each with the number of its schedules.
 * @param most no more of them are looked at
 * @returns null where the graph is cyclic, was not fully explored, or has too many stories to count
 */
export function toldStories(exploration: Exploration, filter: ScheduleFilter, most: number): StoryList | null {
  const counts = exploration.graph.depth > longest ? null : countStories(exploration)
  if (counts === null) return null
  const told: Story[] = []
  let looked = 0
  try {
    for (const schedule of stories(exploration)) {
      if (looked === most) break
      looked += 1
      const story = storyOf(exploration, schedule, filter)
      if (story !== null) told.push(story)
    }
  } catch (error) {
    if (error instanceof TooMany) return null
    throw error
  }
  const byEnd = exploration.ends.map(({ end }, index) => [endName(end), counts.byEnd[index] ?? 0n] as const)
  return { total: counts.total, byEnd: Object.fromEntries(byEnd), told, complete: counts.total <= BigInt(most) }
}
