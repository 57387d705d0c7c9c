/** The common axis of the model and the machine: the share of the updates that were kept. No React. */
import { formatPercent, median, wholePercents } from '#measure'
import { costOf, overlapOf, type PossibleFinals, possibleFinals, type RaceSetup, type RaceTrial, wallOf } from '#race'
import { text } from './text/real-race.ts'

/** Steps of 5% below the whole, and the whole for itself: "all but one" and "all" are different findings. */
export const shareBins = 21

/** Marks below the axis, in bins. */
export const shareTicks = [
  { at: 0, label: '0%' },
  { at: 5, label: '25%' },
  { at: 10, label: '50%' },
  { at: 15, label: '75%' },
  { at: shareBins, label: text.all },
]

/** The bin of a share from 0 to 1. */
export const binOf = (kept: number): number => (kept >= 1 ? shareBins - 1 : Math.floor(kept * (shareBins - 1)))

/** The bin in words: "50% to 55%", "all". */
export function binName(bin: number): string {
  return bin === shareBins - 1 ? text.all : text.fromTo(bin * 5, bin * 5 + 5)
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

/** A share as people read it; never "100%" for what is not all. */
export function formatKept(kept: number): string {
  if (kept === 1) return '100%'
  return kept > 0.9995 ? text.justUnder : `${(kept * 100).toFixed(kept > 0.99 ? 2 : 0)}%`
}

function headlineOf(shares: readonly number[], { variant, workers }: RaceSetup): string {
  const { length: runs } = shares
  const least = Math.min(...shares)
  const most = Math.max(...shares)
  if (least === 1) {
    const { least: floor, most: top } = possibleFinals(variant, workers, 1_000)
    if (floor === top) return text.nothingPossible(runs)
    return text.nothingThisTime(runs)
  }
  const range =
    formatKept(least) === formatKept(most) ? formatKept(most) : text.range(formatKept(least), formatKept(most))
  return text.wereKeptIn(range, runs)
}

function possibleOf(trials: readonly RaceTrial[], possible: PossibleFinals): string {
  const impossible = trials.filter(({ final }) => final < possible.least || final > possible.most)
  const set =
    possible.least === possible.most
      ? text.onlyPossible(possible.most)
      : text.possibleAre(possible.least, possible.most)
  if (impossible.length === 0) return text.allPossible(trials.length, set)
  const values = impossible.map(({ final }) => final.toLocaleString('en')).join(', ')
  return text.impossible(impossible.length, trials.length, values, set)
}

function overlapText(overlaps: readonly number[], workers: number): string {
  const middle = median(overlaps)
  const [worst] = wholePercents([Math.min(...overlaps)])
  return text.overlapIs(workers, formatPercent(middle), `${worst}`, middle < 0.5)
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
