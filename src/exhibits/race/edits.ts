/** Undo and redo of the schedule, as pure functions of the snapshot. */
import type { Place } from './schedules.ts'
import type { Ready, Snapshot } from './snapshot.ts'

/** The most changes that can be taken back. */
const mostPlaces = 100

const placeNow = ({ settings }: Snapshot, { schedule }: Ready): Place => ({ schedule, step: settings.step })

/** What changes when the schedule is about to: the present place can be come back to. */
export function remembered(snapshot: Snapshot, ready: Ready): Partial<Snapshot> {
  const undo = [...snapshot.undo.slice(1 - mostPlaces), placeNow(snapshot, ready)]
  return { undo, redo: [], message: null, playing: false }
}

export interface Restored {
  readonly place: Place
  readonly change: Partial<Snapshot>
}

/** Takes the last change back, or makes it again; null where there is none. */
export function restored(snapshot: Snapshot, ready: Ready, from: 'undo' | 'redo'): Restored | null {
  const to = from === 'undo' ? 'redo' : 'undo'
  const place = snapshot[from].at(-1)
  if (place === undefined) return null
  const change = {
    [from]: snapshot[from].slice(0, -1),
    [to]: [...snapshot[to], placeNow(snapshot, ready)],
    playing: false,
  }
  return { place, change }
}
