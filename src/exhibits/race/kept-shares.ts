/** The common axis of the model and the machine: the share of the updates that were kept. No React. */
import { formatPercent, median, wholePercents } from '#measure'
import { costOf, overlapOf, type PossibleFinals, possibleFinals, type RaceSetup, type RaceTrial, wallOf } from '#race'

/** Steps of 5% below the whole, and the whole for itself: "all but one" and "all" are different findings. */
export const shareBins = 21

/** Marks below the axis, in bins. */
export const shareTicks = [
  { at: 0, label: '0%' },
  { at: 5, label: '25%' },
  { at: 10, label: '50%' },
  { at: 15, label: '75%' },
  { at: shareBins, label: 'all' },
]

/** The bin of a share from 0 to 1. */
export const binOf = (kept: number): number => (kept >= 1 ? shareBins - 1 : Math.floor(kept * (shareBins - 1)))

/** The bin in words: "50% to 55%", "all". */
export function binName(bin: number): string {
  return bin === shareBins - 1 ? 'all' : `${bin * 5}% to ${bin * 5 + 5}%`
}

/** Weights by bin, from shares with their weights. */
export function binned(shares: readonly { readonly kept: number; readonly weight: number }[]): readonly number[] {
  const bins = new Array<number>(shareBins).fill(0)
  for (const { kept, weight } of shares) bins[binOf(kept)] = (bins[binOf(kept)] ?? 0) + weight
  return bins
}

/** The share of the updates that a run kept, from 0 to 1. */
export const keptOf = ({ final, increments, spans }: RaceTrial): number => final / (increments * spans.length)

/** What a few runs say. */
export interface RaceSummary {
  readonly headline: string
  /** Every run lies in the possible set, or which do not. */
  readonly possible: string
  readonly overlap: string
  readonly bins: readonly number[]
  /** Of each worker. */
  readonly increments: number
  /** The median run. */
  readonly wallMs: number
  /** What one increment takes a worker while all compete: the median, in nanoseconds. */
  readonly costNs: number
}

const whole = (value: number): string => value.toLocaleString('en')

/** A share as people read it; never "100%" for what is not all. */
export function formatKept(kept: number): string {
  if (kept === 1) return '100%'
  return kept > 0.9995 ? 'just under 100%' : `${(kept * 100).toFixed(kept > 0.99 ? 2 : 0)}%`
}

function headlineOf(shares: readonly number[], { variant, workers }: RaceSetup): string {
  const runs = shares.length === 1 ? '1 run' : `${shares.length} runs`
  const least = Math.min(...shares)
  const most = Math.max(...shares)
  if (least === 1) {
    const { least: floor, most: top } = possibleFinals(variant, workers, 1_000)
    if (floor === top) return `Nothing was lost in ${runs}: no schedule can lose an update here`
    return `Nothing was lost this time, in ${runs}; the next one may lose updates`
  }
  const range =
    formatKept(least) === formatKept(most) ? formatKept(most) : `${formatKept(least)} to ${formatKept(most)}`
  return `${range} of the updates were kept in ${runs}`
}

function possibleOf(trials: readonly RaceTrial[], possible: PossibleFinals): string {
  const impossible = trials.filter(({ final }) => final < possible.least || final > possible.most)
  const set =
    possible.least === possible.most
      ? `only ${whole(possible.most)} is possible`
      : `possible are ${whole(possible.least)} to ${whole(possible.most)}`
  if (impossible.length === 0) {
    return trials.length === 1
      ? `The one run ended at a possible value: ${set}.`
      : `All ${trials.length} runs ended at a possible value: ${set}.`
  }
  const values = impossible.map(({ final }) => whole(final)).join(', ')
  return `${impossible.length} of ${trials.length} runs ended at ${values}, which the model calls impossible: ${set}. Then the model or this program is wrong.`
}

function overlapText(overlaps: readonly number[], workers: number): string {
  const middle = median(overlaps)
  const all = workers === 2 ? 'Both workers were' : `All ${workers} workers were`
  const caution = middle < 0.5 ? ' With so little overlap few updates can be lost.' : ''
  return `${all} between start and end for ${formatPercent(middle)} of a run (median; ${wholePercents([Math.min(...overlaps)])[0]}% in the worst). A browser does not say when the system took a CPU away.${caution}`
}

/** @param trials at least one */
export function summaryOf(setup: RaceSetup, trials: readonly RaceTrial[]): RaceSummary {
  const shares = trials.map(keptOf)
  const increments = trials[0]?.increments ?? 0
  return {
    headline: headlineOf(shares, setup),
    possible: possibleOf(trials, possibleFinals(setup.variant, setup.workers, increments)),
    overlap: overlapText(
      trials.map(({ spans }) => overlapOf(spans)),
      setup.workers,
    ),
    bins: binned(shares.map((kept) => ({ kept, weight: 1 }))),
    increments,
    wallMs: median(trials.map(({ spans }) => wallOf(spans))),
    costNs: median(trials.map(costOf)),
  }
}
