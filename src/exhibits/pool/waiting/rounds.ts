/** Equal tasks that wait, on a pool: how many rounds they take, and what to say of a run. */
import type { Ms } from '#base'

/** The line that the notes' program prints, as Python shows a list. */
export const squaredLine = (results: readonly number[]): string => `Squared numbers: [${results.join(', ')}]`

/** Equal tasks are done in rounds of one a worker; the last round may leave workers idle. */
export const roundsOf = (tasks: number, workers: number): number => Math.ceil(tasks / workers)

/** Seconds with two decimals, as a person reads them: "1.62 s". */
export const seconds = (ms: Ms): string => `${(ms / 1000).toFixed(2)} s`

interface Measured {
  readonly workers: number
  readonly wallMs: Ms
}

export interface Finding {
  readonly title: string
  readonly sentence: string
}

const workersWords = (workers: number): string => (workers === 1 ? '1 worker' : `${workers} workers`)

export function waitsFinding(runs: readonly Measured[], logicalCpus: number): Finding {
  const least = runs[0]
  const most = runs.at(-1)
  if (least === undefined || most === undefined || least === most) {
    return {
      title: 'Sixteen waits of 100 ms',
      sentence: `A task that waits needs no CPU. Will more workers than the ${logicalCpus} logical CPUs reported still help?`,
    }
  }
  const gain = (least.wallMs / most.wallMs).toFixed(1)
  return {
    title: `${seconds(least.wallMs)} with ${workersWords(least.workers)}, ${seconds(most.wallMs)} with ${most.workers}`,
    sentence: `${gain} times as fast on ${logicalCpus} logical CPUs: waiting workers do not compete for them. Computing workers would.`,
  }
}

export function squaresFinding(run: Measured | undefined, workers: number, ms: Ms): Finding {
  const rounds = roundsOf(5, workers)
  const each = ms === 1000 ? '1 s' : `${ms / 1000} s`
  if (run === undefined) {
    return {
      title: `Five squares of ${each} each on ${workersWords(workers)}`,
      sentence: 'One after the other they take five times as long as one. How long does the pool take?',
    }
  }
  const idle = rounds * workers - 5
  return {
    title: `${seconds(run.wallMs)} with ${workersWords(workers)}: ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${each}`,
    sentence:
      idle > 0
        ? `Five tasks for ${workersWords(workers)} are ⌈5/${workers}⌉ = ${rounds} rounds; in the last one ${idle} of ${workers} had nothing to do. Speedup ${(5 / rounds).toFixed(1)}.`
        : `Five tasks for ${workersWords(workers)} are 5/${workers} = ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, and nobody is left without work. Speedup ${(5 / rounds).toFixed(1)}.`,
  }
}
