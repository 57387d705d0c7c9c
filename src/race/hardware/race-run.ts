/** A race from calibration to its last run, in the parent worker. */
import type { Ms } from '#base'
import { type Cells, cell, clear } from './cells.ts'
import type { Heat, Span } from './contender.ts'
import type { VariantId } from './variants.ts'

/** What to race. Plain data: it crosses from the page. */
export interface RaceSetup {
  readonly variant: VariantId
  /** From 2 to `mostWorkers`. */
  readonly workers: number
  /** How many runs are kept, at least 1; the calibration's are not. */
  readonly trials: number
}

/** One run. */
export interface RaceTrial {
  /** What the counter ended at. */
  readonly final: number
  /** Of each worker. */
  readonly increments: number
  /** One for each worker. */
  readonly spans: readonly Span[]
}

/** What a race is doing, in this order. */
export type RaceStep =
  | { readonly step: 'starting' }
  /** Looks for a length at which the workers overlap; `wallMs` is what the last run lasted. */
  | { readonly step: 'calibrating'; readonly increments: number; readonly wallMs: Ms }
  | { readonly step: 'trial'; readonly trial: RaceTrial }

/** A shorter run is over in the first worker before the second is up to speed. */
export const leastRunMs: Ms = 300

/** Doubling from here, a few runs are enough to have the loop compiled before anything is kept. */
const firstIncrements = 1000
const mostCalibrations = 60

/** From the first start to the last end. */
export const wallOf = (spans: readonly Span[]): Ms =>
  Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start))

/** The share of a run in which all workers were between their start and their end, from 0 to 1. */
export function overlapOf(spans: readonly Span[]): number {
  const together = Math.min(...spans.map(({ end }) => end)) - Math.max(...spans.map(({ start }) => start))
  const wall = wallOf(spans)
  return wall > 0 ? Math.max(0, together) / wall : 0
}

/** What one increment takes a worker while all of them compete: the mean over the workers, in nanoseconds. */
export const costOf = ({ spans, increments }: RaceTrial): number =>
  (spans.reduce((sum, { start, end }) => sum + end - start, 0) / spans.length / increments) * 1e6

/** What runs one worker. */
export type RunContender = (index: number, heat: Heat) => Promise<Span>

async function runOnce(setup: RaceSetup, increments: number, cells: Cells, run: RunContender): Promise<RaceTrial> {
  clear(cells)
  const { variant, workers } = setup
  const heats = Array.from({ length: workers }, (_, index) => run(index, { variant, workers, increments }))
  const spans = await Promise.all(heats)
  return { final: Atomics.load(cells, cell.counter), increments, spans }
}

/** How many increments last `leastRunMs`: twice in a row, because the first time may be before the last compilation. */
async function calibrate(
  run: (increments: number) => Promise<RaceTrial>,
  most: number,
  tell: (step: RaceStep) => Promise<void>,
): Promise<number> {
  let increments = firstIncrements
  let longEnough = 0
  for (let round = 0; round < mostCalibrations && longEnough < 2; round++) {
    const wallMs = wallOf((await run(increments)).spans)
    await tell({ step: 'calibrating', increments, wallMs })
    longEnough = wallMs >= leastRunMs || increments === most ? longEnough + 1 : 0
    // A very short run says little of a long one.
    const factor = wallMs < 20 ? 4 : (1.2 * leastRunMs) / wallMs
    if (longEnough === 0) increments = Math.min(most, Math.ceil(increments * Math.max(factor, 1.1)))
  }
  return increments
}

/**
 * Calibrates, then races `trials` times; `tell` is awaited between runs, so that nothing is drawn during one. Ends only
 * by itself: who wants it to stop ends the workers.
 */
export async function runRace(
  setup: RaceSetup,
  cells: Cells,
  run: RunContender,
  tell: (step: RaceStep) => Promise<void>,
): Promise<void> {
  // The sum must fit into a cell of 32 bits with its sign.
  const most = Math.floor(0x7fff_ffff / setup.workers)
  const increments = await calibrate((times) => runOnce(setup, times, cells, run), most, tell)
  for (let done = 0; done < setup.trials; done++) {
    await tell({ step: 'trial', trial: await runOnce(setup, increments, cells, run) })
  }
}
