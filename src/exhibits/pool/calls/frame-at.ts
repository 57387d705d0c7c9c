/** From a run and a position to what is shown there: pure, so that stepping and scrubbing are the same. */
import type { Run } from './events.ts'
import type { Frame } from './frame.ts'
import { FrameState } from './frame-state.ts'

/** What there is after the first `position` events of a run; a position outside of it is the nearest end. */
export function frameAt(run: Run, position: number): Frame {
  const place = Math.min(run.events.length, Math.max(0, Math.trunc(position)))
  const state = new FrameState(run)
  for (const event of run.events.slice(0, place)) state.apply(event)
  return state.frame(place)
}

/**
 * Where a run tells most: where an exception reaches the caller; else where results wait in the parent, four with `imap`
 * and half of them with the others; else half-way.
 */
export function tellingPosition(run: Run): number {
  const { setup, events } = run
  const thrown = events.findIndex(({ type }) => type === 'throw')
  if (thrown >= 0) return thrown + 1
  const state = new FrameState(run)
  const wanted = setup.method === 'imap' ? Math.min(4, setup.items) : setup.items / 2
  let best = { position: Math.round(events.length / 2), held: 0 }
  for (const [place, event] of events.entries()) {
    state.apply(event)
    const held = state.heldCount()
    // What the caller takes at once was never held back.
    if (held > best.held && best.held < wanted && events[place + 1]?.type !== 'deliver')
      best = { position: place + 1, held }
  }
  return best.position
}
