import { createRandom, type Ms, wallClock } from '#base'
import { median, medianInterval, quantile } from '#measure'

/** One of the things compared: runs once and gives its duration. Throws when its answer is wrong. */
export type Contender = () => Promise<Ms>

/** The durations of one contender over all rounds, in milliseconds. */
export interface Durations {
  readonly medianMs: Ms
  readonly lowerQuartileMs: Ms
  readonly upperQuartileMs: Ms
}

/** The median of the paired ratios of the rounds, dimensionless, with its exact 95 % interval; null below 6 rounds. */
export interface Ratio {
  readonly median: number
  readonly low: number | null
  readonly high: number | null
}

/** What a section found. */
export interface SectionResult {
  /** What the ratios compare, in a sentence. */
  readonly about: string
  readonly rounds: number
  readonly contenders: Readonly<Record<string, Durations>>
  readonly ratios: Readonly<Record<string, Ratio>>
}

/** A file in `sections/` exports one as `section`; its file name is the name on the command line. */
export interface Section {
  /** Runs in a worker, as the lab does, so that a busy page is no part of what is measured. */
  readonly run: () => Promise<SectionResult>
}

/** Durations by contender, one per round; the same place is the same round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly Ms[]>>

/** Runs every contender once a round, in a fresh random order, after rounds that only warm up. */
export async function interleave<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  options: { readonly rounds: number; readonly warmUpRounds: number; readonly seed: number },
): Promise<Rounds<Name>> {
  const names = Object.keys(contenders) as Name[]
  const random = createRandom(options.seed)
  const durations = Object.fromEntries(names.map((name) => [name, [] as Ms[]])) as Record<Name, Ms[]>
  for (let round = -options.warmUpRounds; round < options.rounds; round++) {
    for (const name of random.shuffle(names)) {
      const ms = await contenders[name]()
      if (round >= 0) durations[name].push(ms)
    }
  }
  return durations
}

/** How long a contender took over the rounds. */
export function durationsOf(values: readonly Ms[]): Durations {
  return {
    medianMs: median(values),
    lowerQuartileMs: quantile(values, 0.25),
    upperQuartileMs: quantile(values, 0.75),
  }
}

/** `above / below`, round by round. */
export function ratioOf(above: readonly Ms[], below: readonly Ms[]): Ratio {
  const ratios = above.map((value, round) => value / (below[round] ?? Number.NaN))
  const interval = medianInterval(ratios)
  return { median: median(ratios), low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Times `run` and checks its answer. */
export async function timed(run: () => Promise<string>, right: string): Promise<Ms> {
  const started = wallClock()
  const answer = await run()
  const ms = wallClock() - started
  if (answer !== right) throw new Error(`the answer is ${answer}; ${right} is right`)
  return ms
}
