import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { onceLaidOut, tooFastToMove, wantsStillness } from '#ui'
import type { RunProps } from './run-props.ts'

type AnimateStep = typeof import('./step-motion.ts').animateStep

/**
 * Moves what a step changed. The state is already there, so a press during the movement ends it at once, and a jump
 * along the schedule is not moved at all.
 */
export function useStepMotion(root: RefObject<HTMLElement | null>, run: RunProps): void {
  const before = useRef<{ readonly step: number; readonly old: ReadonlySet<string> } | null>(null)
  const running = useRef<readonly Animation[]>([])
  const pending = useRef<ResizeObserver | null>(null)
  const animate = useRef<AnimateStep | null>(null)
  // The page can be used before it can move.
  useEffect(() => {
    void import('./step-motion.ts').then(({ animateStep }) => {
      animate.current = animateStep
    })
  }, [])
  const { shown, step, arrival, speed, playing } = run
  useLayoutEffect(() => {
    if (root.current === null) return
    const marked = oldBoxes(root.current)
    const { current: last } = before
    if (last?.step === step && arrival === 'step') return
    before.current = { step, old: new Set(marked.keys()) }
    pending.current?.disconnect()
    for (const animation of running.current) animation.cancel()
    running.current = []
    const still = wantsStillness() || (playing && speed >= tooFastToMove)
    if (last === null || still || arrival === 'jump' || Math.abs(step - last.step) !== 1) return
    const forward = step > last.step
    const aged = [...marked].filter(([key]) => forward && !last.old.has(key)).map(([, box]) => box)
    const rate = playing ? Math.max(1, speed) : 1
    const motion = { step: Math.max(step, last.step), forward, rate, aged }
    pending.current = onceLaidOut(root.current, (element) => {
      running.current = animate.current?.(element, shown, motion) ?? []
    })
  }, [root, shown, step, arrival, speed, playing])
}

/** The boxes of variables that are old, by process and name. */
function oldBoxes(root: HTMLElement): ReadonlyMap<string, Element> {
  const boxes = [...root.querySelectorAll<HTMLElement>('[data-local][data-old]')]
  const owner = (box: Element): string => box.closest<HTMLElement>('[data-process]')?.dataset['process'] ?? ''
  return new Map(boxes.map((box) => [`${owner(box)} ${box.dataset['local']}`, box]))
}
