/** A box in CSS pixels; x and y are its upper left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A straight stroke that words should keep off. */
export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** How much worse a pixel on this stroke is than a pixel further away from the point; 1 is mild. */
  readonly weight: number
}

/** One place a label may go. */
export interface Place {
  /** The anchor on the baseline, in CSS pixels. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Degrees, clockwise; 0 when absent. */
  readonly angle?: number
  /** What the text covers; several boxes follow a slanted one. */
  readonly boxes: readonly Rect[]
}

/** A label and the places it may go, the best first. */
export interface LabelRequest {
  readonly id: string
  readonly places: readonly Place[]
  /** Left out when every place touches something; a label that is not optional takes the least bad one. */
  readonly optional?: boolean
}

/** What labels must keep off. */
export interface Obstacles {
  readonly bounds: Rect
  readonly marks: readonly Rect[]
  readonly strokes: readonly Stroke[]
}

const fontSize = 12
const ascent = 10
const lineHeight = 14

/** Character widths of Recursive in em; every other character is 0.6 wide. Its weights all have the same widths. */
const widths: Readonly<Record<string, number>> = {
  ' ': 0.3,
  ...Object.fromEntries([..."ijlI.,:;|'"].map((character) => [character, 0.35])),
  ...Object.fromEntries([...'fr()'].map((character) => [character, 0.45])),
  ...Object.fromEntries([...'ct'].map((character) => [character, 0.5])),
  ...Object.fromEntries([...'szE'].map((character) => [character, 0.55])),
  ...Object.fromEntries([...'ADU'].map((character) => [character, 0.65])),
  w: 0.8,
  m: 0.85,
  M: 0.9,
  W: 0.95,
}

/** How wide a text is at 12 px in Recursive, in CSS pixels, to about one; a system font may differ by a tenth. */
export function textWidth(text: string): number {
  return [...text].reduce((total, character) => total + fontSize * (widths[character] ?? 0.6), 1)
}

/** The place of a horizontal text whose anchor is at (x, y). */
export function placeAt(text: string, x: number, y: number, anchor: Place['anchor']): Place {
  const width = textWidth(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x, y, anchor, boxes: [{ x: left, y: y - ascent, width, height: lineHeight }] }
}

/** The places around a point, near ones first: the corners, above and below, the sides. */
export function placesAround(text: string, at: { readonly x: number; readonly y: number }): readonly Place[] {
  const place = (dx: number, dy: number, anchor: Place['anchor']): Place => placeAt(text, at.x + dx, at.y + dy, anchor)
  return [10, 18, 28, 42].flatMap((away) => [
    place(8, away + 10, 'start'),
    place(0, away + 14, 'middle'),
    place(-8, away + 10, 'end'),
    place(-8, -away, 'end'),
    place(0, -away - 4, 'middle'),
    place(8, -away, 'start'),
    place(away + 2, 4, 'start'),
    place(-away - 2, 4, 'end'),
  ])
}

/** The area two boxes share, in square CSS pixels. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/**
 * How much of a stroke lies inside a box, in CSS pixels.
 * @see Liang and Barsky 1984, "A new concept and method for line clipping"
 */
export function strokeInside(stroke: Omit<Stroke, 'weight'>, box: Rect): number {
  const dx = stroke.x2 - stroke.x1
  const dy = stroke.y2 - stroke.y1
  let from = 0
  let to = 1
  const edges: readonly (readonly [number, number])[] = [
    [-dx, stroke.x1 - box.x],
    [dx, box.x + box.width - stroke.x1],
    [-dy, stroke.y1 - box.y],
    [dy, box.y + box.height - stroke.y1],
  ]
  for (const [speed, room] of edges) {
    if (speed === 0 && room < 0) return 0
    if (speed < 0) from = Math.max(from, room / speed)
    if (speed > 0) to = Math.min(to, room / speed)
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0)

function costOf(place: Place, taken: readonly Rect[], obstacles: Obstacles): number {
  return sum(place.boxes, (box) => {
    const outside = box.width * box.height - overlap(box, obstacles.bounds)
    return (
      20 * outside +
      50 * sum(taken, (other) => overlap(box, other)) +
      4 * sum(obstacles.marks, (mark) => overlap(box, mark)) +
      sum(obstacles.strokes, (stroke) => stroke.weight * strokeInside(stroke, box))
    )
  })
}

/** An optional label may graze this much before it is left out. */
const tolerated = 12

/**
 * Gives each label the cheapest of its places, in the order of the requests: an earlier label keeps its place and the
 * later ones go around it.
 * @returns the place of each label that is shown, by id
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): ReadonlyMap<string, Place> {
  const placed = new Map<string, Place>()
  const taken: Rect[] = []
  for (const { id, places, optional } of requests) {
    const costs = places.map((place, index) => ({ place, touch: costOf(place, taken, obstacles), index }))
    const best = [...costs].sort((a, b) => a.touch + a.index - (b.touch + b.index))[0]
    if (!best || (optional && best.touch > tolerated)) continue
    placed.set(id, best.place)
    taken.push(...best.place.boxes)
  }
  return placed
}
