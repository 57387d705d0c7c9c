/**
 * The movement of one step, 620 ms. The page already shows where the step ends; what moves here only shows how it came
 * there, so it can be cut off at any time. Only transform, opacity and box-shadow change.
 */
import { moveEasing as move, outEasing as out, type StepDirection, StepPlayer } from '#ui'
import { valueText } from './names.ts'
import type { Ready } from './snapshot.ts'
import { type StepPath, stepPath } from './step-path.ts'

export interface StepMotion extends StepDirection {
  /** Counted from 1. */
  readonly step: number
  /** The variables that have become old by this step. */
  readonly aged: readonly Element[]
}

/** Starts the movement of a step inside `root`, which holds the stage and the schedule. */
export function animateStep(root: HTMLElement, ready: Ready, motion: StepMotion): readonly Animation[] {
  const path = stepPath(ready, motion.step)
  if (path === null) return []
  const player = new StepPlayer(motion)
  const scene: Scene = {
    root,
    ready,
    motion,
    path,
    player,
    process: root.querySelector(`[data-process="${path.pid}"]`),
  }
  schedule(scene)
  counter(scene)
  const cell = path.slot === null ? null : root.querySelector(`[data-cell="${path.slot}"]`)
  travel(scene, cell)
  if (path.kind === 'write' && cell !== null) roll(scene, cell, path.slot ?? 0)
  else arrive(scene)
  for (const old of motion.aged) age(scene, old)
  return player.start()
}

interface Scene {
  readonly root: HTMLElement
  readonly ready: Ready
  readonly motion: StepMotion
  readonly path: StepPath
  readonly player: StepPlayer
  /** The column of the process that steps. */
  readonly process: Element | null
}

/** The playhead goes one slot on; the block fills behind it, and its label changes colour. */
function schedule({ root, motion: { step, forward }, player }: Scene): void {
  const head = root.querySelector('[data-playhead]')
  const block = root.querySelector(`[data-block="${step - 1}"]`)
  if (head === null || block === null) return
  const gap = Number.parseFloat(getComputedStyle(block.parentElement ?? block).columnGap) || 0
  const slot = block.getBoundingClientRect().width + gap
  const place = (x: number): Keyframe => ({ transform: `translateX(${x}px)` })
  player.play(head, { frames: forward ? [place(-slot), place(0)] : [place(0), place(slot)], delay: 0, duration: 240 })
  const [full, none] = [{ transform: 'scaleX(1)' }, { transform: 'scaleX(0)' }]
  // Filled, the block draws back a cover; taken back, the fill itself is the cover.
  player.play(block, { frames: forward ? [full, none] : [none, full], delay: 0, duration: 240, pseudo: '::before' })
  for (const label of block.children) player.fade(label, { delay: 80, duration: 120, leaves: !forward })
  player.fade(block, { delay: 80, duration: 120, leaves: forward, pseudo: '::after' })
}

/** The program counter goes to its next row, and the row's tint with it. */
function counter({ ready: { stage, states }, motion: { step, forward }, path, player, process }: Scene): void {
  const [before, after] = [states[step - 1], states[step]]
  if (before === undefined || after === undefined || process === null) return
  const row = (pc: number): Element | null => process.querySelector(`[data-pc="${pc}"]`)
  const [left, reached] = [row(stage.machine.pc(before, path.pid)), row(stage.machine.pc(after, path.pid))]
  if (left === null || reached === null || left === reached) return
  const distance = reached.getBoundingClientRect().y - left.getBoundingClientRect().y
  const place = (y: number): Keyframe => ({ transform: `translateY(${y}px)` })
  const frames = forward ? [place(-distance), place(0)] : [place(0), place(distance)]
  player.play(process.querySelector('[data-counter]'), { frames, delay: 200, duration: 240 })
  player.fade(reached, { delay: 200, duration: 240, pseudo: '::before', leaves: false })
  player.fade(left, { delay: 200, duration: 240, pseudo: '::before', leaves: true })
}

/** The column's box of a variable; the value stack stands for those that have none. */
function boxOf(process: Element | null, name: string | null): Element | null {
  const named = name === null ? null : process?.querySelector(`[data-local="${name}"] dd`)
  return named ?? process?.querySelector('[data-local="stack"] dd') ?? null
}

/** The value goes from where it was to where it is put. */
function travel({ path, player, process, ready, motion }: Scene, cell: Element | null): void {
  const token = process?.querySelector<HTMLElement>('[data-token]')
  if (!token || path.text === '' || process === null) return
  const pc = ready.stage.machine.pc(ready.states[motion.step - 1] ?? ready.stage.machine.initial, path.pid)
  const row = process.querySelector(`[data-pc="${pc}"] code`) ?? process
  const [source, target] = [boxOf(process, path.from) ?? row, boxOf(process, path.to) ?? row]
  const ends = { write: [source, cell], read: [cell, target], inside: [source, target] }[path.kind]
  const [from, to] = ends
  if (!from || !to || from === to) return
  player.write(token, path.text)
  const origin = process.getBoundingClientRect()
  const at = (element: Element, up = 0): string => {
    const box = element.getBoundingClientRect()
    return `translateX(${box.x - origin.x + box.width / 2 - 15}px) translateY(${box.y - origin.y + box.height / 2 - 13 - up}px)`
  }
  if (path.kind === 'inside') {
    const frames = [
      { opacity: 1, transform: at(from) },
      { opacity: 1, transform: at(to), offset: 0.75 },
      { opacity: 0, transform: at(to) },
    ]
    player.play(token, { frames, delay: 0, duration: 320 })
    return
  }
  const frames: Keyframe[] = [
    { opacity: 0, transform: `${at(from)} scale(.8)`, easing: out },
    { opacity: 1, transform: at(from, 8), offset: 120 / 520, easing: move },
    { opacity: 1, transform: at(to), offset: 440 / 520, easing: 'linear' },
    { opacity: 0, transform: at(to) },
  ]
  player.play(token, { frames, delay: 0, duration: 520, easing: 'linear' })
  for (const wire of process.querySelectorAll('[data-wire]')) player.fade(wire, { delay: 120, duration: 120 })
}

/** What a process has got appears when it is there. */
function arrive({ path, player, process }: Scene): void {
  const box = path.text === '' ? null : boxOf(process, path.to)
  player.play(box, {
    frames: [
      { opacity: 0, transform: 'translateY(8px)' },
      { opacity: 1, transform: 'none' },
    ],
    ...(path.kind === 'inside' ? { delay: 200, duration: 120 } : { delay: 440, duration: 160 }),
    easing: out,
  })
}

/** The old digit leaves upwards, the new one comes from below, and the gold ring swells. */
function roll({ ready, motion: { step, forward }, player }: Scene, cell: Element, slot: number): void {
  const [ghost, digit] = [cell.querySelector('[data-ghost]'), cell.querySelector('[data-digit]')]
  if (ghost === null || digit === null) return
  // The one that is not on the page any more.
  const gone = ready.states[forward ? step - 1 : step]
  player.write(ghost, gone === undefined ? '' : valueText(ready.stage, slot, gone))
  const [leaving, coming] = forward ? [ghost, digit] : [digit, ghost]
  const [rest, above, below] = [
    { opacity: 1, transform: 'none' },
    { opacity: 0, transform: 'translateY(-8px)' },
    { opacity: 0, transform: 'translateY(8px)' },
  ]
  player.play(leaving, { frames: [rest, above], delay: 440, duration: 100, easing: out })
  player.play(coming, { frames: [below, rest], delay: 460, duration: 160, easing: out })
  const ring = (width: number): Keyframe => ({ boxShadow: `0 0 0 ${width}px var(--gold-tint)` })
  player.play(cell, { frames: [ring(5), ring(10), ring(5)], delay: 440, duration: 180, easing: out })
}

/** A copy that is now old gets its border and its words. */
function age({ player }: Scene, local: Element): void {
  player.fade(local, { delay: 500, duration: 120, pseudo: '::after' })
  player.fade(local.querySelector('[data-old-words]'), { delay: 500, duration: 120 })
}
