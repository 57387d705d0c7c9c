/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The upper and lower edge of a panel, in CSS pixels from the top of the chart. */
export interface Panel {
  readonly top: number
  readonly bottom: number
}

/** Where everything stands in a speedup chart of a given size, in CSS pixels. */
export interface ChartLayout extends Size {
  readonly narrow: boolean
  readonly left: number
  readonly right: number
  /** The top of the drawing area, a little above the speedup panel so that nothing is cut at its edge. */
  readonly top: number
  readonly bottom: number
  readonly speedup: Panel
  readonly efficiency: Panel | null
}

/** Below this width the chart keeps to its short words. */
const narrowWidth = 430
const axisHeight = 22
const panelGap = 56

/** Divides a box into the speedup panel, the efficiency panel if wanted, and room for the axes. */
export function layoutOf(size: Size, withEfficiency: boolean): ChartLayout {
  const narrow = size.width < narrowWidth
  const bottom = size.height - axisHeight
  const efficiencyHeight = Math.round(size.height * (narrow ? 0.185 : 0.231))
  const efficiency = withEfficiency ? { top: bottom - efficiencyHeight, bottom } : null
  return {
    ...size,
    narrow,
    left: 38,
    right: size.width - (narrow ? 6 : 16),
    top: 18,
    bottom,
    speedup: { top: 26, bottom: efficiency ? efficiency.top - panelGap : bottom },
    efficiency,
  }
}

/** The values at the two ends of an axis. */
export type Domain = readonly [from: number, to: number]

/** The ranges of the axes. Both speedup axes are logarithmic or neither is, so that the ideal stays a straight line. */
export interface Domains {
  readonly log: boolean
  /** The largest worker count on the axis. */
  readonly most: number
  readonly workers: Domain
  readonly speedup: Domain
  readonly efficiency: Domain
}

/** Past this many workers equal steps crowd the small counts, so both axes double instead. */
const linearMost = 8

/**
 * Chooses the axes: linear from 0 to twice the CPUs, or to the largest worker count if that is more; log2-log2 past 8.
 * Grows with the data, so that no value is cut.
 * @param workers every worker count to show
 * @param speedups every speedup to show, ends of intervals and single rounds included
 * @param efficiencies every bar of the efficiency panel
 */
export function domainsOf(
  cpus: number,
  workers: readonly number[],
  speedups: readonly number[],
  efficiencies: readonly number[],
): Domains {
  const most = Math.max(2 * cpus, ...workers)
  const usable = speedups.filter((value) => Number.isFinite(value) && value > 0)
  const highest = Math.max(most, ...usable)
  const efficiency: Domain = [0, Math.max(1, ...efficiencies)]
  if (most <= linearMost) {
    return { log: false, most, workers: [0.5, most + 0.5], speedup: [0, highest], efficiency }
  }
  const lowest = 2 ** Math.floor(Math.log2(Math.min(0.5, ...usable)))
  return { log: true, most, workers: [0.78, most * 1.28], speedup: [lowest, highest], efficiency }
}

/** A function between an axis and the screen, and its inverse. */
export interface Scale {
  (value: number): number
  invert(pixel: number): number
}

/** Maps `domain` to `range`, linearly or by logarithm. The same arithmetic as d3-scale, which Recharts uses. */
export function scaleOf(domain: Domain, range: Domain, log: boolean): Scale {
  const forward = log ? Math.log2 : (value: number) => value
  const backward = log ? (value: number) => 2 ** value : (value: number) => value
  const from = forward(domain[0])
  const span = forward(domain[1]) - from
  const scale = (value: number): number => range[0] + ((forward(value) - from) / span) * (range[1] - range[0])
  const invert = (pixel: number): number => backward(from + ((pixel - range[0]) / (range[1] - range[0])) * span)
  return Object.assign(scale, { invert })
}

/** Where values land on the screen. */
export interface ChartScales {
  readonly x: Scale
  readonly y: Scale
}

/** The scales of the speedup panel. */
export function scalesOf(layout: ChartLayout, domains: Domains): ChartScales {
  return {
    x: scaleOf(domains.workers, [layout.left, layout.right], domains.log),
    y: scaleOf(domains.speedup, [layout.speedup.bottom, layout.speedup.top], domains.log),
  }
}

/**
 * The curve a guess implies between one worker and its own count: Amdahl's law through the guess.
 * @returns about one point each half worker; empty for a guess at one worker
 * @see Amdahl 1967, "Validity of the single processor approach to achieving large scale computing capabilities"
 */
export function guessCurve(workers: number, speedup: number): readonly { workers: number; speedup: number }[] {
  if (workers <= 1 || speedup <= 0) return []
  const serial = (1 / speedup - 1 / workers) / (1 - 1 / workers)
  const steps = Math.max(8, Math.ceil((workers - 1) * 2))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = 1 + ((workers - 1) * step) / steps
    return { workers: at, speedup: 1 / (serial + (1 - serial) / at) }
  })
}
