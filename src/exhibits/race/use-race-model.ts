import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from '#ui'
import type { ExhibitProps } from '../exhibit.ts'
import { RaceModel } from './model.ts'
import { ranEvent } from './result-table.ts'
import type { Snapshot } from './snapshot.ts'

/** A step each so many milliseconds at speed 1. */
const stepMs = 900
/** What the page around is told comes after the step has been drawn. */
const tellMs = 80

/** The exhibit's model, which lives as long as its page, and its present snapshot. */
export function useRaceModel({ query, replaceQuery, markDone, report }: ExhibitProps): {
  model: RaceModel
  snapshot: Snapshot
} {
  const [model] = useState(() => new RaceModel(query, replaceQuery, (goal) => report({ event: 'solved', about: goal })))
  const snapshot = useStore(model.store)
  const { playing, speed, settings, shown } = snapshot
  const atEnd = shown.state === 'ready' && settings.step > 0 && settings.step === shown.schedule.length
  const tellRun = useEffectEvent(() => {
    if (shown.state === 'ready') report(ranEvent(shown))
  })
  useEffect(() => {
    void model.open()
    // Leaving the exhibit stops its worker.
    return () => model[Symbol.dispose]()
  }, [model])
  // The address changes under the page when a link is pasted or the history is walked.
  useEffect(() => model.adopt(query), [model, query])
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => model.stepBy(1, settings.step), stepMs / speed)
    return () => clearTimeout(timer)
  }, [model, playing, speed, settings.step])
  useEffect(() => {
    if (!atEnd) return
    // The shell stores and shows it: not in the frame of the step.
    const timer = setTimeout(() => {
      markDone()
      tellRun()
    }, tellMs)
    return () => clearTimeout(timer)
  }, [atEnd, markDone])
  return { model, snapshot }
}
