import type { Breakdown } from './breakdown.ts'
import { formatInterval, formatSpeedup, formatWorkers, wholePercents } from './format.ts'
import type { Ending } from './outcome.ts'
import { NOISY, type PointSummary, relativeHalfWidth } from './point.ts'
import { text } from './text/finding.ts'

/** What a chart draws at one worker count; a link carries no breakdown. */
export type FindingPoint = PointSummary & { readonly breakdown?: Breakdown | null }

/** What the headline is made of: the points that the chart draws, and how the measurement ended. */
export interface FindingInput {
  readonly points: readonly FindingPoint[]
  readonly ended: Ending['ended']
  /** Logical CPUs that the browser reports. */
  readonly hardwareConcurrency: number
}

/** The finding of a measurement: at most 12 words, and why. */
export interface Finding {
  readonly state: 'measured' | 'noisy' | 'cancelled' | 'wrong-result' | 'failed' | 'empty'
  readonly title: string
  /** One or two sentences; empty when there is nothing to add. */
  readonly sentence: string
  /** The worker count that the title is about; null when it is about none. */
  readonly workers: number | null
}

/**
 * The point that the headline names: the fewest workers whose speedup lies within the interval of the best one. More
 * workers than that have not been shown to be faster, and each of them costs memory and start-up.
 * @returns null without points
 */
export function headlinePoint<P extends PointSummary>(points: readonly P[]): P | null {
  const best = points.reduce<P | null>(
    (top, point) => (top === null || point.speedup > top.speedup ? point : top),
    null,
  )
  if (best === null) return null
  const asGood = points.filter((point) => point.speedup >= (best.low ?? best.speedup))
  return asGood.reduce((fewest, point) => (point.workers < fewest.workers ? point : fewest), best)
}

const isNoisy = (point: PointSummary): boolean => point.low !== null && relativeHalfWidth(point) > NOISY

function titleOf(point: PointSummary, points: readonly PointSummary[]): string {
  const { workers, low, high } = point
  const value = formatSpeedup(point)
  if (workers === 1 && points.length > 1) return text.noneBeatsOne(value)
  const measured = text.measured(value, formatWorkers(workers))
  if (workers > 1 && high !== null && high < 1) return text.slower(measured)
  if (workers > 1 && low !== null && low <= 1) return text.noClearGain(measured)
  return isNoisy(point) ? text.about(measured) : measured
}

const partNames = [text.lostTo.handOut, text.lostTo.idle, text.lostTo.merge]

/** Where the workers' time went when they were not computing, in whole percentages that add up. */
function lossSentence({ handOutMs, computeMs, idleMs, mergeMs }: Breakdown): string {
  const total = handOutMs + computeMs + idleMs + mergeMs
  if (!(total > 0)) return ''
  const percents = wholePercents([handOutMs / total, idleMs / total, mergeMs / total])
  const parts = partNames.flatMap((part, i) => (percents[i] === 0 ? [] : [{ part, percent: percents[i] as number }]))
  const [first, second] = parts
  if (first === undefined) return text.allComputing
  if (second === undefined) return text.lostToOne(first.percent, first.part)
  const sum = parts.reduce((all, { percent }) => all + percent, 0)
  return text.lostToSeveral(sum, parts)
}

/** What to know before trusting the title: why it ended early, or how wide the interval is. */
function cautionSentence(point: FindingPoint, ended: Ending['ended']): string {
  if (ended === 'failed') return text.failed(point.rounds)
  if (ended === 'cancelled') return text.cancelled(point.rounds)
  if (point.low === null) return text.tooFew(point.rounds)
  const interval = isNoisy(point) ? formatInterval(point) : null
  return interval === null ? '' : text.differ(interval)
}

function emptyFinding(ended: Ending['ended']): Finding {
  const state = ended === 'failed' || ended === 'cancelled' ? ended : 'empty'
  const title = ended === 'failed' ? text.noRound : text.nothingYet
  const sentence = ended === 'failed' ? text.failedAtOnce : ended === 'cancelled' ? text.cancelledAtOnce : ''
  return { state, title, sentence, workers: null }
}

/** The headline of a measurement and the sentence under it, from the points that the chart draws. */
export function findingOf({ points, ended, hardwareConcurrency }: FindingInput): Finding {
  if (ended === 'wrong-result') {
    return { state: ended, title: text.wrongResult, sentence: text.wrongResultWhy, workers: null }
  }
  const point = headlinePoint(points)
  if (point === null) return emptyFinding(ended)
  const crowded = point.workers > hardwareConcurrency ? text.crowded(hardwareConcurrency) : ''
  const loss = point.breakdown ? lossSentence(point.breakdown) : ''
  const early = ended === 'cancelled' || ended === 'failed' ? ended : null
  return {
    state: early ?? (isNoisy(point) ? 'noisy' : 'measured'),
    title: titleOf(point, points),
    sentence: [cautionSentence(point, ended), loss, loss === '' ? '' : crowded].filter((part) => part !== '').join(' '),
    workers: point.workers,
  }
}
