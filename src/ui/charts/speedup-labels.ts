import {
  bandReach,
  type Labelled,
  obstaclesOf,
  type Pixel,
  pendingSpeedup,
  pixelOf,
  square,
} from './chart-obstacles.ts'
import { type LabelRequest, type Place, placeAt, placeLabels, placesAround, textWidth } from './label-placement.ts'
import type { SpeedupPoint } from './speedup-data.ts'
import type { SpeedupView } from './speedup-view.ts'
import { text as words } from './text.ts'

/** How a label looks; its meaning follows from its place. */
export type LabelTone = 'strong' | 'faint' | 'guess' | 'pale'

/** A label that found its place. */
export interface PlacedLabel extends Place {
  readonly id: string
  readonly text: string
  readonly tone: LabelTone
}

interface Wish extends LabelRequest {
  readonly text: string
  readonly tone: LabelTone
}

/** The baseline of the words above the panel, in CSS pixels from the top. */
const headerLine = 13

/** Places beside the ideal line, slanted along it. */
function idealPlaces(view: SpeedupView): readonly Place[] {
  const { most } = view.domains
  const start = pixelOf(view, { workers: 1, speedup: 1 })
  const end = pixelOf(view, { workers: most, speedup: most })
  const tilt = Math.atan2(end.y - start.y, end.x - start.x)
  const [along, across] = [
    { x: Math.cos(tilt), y: Math.sin(tilt) },
    { x: Math.sin(tilt), y: -Math.cos(tilt) },
  ]
  const at = (from: Pixel, far: number, off: number): Pixel => ({
    x: from.x + along.x * far + across.x * off,
    y: from.y + along.y * far + across.y * off,
  })
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  return [0.8, 0.7, 0.88, 0.6, 0.5, 0.4, 0.3].map((share) => {
    const anchor = at(start, length * share, 5)
    const boxes = [-12, -4, 4, 12].map((step) => square(at(anchor, step, 4), 4))
    return { ...anchor, anchor: 'middle', angle: (tilt * 180) / Math.PI, boxes }
  })
}

const bandHeader = (view: SpeedupView, workers: number): Place =>
  placeAt(
    words.yourGuess,
    Math.min(view.scales.x(workers) + bandReach(view) + 3, view.layout.right + 4),
    headerLine,
    'end',
  )

/** The marker's words stand over its line, or end there when the band's own header needs the room. */
function cpuWish(view: SpeedupView, props: Labelled): Wish {
  const { cpuLabel: text, guess, guessing } = props
  const reach = textWidth(text) / 2
  const header = guess && guessing ? bandHeader(view, guess.workers).boxes[0] : undefined
  const room = (header ? header.x - 10 : view.layout.width) - reach
  const onTheBand = header !== undefined && guess?.workers === props.cpus
  const x = onTheBand ? view.scales.x(props.cpus) : Math.min(view.scales.x(props.cpus), room)
  return { id: 'cpu', text, tone: 'strong', places: [placeAt(text, Math.max(reach, x), headerLine, 'middle')] }
}

function guessWish(view: SpeedupView, props: Labelled): readonly Wish[] {
  const { guess } = props
  if (!guess) return []
  const { layout } = view
  const { x, y } = pixelOf(view, guess)
  if (props.guessing) {
    const beside = [layout.speedup.bottom - 24, layout.speedup.top + 14].flatMap((line) => [
      placeAt(words.yourGuess, x + bandReach(view) + 6, line, 'start'),
      placeAt(words.yourGuess, x - bandReach(view) - 6, line, 'end'),
    ])
    return [{ id: 'guess', text: words.yourGuess, tone: 'guess', places: [bandHeader(view, guess.workers), ...beside] }]
  }
  const text = words.guessed(guess.speedup, layout.narrow)
  const sides = [18, -10, 4].flatMap((down) => [
    placeAt(text, x - 12, y + down, 'end'),
    placeAt(text, x + 12, y + down, 'start'),
  ])
  const above = [y - 14, y + 24].map((line) => placeAt(text, layout.right + 3, line, 'end'))
  return [{ id: 'guess', text, tone: 'guess', places: [...sides, ...above, ...placesAround(text, { x, y })] }]
}

/** The name of a line stands by its end, or by one of the points before. */
function lineWish(
  view: SpeedupView,
  id: string,
  text: string,
  points: readonly SpeedupPoint[],
  tone: LabelTone,
): Wish[] {
  const ends = points.slice(-4).reverse()
  if (ends.length === 0) return []
  return [{ id, text, tone, places: ends.flatMap((point) => placesAround(text, pixelOf(view, point))) }]
}

function pendingWish(view: SpeedupView, { pending, points }: Labelled): readonly Wish[] {
  if (!pending) return []
  const at = pixelOf(view, { workers: pending.workers, speedup: pendingSpeedup(points, pending.workers) })
  const text = pending.label
  const places = [placeAt(text, at.x + 13, at.y + 4, 'start'), ...placesAround(text, at)]
  return [{ id: 'pending', text, tone: 'strong', places }]
}

function valueWish(view: SpeedupView, props: Labelled): readonly Wish[] {
  const point = props.points.find((candidate) => candidate.workers === props.selected)
  if (!point) return []
  const text = props.formatSpeedup(point.speedup)
  return [{ id: 'value', text, tone: 'strong', places: placesAround(text, pixelOf(view, point)) }]
}

/** What the shading means; left out where the tasks mostly wait, and where there is no room. */
function shadingWish(view: SpeedupView, props: Labelled): readonly Wish[] {
  if (props.ioBound) return []
  const text = words.moreThanCpus
  const { top, bottom } = view.layout.speedup
  const x = view.scales.x(props.cpus) + 8
  const places = [bottom - 8, top + 14].map((line) => placeAt(text, x, line, 'start'))
  return [{ id: 'shading', text, tone: 'faint', optional: true, places }]
}

/** Finds a place for every label of a speedup chart. No two of them touch where the chart has room at all. */
export function speedupLabels(view: SpeedupView, props: Labelled): readonly PlacedLabel[] {
  const { comparison } = props
  const wishes: readonly Wish[] = [
    cpuWish(view, props),
    ...valueWish(view, props),
    ...guessWish(view, props),
    ...pendingWish(view, props),
    ...lineWish(view, 'measured', words.measured, props.points, 'strong'),
    ...(comparison ? lineWish(view, 'comparison', comparison.label, comparison.points, 'pale') : []),
    { id: 'ideal', text: words.ideal, tone: 'faint', places: idealPlaces(view) },
    ...shadingWish(view, props),
  ]
  const places = placeLabels(wishes, obstaclesOf(view, props))
  return wishes.flatMap(({ id, text, tone }) => {
    const place = places.get(id)
    return place ? [{ ...place, id, text, tone }] : []
  })
}
