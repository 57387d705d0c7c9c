import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Ready, Snapshot } from './snapshot.ts'
import { traceOf } from './trace.ts'

const move = 'cubic-bezier(.4,0,.2,1)'
const out = 'cubic-bezier(.2,.8,.2,1)'
/** Back plays the same path faster. */
const backRate = 1.6

/**
 * Moves what a step changed: the state is already there, and the movement only shows how it came. So a press during
 * it ends it at once.
 */
export function useStepMotion(
  root: RefObject<HTMLElement | null>,
  shown: Ready,
  { settings, speed, playing }: Snapshot,
): void {
  const last = useRef<{ schedule: Ready['schedule']; step: number } | null>(null)
  const running = useRef<Animation[]>([])
  const { step } = settings
  useLayoutEffect(() => {
    const before = last.current
    last.current = { schedule: shown.schedule, step }
    for (const animation of running.current) animation.cancel()
    running.current = []
    const stage = root.current
    if (before === null || stage === null || Math.abs(step - before.step) !== 1) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still || (playing && speed >= 4) || shown.schedule[Math.min(step, before.step)] === undefined) return
    running.current = animate(stage, shown, Math.max(step, before.step), step > before.step)
  }, [root, shown, step, speed, playing])
}

/** The movements of step number `step`, counted from 1. */
function animate(stage: HTMLElement, shown: Ready, step: number, forward: boolean): Animation[] {
  const taken = traceOf(shown).taken[step - 1]
  if (taken === undefined) return []
  const found: Animation[] = []
  const play = (
    element: Element | null | undefined,
    frames: Keyframe[],
    delay: number,
    duration: number,
    easing = move,
  ): void => {
    if (!element) return
    const animation = element.animate(frames, { delay, duration, easing, fill: 'both' })
    animation.playbackRate = forward ? 1 : backRate
    found.push(animation)
  }
  const process = stage.querySelector(`[data-process="${taken.pid}"]`)
  const [access] = taken.writes.length > 0 ? taken.writes : taken.reads
  const cell = access === undefined ? null : stage.querySelector(`[data-cell="${access.slot}"]`)
  if (forward)
    play(
      process?.querySelector('[data-counter]'),
      [{ transform: 'translateY(-30px)' }, { transform: 'none' }],
      200,
      240,
    )
  if (cell === null || access === undefined || process === null) return found
  const writes = taken.writes.length > 0
  travel(stage, process, cell, `${access.value}`, writes === forward, play)
  if (writes && forward) roll(cell, `${shown.states[step - 1]?.[access.slot] ?? ''}`, play)
  for (const animation of found) animation.finished.then(() => animation.cancel()).catch(() => {})
  return found
}

type Play = (
  element: Element | null | undefined,
  frames: Keyframe[],
  delay: number,
  duration: number,
  easing?: string,
) => void

/** The value goes between the process and the cell. */
function travel(stage: HTMLElement, process: Element, cell: Element, text: string, toCell: boolean, play: Play): void {
  const token = stage.querySelector<HTMLElement>('[data-token]')
  const held = process.querySelector('[data-local]') ?? process
  if (token === null) return
  token.textContent = text
  const origin = stage.getBoundingClientRect()
  const centre = (element: Element): string => {
    const box = element.getBoundingClientRect()
    return `translate(${box.x - origin.x + box.width / 2 - 15}px, ${box.y - origin.y + box.height / 2 - 13}px)`
  }
  const [from, to] = toCell ? [centre(held), centre(cell)] : [centre(cell), centre(held)]
  play(
    token,
    [
      { opacity: 0, transform: `${from} scale(.8)` },
      { opacity: 1, transform: from },
    ],
    0,
    120,
    out,
  )
  play(
    token,
    [
      { opacity: 1, transform: from },
      { opacity: 1, transform: to },
    ],
    120,
    320,
  )
  play(
    token,
    [
      { opacity: 1, transform: to },
      { opacity: 0, transform: to },
    ],
    440,
    80,
    'linear',
  )
}

/** The old digit leaves upwards, the new one comes from below, and the gold ring swells. */
function roll(cell: Element, before: string, play: Play): void {
  const ghost = cell.querySelector('[data-ghost]')
  const digit = cell.querySelector('[data-digit]')
  if (ghost === null || digit === null) return
  ghost.textContent = before
  play(ghost, [{ opacity: 1 }, { opacity: 0, transform: 'translateY(-8px)' }], 440, 100, out)
  play(
    digit,
    [
      { opacity: 0, transform: 'translateY(8px)' },
      { opacity: 1, transform: 'none' },
    ],
    460,
    160,
    out,
  )
  const ring = (width: number): Keyframe => ({ boxShadow: `0 0 0 ${width}px var(--gold-tint)` })
  play(cell, [ring(5), ring(10), ring(5)], 440, 180, out)
}
