import { type RefObject, useLayoutEffect, useRef } from 'react'
import { moveEvent } from './event-motion.ts'
import { positionOf, type Snapshot } from './snapshot.ts'

export interface EventMotionProps {
  readonly root: RefObject<HTMLElement | null>
  readonly snapshot: Snapshot
}

/**
 * Moves what an event changed. The state is already there, so a press during the movement ends it at once, and a jump
 * is not moved at all.
 */
export function EventMotion({ root, snapshot }: EventMotionProps) {
  const { run, arrival, playing, speed } = snapshot
  const position = positionOf(snapshot)
  const before = useRef({ run, position })
  const end = useRef(() => {})
  useLayoutEffect(() => {
    const last = before.current
    if (root.current === null || (last.run === run && last.position === position)) return
    before.current = { run, position }
    end.current()
    end.current = () => {}
    const event = run?.events[Math.max(position, last.position) - 1]
    const isStep = arrival === 'step' && last.run === run && Math.abs(position - last.position) === 1
    if (!run || event === undefined || !isStep) return
    end.current = moveEvent(root.current, { run, event, forward: position > last.position, playing, speed })
  }, [root, run, position, arrival, playing, speed])
  return null
}
