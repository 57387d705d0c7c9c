/** The measurement that a permalink carries. Loaded when there is one. */
import { decodePoints, findingOf } from '#measure'
import type { LinkedMeasurement } from './measurement.ts'

/** The measurement in `code`, or null when nothing can be read from it. */
export function fromCode(code: string): LinkedMeasurement | null {
  const linked = decodePoints(code)
  if (linked === null) return null
  const { hardwareConcurrency, serialMs } = linked
  const points = linked.points.map((point) => ({ ...point, dots: [], breakdown: null, startMs: null }))
  // A link says nothing of how its measurement ended, and carries only what was complete.
  const finding = findingOf({ points, ended: 'budget', hardwareConcurrency })
  return {
    source: 'link',
    ...{ cpus: hardwareConcurrency, serialMs, code },
    against: { serial: { points, finding }, p1: null },
  }
}
