import type { Ms } from '#base'
import type { Phase } from '../PhasePatterns.tsx'
import { type PhaseTimes, runPhases, timeInside } from './phases.ts'

/** A piece of the stacked bar, in CSS pixels. */
export interface BarPiece {
  readonly phase: Phase
  readonly time: Ms
  readonly x: number
  readonly width: number
}

/** Room between pieces, and the wider room that sets start-up apart from the run. */
const seam = 1.5
const apart = 10
const thinnest = 1

/**
 * Divides a width among the phases, all on one time scale: the run, then after a gap what starting the workers took.
 * A phase that took time gets at least one pixel.
 */
export function stackedPieces(times: PhaseTimes, width: number): readonly BarPiece[] {
  const phases: readonly Phase[] = [
    ...runPhases.filter((phase) => times[phase] > 0),
    ...(times.start > 0 ? ['start' as const] : []),
  ]
  const total = timeInside(times) + times.start
  if (phases.length === 0 || total <= 0) return []
  const seams = seam * Math.max(0, phases.length - 1) + (times.start > 0 && phases.length > 1 ? apart - seam : 0)
  const free = Math.max(0, width - seams - thinnest * phases.length)
  let x = 0
  return phases.map((phase) => {
    if (phase === 'start' && x > 0) x += apart - seam
    const piece = { phase, time: times[phase], x, width: thinnest + (free * times[phase]) / total }
    x += piece.width + seam
    return piece
  })
}
