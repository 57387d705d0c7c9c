import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { positionOf, type Snapshot } from './snapshot.ts'

type MoveEvent = typeof import('./event-motion.ts').moveEvent

/**
 * Moves what an event changed. The state is already there, so a press during the movement ends it at once, and a jump
 * is not moved at all.
 */
export function useEventMotion(root: RefObject<HTMLElement | null>, snapshot: Snapshot): void {
  const { run, arrival, playing, speed } = snapshot
  const position = positionOf(snapshot)
  const before = useRef({ run, position })
  const end = useRef(() => {})
  const move = useRef<MoveEvent | null>(null)
  // The page can be used before it can move.
  useEffect(() => {
    void import('./event-motion.ts').then(({ moveEvent }) => {
      move.current = moveEvent
    })
  }, [])
  useLayoutEffect(() => {
    const last = before.current
    if (root.current === null || (last.run === run && last.position === position)) return
    before.current = { run, position }
    end.current()
    end.current = () => {}
    const event = run?.events[Math.max(position, last.position) - 1]
    const isStep = arrival === 'step' && last.run === run && Math.abs(position - last.position) === 1
    if (!run || event === undefined || !isStep || move.current === null) return
    end.current = move.current(root.current, { run, event, forward: position > last.position, playing, speed })
  }, [root, run, position, arrival, playing, speed])
}
