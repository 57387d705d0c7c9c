import type { Ms } from '#base'
import type { PointSummary } from './point.ts'
import { MAX_WORKERS } from './worker-counts.ts'

/** What a permalink carries of a measurement: enough to draw its chart and say its headline. */
export interface LinkedPoints {
  /** Logical CPUs that the measuring browser reported. */
  readonly hardwareConcurrency: number
  readonly serialMs: Ms
  /** Ascending in workers. Numbers have 4 significant digits. */
  readonly points: readonly PointSummary[]
}

/** 24 points take 487 characters. */
const MOST_POINTS = 24
const VERSION = '1'
const NO_INTERVAL = '0000'
const SHAPE = new RegExp(`^${VERSION}[0-9a-z]{6}(?:[0-9a-z]{20}){1,${MOST_POINTS}}$`)
const BIAS = 12

const wholeCode = (value: number): string => Math.min(value, 1295).toString(36).padStart(2, '0')

/** A positive number as 4 characters: 1 of decimal exponent, 3 of its 4 significant digits, all in base 36. */
function numberCode(value: number): string {
  if (!(value >= 1e-9 && value < 1e12)) throw new RangeError(`A link holds numbers from 1e-9 to 1e12, not ${value}.`)
  const [digits, exponent] = value.toExponential(3).split('e') as [string, string]
  const mantissa = Math.round(Number(digits) * 1000)
  return (Number(exponent) + BIAS).toString(36) + mantissa.toString(36).padStart(3, '0')
}

/** The number of a code, or null for a code that `numberCode` does not write. */
function numberOf(code: string): number | null {
  const mantissa = Number.parseInt(code.slice(1), 36)
  const exponent = Number.parseInt(code.slice(0, 1), 36) - BIAS
  if (mantissa < 1000 || mantissa > 9999 || exponent < -9 || exponent > 12) return null
  return Number(`${mantissa}e${exponent - 3}`)
}

/**
 * Writes measured points as lower-case letters and digits, 20 a point, that need no escaping in an address.
 * @throws {RangeError} without points, with more than 24, or when a number is not within 1e-9 to 1e12
 */
export function encodePoints({ hardwareConcurrency, serialMs, points }: LinkedPoints): string {
  if (points.length === 0 || points.length > MOST_POINTS) {
    throw new RangeError(`A link holds 1 to ${MOST_POINTS} points, not ${points.length}.`)
  }
  const codes = [...points]
    .sort((a, b) => a.workers - b.workers)
    .map(({ workers, rounds, speedup, low, high, medianMs }) => {
      const interval = low === null || high === null ? NO_INTERVAL + NO_INTERVAL : numberCode(low) + numberCode(high)
      return wholeCode(workers) + wholeCode(rounds) + numberCode(speedup) + interval + numberCode(medianMs)
    })
  return VERSION + wholeCode(hardwareConcurrency) + numberCode(serialMs) + codes.join('')
}

function pointOfCode(code: string): PointSummary | null {
  const workers = Number.parseInt(code.slice(0, 2), 36)
  const rounds = Number.parseInt(code.slice(2, 4), 36)
  const speedup = numberOf(code.slice(4, 8))
  const bare = code.slice(8, 16) === NO_INTERVAL + NO_INTERVAL
  const low = bare ? null : numberOf(code.slice(8, 12))
  const high = bare ? null : numberOf(code.slice(12, 16))
  const medianMs = numberOf(code.slice(16, 20))
  if (workers < 1 || workers > MAX_WORKERS || rounds < 1 || speedup === null || medianMs === null) return null
  if (bare !== rounds < 6) return null
  if (!bare && (low === null || high === null || low > speedup || speedup > high)) return null
  return { workers, medianMs, speedup, low, high, rounds, efficiency: speedup / workers }
}

/** Reads what `encodePoints` wrote. Returns null for anything else: a link is never trusted and never throws. */
export function decodePoints(text: string): LinkedPoints | null {
  if (!SHAPE.test(text)) return null
  const hardwareConcurrency = Number.parseInt(text.slice(1, 3), 36)
  const serialMs = numberOf(text.slice(3, 7))
  const codes = text.slice(7).match(/.{20}/g) ?? []
  const points = codes.map(pointOfCode).filter((point) => point !== null)
  const ascending = points.every((point, i) => i === 0 || point.workers > (points[i - 1] as PointSummary).workers)
  if (serialMs === null || hardwareConcurrency < 1 || points.length !== codes.length || !ascending) return null
  return { hardwareConcurrency, serialMs, points }
}
