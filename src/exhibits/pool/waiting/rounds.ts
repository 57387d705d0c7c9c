/** Equal tasks that wait, on a pool: how many rounds they take, and what to say of a run. */

import type { Ms } from '#base'
import { text } from './text/rounds.ts'

/** The line that the notes' program prints, as Python shows a list. */
export const squaredLine = (results: readonly number[]): string => text.printed(results.join(', '))

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

const workersWords = (workers: number): string => (workers === 1 ? '1 worker' : text.workers(workers))

export function waitsFinding(runs: readonly Measured[], logicalCpus: number): Finding {
  const least = runs[0]
  const most = runs.at(-1)
  if (least === undefined || most === undefined || least === most) {
    return {
      title: text.waitsTitle,
      sentence: text.waitsSentence(logicalCpus),
    }
  }
  const gain = (least.wallMs / most.wallMs).toFixed(1)
  return {
    title: text.waits(seconds(least.wallMs), workersWords(least.workers), seconds(most.wallMs), most.workers),
    sentence: text.waitsWhy(gain, logicalCpus),
  }
}

export function squaresFinding(run: Measured | undefined, workers: number, ms: Ms): Finding {
  const rounds = roundsOf(5, workers)
  const each = ms === 1000 ? '1 s' : `${ms / 1000} s`
  if (run === undefined) {
    return {
      title: text.squaresTitle(each, workersWords(workers)),
      sentence: text.squaresSentence,
    }
  }
  const idle = rounds * workers - 5
  return {
    title: text.squares(
      seconds(run.wallMs),
      workersWords(workers),
      rounds,
      rounds === 1 ? text.round : text.rounds,
      each,
    ),
    sentence:
      idle > 0
        ? text.squaresIdle(workersWords(workers), workers, rounds, idle, workers, (5 / rounds).toFixed(1))
        : text.squaresFull(
            workersWords(workers),
            workers,
            rounds,
            rounds === 1 ? text.round : text.rounds,
            (5 / rounds).toFixed(1),
          ),
  }
}
