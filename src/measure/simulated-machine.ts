import { createRandom } from '#base'
import { runExperiment } from './experiment.ts'
import type { ExperimentOptions } from './experiment-options.ts'
import type { Outcome } from './outcome.ts'
import type { Condition } from './point.ts'
import type { RunRecord } from './run-record.ts'
import type { TrialResult } from './trial.ts'

const runOf = (workers: number, wall: number): RunRecord => ({
  workers,
  startedAt: 0,
  lastResultAt: wall,
  endedAt: wall,
  chunks: [
    { lane: 0, pid: 1, chunk: 0, start: 0, size: 1, posted: 0, received: 0, started: 0, ended: wall, completed: wall },
  ],
})

/** For tests. A machine in simulated time: 1000 ms of work shared by the workers, with noise of `noise` on both sides. */
export class Machine {
  now = 0
  readonly ran: Condition[] = []
  readonly abort = new AbortController()
  readonly #random = createRandom(3)
  readonly #noise: number

  constructor(noise = 0.01) {
    this.#noise = noise
  }

  readonly trial = async (condition: Condition): Promise<TrialResult> => {
    const exact = condition === 'serial' ? 1000 : 1000 / condition + 10
    const wallMs = exact * (1 + this.#noise * (this.#random.next() - 0.5))
    this.now += wallMs
    this.ran.push(condition)
    return { wallMs, result: '42', run: condition === 'serial' ? null : runOf(condition, wallMs) }
  }

  run(options: Partial<ExperimentOptions> = {}): Promise<Outcome> {
    const clock = () => this.now
    const { trial } = this
    const { signal } = this.abort
    return runExperiment({ workers: [1, 2, 4], seed: 5, budgetMs: 60_000, trial, clock, signal, ...options })
  }
}

/** The order of each round that counts. */
export const orders = (outcome: Outcome): Outcome['rounds'][number]['order'][] =>
  outcome.rounds.map(({ order }) => order)
