import type { Breakdown } from './breakdown.ts'
import { formatInterval, formatSpeedup, formatWorkers, wholePercents } from './format.ts'
import type { Ending } from './outcome.ts'
import { NOISY, type PointSummary, relativeHalfWidth } from './point.ts'

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

/** One line at 26 px beside the tools, so at most 37 characters. */
function titleOf(point: PointSummary, points: readonly PointSummary[]): string {
  const { workers, low, high } = point
  const value = formatSpeedup(point)
  if (workers === 1 && points.length > 1) return `No count beats 1 worker: ${value}`
  const measured = `${value} with ${formatWorkers(workers)}`
  if (workers > 1 && high !== null && high < 1) return `Slower: ${measured}`
  if (workers > 1 && low !== null && low <= 1) return `No clear gain: ${measured}`
  return isNoisy(point) ? `About ${measured}` : measured
}

const partNames = ['handing out work', 'idle', 'merging']

/** Where the workers' time went when they were not computing, in whole percentages that add up. */
function lossSentence({ handOutMs, computeMs, idleMs, mergeMs }: Breakdown): string {
  const total = handOutMs + computeMs + idleMs + mergeMs
  if (!(total > 0)) return ''
  const percents = wholePercents([handOutMs / total, idleMs / total, mergeMs / total])
  const parts = partNames.flatMap((name, i) => (percents[i] === 0 ? [] : [{ name, percent: percents[i] as number }]))
  const [first, second] = parts
  if (first === undefined) return 'Over 99% of worker time was computing.'
  if (second === undefined) return `${first.percent}% of worker time was not computing but ${first.name}.`
  const sum = parts.reduce((all, { percent }) => all + percent, 0)
  const list = parts.map(({ name, percent }) => `${percent}% ${name}`).join(', ')
  return `${sum}% of worker time was not computing: ${list}.`
}

const rounds = (count: number): string => (count === 1 ? '1 round' : `${count} rounds`)

/** What to know before trusting the title: why it ended early, or how wide the interval is. */
function cautionSentence(point: FindingPoint, ended: Ending['ended']): string {
  if (ended === 'failed') return `A run failed; the ${rounds(point.rounds)} before it are kept.`
  if (ended === 'cancelled')
    return `Cancelled after ${rounds(point.rounds)}, which ${point.rounds === 1 ? 'is' : 'are'} kept.`
  if (point.low === null) return `Measured in ${rounds(point.rounds)}, too few to say how sure this is.`
  const interval = isNoisy(point) ? formatInterval(point) : null
  return interval === null ? '' : `Trials differ: the speedup is ${interval}.`
}

function emptyFinding(ended: Ending['ended']): Finding {
  const state = ended === 'failed' || ended === 'cancelled' ? ended : 'empty'
  const title = ended === 'failed' ? 'No round was completed' : 'Nothing was measured yet'
  const sentence =
    ended === 'failed'
      ? 'The run failed in its first round.'
      : ended === 'cancelled'
        ? 'Cancelled in the first round.'
        : ''
  return { state, title, sentence, workers: null }
}

/** The headline of a measurement and the sentence under it, from the points that the chart draws. */
export function findingOf({ points, ended, hardwareConcurrency }: FindingInput): Finding {
  if (ended === 'wrong-result') {
    const title = 'A run gave a wrong result'
    return {
      state: ended,
      title,
      sentence: 'So no speedup is claimed. The runs before it are kept for inspection.',
      workers: null,
    }
  }
  const point = headlinePoint(points)
  if (point === null) return emptyFinding(ended)
  const crowded =
    point.workers > hardwareConcurrency
      ? `Computing can include waiting for a CPU: the browser reports ${hardwareConcurrency}.`
      : ''
  const loss = point.breakdown ? lossSentence(point.breakdown) : ''
  const early = ended === 'cancelled' || ended === 'failed' ? ended : null
  return {
    state: early ?? (isNoisy(point) ? 'noisy' : 'measured'),
    title: titleOf(point, points),
    sentence: [cautionSentence(point, ended), loss, loss === '' ? '' : crowded].filter((part) => part !== '').join(' '),
    workers: point.workers,
  }
}
