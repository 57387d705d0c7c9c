import { useMemo, useState } from 'react'
import { type Narration, useNarration } from '#ui'
import { EventMotion, type EventMotionProps } from './EventMotion.tsx'
import { eventText } from './event-text.ts'
import type { Run } from './events.ts'
import { chunksOf } from './setup.ts'
import { positionOf } from './snapshot.ts'
import { text } from './text/events.ts'

interface EventAsideProps extends EventMotionProps {
  /** The headline. */
  readonly title: string
}

/** What goes with an event: its movement, and what a screen reader is told. The page can be used before it is there. */
export default function EventAside({ root, snapshot, title }: EventAsideProps) {
  const { run, arrival, playing } = snapshot
  const position = positionOf(snapshot)
  const place = useMemo(() => ({ run, position, title }), [run, position, title])
  // A first step that was quicker than this file.
  const [opened] = useState(() => (arrival === 'step' ? { ...place, position: position - 1, title: '' } : null))
  useNarration(place, playing ? 'play' : arrival, narrationOf, opened)
  return <EventMotion {...{ root, snapshot }} />
}

interface EventPlace {
  /** Null before a real run. */
  readonly run: Run | null
  /** How many events have happened. */
  readonly position: number
  readonly title: string
}

function narrationOf({ run, position, title: finding }: EventPlace, told: EventPlace): Narration {
  if (run === null) return { did: '', place: '', finding }
  const last = run.events.length
  const here = { did: '', place: text.place(position, last), finding }
  if (run !== told.run || position === told.position) return here
  const event = run.events[position - 1]
  if (position < told.position || event === undefined) return { ...here, place: text.backAt(position, last) }
  return { ...here, did: eventText(event, run, chunksOf(run.setup)) }
}
