/**
 * The movement of one event: chunks travel from the task queue to a worker and on to the results. The page already
 * shows where the event leads.
 */
import { moveEasing, onceLaidOut, outEasing, processTone, StepPlayer, tooFastToMove, wantsStillness } from '#ui'
import chunkStyles from './ChunkBox.module.css'
import type { PoolEvent, Run } from './events.ts'
import { type Chunk, chunksOf, itemsOf } from './setup.ts'
import { type TaskWords, taskWords } from './task-words.ts'
import { text } from './text/flow.ts'
import { touchedBy } from './touched.ts'

interface Scene {
  readonly root: HTMLElement
  readonly chunks: readonly Chunk[]
  readonly words: TaskWords
  readonly player: StepPlayer
  readonly forward: boolean
}

/** An event that was stepped over, and how. */
interface Step {
  readonly run: Run
  readonly event: PoolEvent
  readonly forward: boolean
  readonly playing: boolean
  readonly speed: number
}

/**
 * Starts the movement of an event inside `root`, which holds the picture and the transport, before the frame is painted.
 * @returns what ends the movement at once
 */
export function moveEvent(root: HTMLElement, step: Step): () => void {
  if (wantsStillness() || (step.playing && step.speed >= tooFastToMove)) return () => {}
  let running: readonly Animation[] = []
  const pending = onceLaidOut(root, () => {
    running = animate(root, step)
  })
  return () => {
    pending.disconnect()
    for (const animation of running) animation.cancel()
  }
}

function animate(root: HTMLElement, { run, event, forward, playing, speed }: Step): readonly Animation[] {
  const player = new StepPlayer({ forward, rate: playing ? Math.max(1, speed) : 1 })
  const scene: Scene = { root, player, forward, chunks: chunksOf(run.setup), words: taskWords(run) }
  playhead(scene)
  if (event.type === 'take') take(scene, event)
  else if (event.type === 'back') comeBack(scene, event)
  else if (event.type === 'call') call(scene, event.chunks)
  else if (event.type === 'start' || event.type === 'done' || event.type === 'raise') work(scene, event)
  else reach(scene, event)
  return player.start()
}

/** The place among the events goes one on, in the units of its drawing. */
function playhead({ root, player, forward }: Scene): void {
  const place = (x: number): Keyframe => ({ transform: `translateX(${x}px)` })
  const frames = forward ? [place(-10), place(0)] : [place(0), place(10)]
  player.play(root.querySelector('[data-playhead]'), { frames, delay: 0, duration: 240 })
}

const inQueue = (root: Element, chunk: number): Element | null => root.querySelector(`li[data-chunk="${chunk}"]`)

const atWorker = (root: Element, worker: number, chunk: number): Element | null =>
  root.querySelector(`[data-worker="${worker}"] [data-chunk="${chunk}"]`)

interface Point {
  readonly x: number
  readonly y: number
}

const centreOf = ({ x, y, width, height }: DOMRect): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where a chunk is, or would be, at a worker. */
function laneCentre({ root }: Scene, worker: number, chunk: number, width: number): Point | null {
  const own = atWorker(root, worker, chunk)
  if (own !== null) return centreOf(own.getBoundingClientRect())
  const track = root.querySelector(`[data-worker="${worker}"] [data-track]`)?.getBoundingClientRect()
  return track === undefined ? null : { x: track.x + width / 2, y: track.y + track.height / 2 }
}

interface Journey {
  readonly worker: number
  readonly chunk: number
  /** Carries results and no longer tasks. */
  readonly results: boolean
  readonly from: Point
  readonly to: Point
}

/** The chunk itself, dashed while it moves, above everything else. */
function travel({ root, player, chunks, words }: Scene, { worker, chunk, results, from, to }: Journey): void {
  const layer = root.querySelector('[data-travel]')
  const model = inQueue(root, chunk)
  if (layer === null || model === null) return
  const token = document.createElement('span')
  token.className = [chunkStyles['chunk'], chunkStyles['own'], chunkStyles['coming'], processTone(worker)].join(' ')
  token.append(...[...model.children].map((child) => child.cloneNode(true)))
  if (results) {
    const values = itemsOf(chunks[chunk] as Chunk).map(words.result)
    for (const [place, child] of [...token.children].entries()) {
      child.textContent = token.children.length === values.length ? `${values[place]}` : text.results(values.length)
    }
  }
  const origin = layer.getBoundingClientRect()
  const at = ({ x, y }: Point, up = 0): string =>
    `translate(${x - origin.x}px, ${y - origin.y - up}px) translate(-50%, -50%)`
  player.show(layer, token)
  const frames: Keyframe[] = [
    { opacity: 1, transform: at(from), easing: outEasing },
    { opacity: 1, transform: at(from, 8), offset: 120 / 520, easing: moveEasing },
    { opacity: 1, transform: at(to), offset: 440 / 520, easing: 'linear' },
    { opacity: 0, transform: at(to) },
  ]
  player.play(token, { frames, delay: 0, duration: 520, easing: 'linear' })
}

/** From the task queue to a worker. */
function take(scene: Scene, { worker, chunk }: { readonly worker: number; readonly chunk: number }): void {
  const { root, player, forward } = scene
  const source = inQueue(root, chunk)?.getBoundingClientRect()
  const to = source && laneCentre(scene, worker, chunk, source.width)
  if (!source || !to) return
  travel(scene, { worker, chunk, results: false, from: centreOf(source), to })
  if (forward) player.fade(atWorker(root, worker, chunk), { delay: 440, duration: 120 })
  else player.fade(inQueue(root, chunk), { delay: 0, duration: 80, leaves: true })
}

/** From a worker to the places of its results. */
function comeBack(scene: Scene, event: Extract<PoolEvent, { type: 'back' }>): void {
  const { root, player, forward, chunks } = scene
  const { worker, chunk } = event
  const places = itemsOf(chunks[chunk] as Chunk).flatMap((item) => [...root.querySelectorAll(`[data-item="${item}"]`)])
  // In order of arrival a place has no item before its result is there.
  const targets = places.length > 0 ? places : [...root.querySelectorAll('[data-place]:not([data-item])')].slice(0, 1)
  const boxes = targets.map((target) => target.getBoundingClientRect())
  const [first, last] = [boxes[0], boxes.at(-1)]
  const width = inQueue(root, chunk)?.getBoundingClientRect().width ?? 0
  const from = laneCentre(scene, worker, chunk, width)
  if (first === undefined || last === undefined || from === null) return
  const [start, end] = [centreOf(first), centreOf(last)]
  travel(scene, { worker, chunk, results: true, from, to: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } })
  if (!forward) player.fade(atWorker(root, worker, chunk), { delay: 0, duration: 80, leaves: true })
  else for (const target of targets) arrive(player, target)
}

/** A result appears where it is put, and the gold ring swells. */
function arrive(player: StepPlayer, target: Element): void {
  for (const value of target.querySelectorAll('[data-value]')) {
    const frames = [
      { opacity: 0, transform: 'translateY(8px)' },
      { opacity: 1, transform: 'none' },
    ]
    player.play(value, { frames, delay: 440, duration: 160, easing: outEasing })
  }
  ring(player, target, 440)
}

function ring(player: StepPlayer, target: Element | null, delay: number, colour = 'var(--gold-tint)'): void {
  const width = (px: number): Keyframe => ({ boxShadow: `0 0 0 ${px}px ${colour}` })
  player.play(target, { frames: [width(0), width(7), width(0)], delay, duration: 180, easing: outEasing })
}

/** The chunks of a call come into the queue, one after the other. */
function call({ root, player }: Scene, indices: readonly number[]): void {
  ring(player, root.querySelector('[data-parent]'), 0)
  const frames = [
    { opacity: 0, transform: 'translateY(-8px)' },
    { opacity: 1, transform: 'none' },
  ]
  for (const [place, index] of indices.entries()) {
    const delay = 120 + (240 * place) / indices.length
    player.play(inQueue(root, index), { frames, delay, duration: 200, easing: outEasing })
  }
}

/** A task is begun, or is over. */
function work({ root, player }: Scene, event: Extract<PoolEvent, { type: 'start' | 'done' | 'raise' }>): void {
  const box = atWorker(root, event.worker, event.chunk)
  const own = box?.querySelector(`[data-task="${event.item}"]`)
  ring(player, own ?? box, 0, event.type === 'raise' ? 'var(--bad-tint)' : 'var(--tint)')
}

/** What reaches the caller, and what else the parent does. */
function reach({ root, player, chunks }: Scene, event: PoolEvent): void {
  const { items } = touchedBy(event, chunks)
  const colour = event.type === 'throw' ? 'var(--bad-tint)' : 'var(--gold-tint)'
  const places = items === 'all' ? ['[data-item]'] : items.map((item) => `[data-item="${item}"]`)
  for (const place of places) for (const target of root.querySelectorAll(place)) ring(player, target, 0, colour)
  ring(player, root.querySelector('[data-parent]'), 120, colour)
  if (event.type === 'close' || event.type === 'join') ring(player, root.querySelector('[data-pool]'), 0)
}
