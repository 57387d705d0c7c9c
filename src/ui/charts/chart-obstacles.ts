import type { Obstacles, Rect, Stroke } from './label-placement.ts'
import type { SpeedupChartProps, SpeedupPoint } from './speedup-data.ts'
import type { SpeedupView } from './speedup-view.ts'

/** A place on the screen, in CSS pixels from the upper left corner of the chart. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** What decides where words may stand. */
export type Labelled = Pick<
  SpeedupChartProps,
  'cpus' | 'cpuLabel' | 'points' | 'comparison' | 'pending' | 'guess' | 'selected' | 'formatSpeedup' | 'ioBound'
> & {
  /** Whether the band is shown in which the guess is dragged. */
  readonly guessing: boolean
}

/** Where a speedup at a worker count lands. */
export function pixelOf(view: SpeedupView, at: { readonly workers: number; readonly speedup: number }): Pixel {
  return { x: view.scales.x(at.workers), y: view.scales.y(at.speedup) }
}

/** A square box around a place. */
export function square({ x, y }: Pixel, reach: number): Rect {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}

/** Where the pending circle stands: on the measured point, else level with the nearest smaller count. */
export function pendingSpeedup(points: readonly SpeedupPoint[], workers: number): number {
  return points.findLast((point) => point.workers <= workers)?.speedup ?? 1
}

/** Half the width of the band in which the guess is dragged, in CSS pixels. */
export function bandReach(view: SpeedupView): number {
  return view.layout.narrow ? 19 : 26
}

const joined = (pixels: readonly Pixel[], weight: number): readonly Stroke[] =>
  pixels.slice(1).map((to, index) => {
    const from = pixels[index] ?? to
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight }
  })

function marksOf(view: SpeedupView, props: Labelled): readonly Rect[] {
  const { guess, pending, points } = props
  const { top, bottom } = view.layout.speedup
  const reach = bandReach(view)
  return [
    ...points.map((point) => square(pixelOf(view, point), 6)),
    ...(props.comparison?.points ?? []).map((point) => square(pixelOf(view, point), 5)),
    ...(guess ? [square(pixelOf(view, guess), 9)] : []),
    ...(guess && props.guessing
      ? [{ x: view.scales.x(guess.workers) - reach, y: top, width: 2 * reach, height: bottom - top }]
      : []),
    ...(pending
      ? [square(pixelOf(view, { workers: pending.workers, speedup: pendingSpeedup(points, pending.workers) }), 10)]
      : []),
  ]
}

function strokesOf(view: SpeedupView, props: Labelled): readonly Stroke[] {
  const { guess, points } = props
  const { most } = view.domains
  const cpu = view.scales.x(props.cpus)
  const target = points.find((point) => point.workers === guess?.workers)
  const line = (at: readonly { workers: number; speedup: number }[], weight: number): readonly Stroke[] =>
    joined(
      at.map((each) => pixelOf(view, each)),
      weight,
    )
  return [
    ...line(points, 8),
    ...line(props.comparison?.points ?? [], 4),
    ...points.flatMap(({ workers, low, high }) =>
      low === null || high === null
        ? []
        : line(
            [
              { workers, speedup: low },
              { workers, speedup: high },
            ],
            6,
          ),
    ),
    ...line(
      [
        { workers: 1, speedup: 1 },
        { workers: most, speedup: most },
      ],
      3,
    ),
    ...(guess && target ? line([guess, target], 5) : []),
    { x1: cpu, y1: view.layout.top, x2: cpu, y2: view.layout.speedup.bottom, weight: 12 },
  ]
}

/** Everything in the speedup panel that words should keep off. */
export function obstaclesOf(view: SpeedupView, props: Labelled): Obstacles {
  const { layout } = view
  const left = layout.left - 6
  return {
    bounds: { x: left, y: 0, width: layout.right + 4 - left, height: layout.speedup.bottom + 2 },
    marks: marksOf(view, props),
    strokes: strokesOf(view, props),
  }
}
