import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from '#ui'
import type { PartProps } from '../part.ts'
import { CallsModel } from './model.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

/** An event each so many milliseconds at speed 1. */
const eventMs = 900

/** The part's model, which lives as long as its page, and its present snapshot. */
export function useCallsModel({ query, replaceQuery, markDone, report }: PartProps): {
  readonly model: CallsModel
  readonly snapshot: Snapshot
} {
  const [model] = useState(() => new CallsModel(query, replaceQuery))
  const snapshot = useStore(model.store)
  const { playing, speed, run, settings } = snapshot
  const position = positionOf(snapshot)
  const atEnd = run !== null && position > 0 && position === run.events.length
  const tellRun = useEffectEvent(() => {
    // Its words are loaded with the first run that ends.
    if (run !== null) void import('./ran-event.ts').then(({ ranEvent }) => report(ranEvent(run)))
  })
  // Leaving the part ends its workers.
  useEffect(() => () => model[Symbol.dispose](), [model])
  // The address changes under the page when a link is pasted or the history is walked.
  useEffect(() => model.adopt(query), [model, query])
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => model.seek(position + 1, 'step'), eventMs / speed)
    return () => clearTimeout(timer)
  }, [model, playing, speed, position])
  useEffect(() => {
    if (!atEnd || settings.step < 0) return
    markDone()
    tellRun()
  }, [atEnd, settings.step, markDone])
  return { model, snapshot }
}
