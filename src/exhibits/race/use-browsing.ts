import { useEffect, useState } from 'react'
import type { StoryList } from '#race'
import type { RaceModel } from './model.ts'
import { mostOfAll } from './outcomes.ts'
import { type BrowseSettings, filterOf, isFiltered, isWantedEnd } from './schedule-filter.ts'
import type { Explored, Outcome } from './snapshot.ts'

/** Stories that are looked at, at most; and schedules that stand for an end with more than `mostListed`. */
const [mostStories, mostListed, few] = [500, 60, 12]

/** What is browsed now. */
export type Browsed =
  /** Every schedule by its end. */
  | { readonly state: 'all' }
  | { readonly state: 'counting' }
  /** There is no exact number. */
  | { readonly state: 'unknown' }
  | { readonly state: 'ends'; readonly outcomes: readonly Outcome[] }
  | { readonly state: 'stories'; readonly list: StoryList }

interface Question {
  readonly model: RaceModel
  readonly exploration: Explored
  readonly browse: BrowseSettings
  /** All schedules are asked for, as far as anybody reads. */
  readonly all: boolean
}

async function answer({ model, exploration, browse, all }: Question): Promise<Browsed> {
  if (exploration.report.schedules === null) return { state: 'unknown' }
  const filter = filterOf(browse)
  if (browse.by === 'story') {
    const list = await model.search.ask((service) => service.stories(filter, mostStories))
    if (list === null) return { state: 'unknown' }
    return { state: 'stories', list: { ...list, told: list.told.filter(({ end }) => isWantedEnd(browse, end)) } }
  }
  const listed = { most: all ? mostOfAll : mostListed, few: all ? mostOfAll : few }
  const ends = await model.search.ask((service) => service.select(filter, listed))
  if (ends === null) return { state: 'unknown' }
  const byName = new Map(ends.map((end) => [end.name, end]))
  const wanted = exploration.outcomes.filter(({ name }) => isWantedEnd(browse, name))
  return { state: 'ends', outcomes: wanted.map((outcome) => ({ ...outcome, ...byName.get(outcome.name) })) }
}

/** Asks the explorer for the schedules that the settings browse; an answer stays until the next is there. */
export function useBrowsing(question: Question): Browsed {
  const { model, exploration, all } = question
  const { by, starts, switches, end } = question.browse
  const [browsed, setBrowsed] = useState<Browsed>({ state: 'counting' })
  const plain = by === 'outcome' && !isFiltered(question.browse)
  // The answer comes from the explorer's worker.
  useEffect(() => {
    if (plain) return
    let wanted = true
    const tell = (found: Browsed): void => {
      if (wanted) setBrowsed(found)
    }
    // The worker ends where another search begins.
    answer({ model, exploration, browse: { by, starts, switches, end }, all }).then(tell, () => {})
    return () => {
      wanted = false
    }
  }, [model, exploration, by, starts, switches, end, all, plain])
  if (plain) return { state: 'all' }
  const fits = browsed.state === 'unknown' || browsed.state === (by === 'story' ? 'stories' : 'ends')
  return fits ? browsed : { state: 'counting' }
}
