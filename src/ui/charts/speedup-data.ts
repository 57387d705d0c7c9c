/** One worker count and what was measured there. All numbers are ratios, without a unit. */
export interface SpeedupPoint {
  /** How many workers ran, at least 1. */
  readonly workers: number
  /** Serial time over parallel time, the median of the rounds. */
  readonly speedup: number
  /** The lower end of the interval; null where there are too few rounds for one. */
  readonly low: number | null
  /** The upper end of the interval; null where there are too few rounds for one. */
  readonly high: number | null
  /** How many rounds the median stands on. */
  readonly rounds: number
  /** Speedup over workers; 1 is ideal, and more than 1 is drawn as it is. */
  readonly efficiency: number
  /** The speedup of every round, in any order. */
  readonly dots: readonly number[]
}

/** A guess: the speedup that someone expects at a worker count. */
export interface SpeedupGuess {
  readonly workers: number
  readonly speedup: number
}

/** A second run, drawn pale under the first. */
export interface SpeedupComparison {
  /** Two or three words that name the run on the chart. */
  readonly label: string
  readonly points: readonly SpeedupPoint[]
}

/** What `SpeedupChart` draws. Everything is plain data; the chart computes no statistics. */
export interface SpeedupChartProps {
  /** The sentence that a screen reader hears in place of the picture. */
  readonly label: string
  /** Logical CPUs as reported: where the marker stands. */
  readonly cpus: number
  /** The words on the marker, "4 logical CPUs". */
  readonly cpuLabel: string
  /** Worker counts that the axis names, ascending. */
  readonly ticks: readonly number[]
  /** The measured points, ascending by workers; empty before the first run. */
  readonly points: readonly SpeedupPoint[]
  readonly comparison?: SpeedupComparison | null
  /** The count that is being measured now, and what is going on there ("round 3"). */
  readonly pending?: { readonly workers: number; readonly label: string } | null
  readonly guess: SpeedupGuess | null
  /** Given while a guess may be made: shows the band with the diamond. Called with a multiple of 0.1. */
  readonly onGuess?: ((speedup: number) => void) | undefined
  /** The worker count that is looked at; null for none. */
  readonly selected: number | null
  readonly onSelect: (workers: number) => void
  /** Enter or a double click on a point. */
  readonly onOpen: (workers: number) => void
  /** Writes a speedup with its unit and as many digits as it bears: "3.10×". */
  readonly formatSpeedup: (speedup: number) => string
  /** Whether the efficiency panel stands under the curve. */
  readonly showEfficiency: boolean
  /** Words in the efficiency panel while there is no point. */
  readonly emptyEfficiency?: string
  /** The tasks mostly wait, so more workers than CPUs is not a claim to make: marker without shading. */
  readonly ioBound?: boolean
}
