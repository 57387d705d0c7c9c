import { assertNever, type Ms } from '#base'
import type { ExperimentOptions, Progress } from './experiment-options.ts'
import type { Ending, Exclusion, Outcome } from './outcome.ts'
import type { Condition, Point, Round } from './point.ts'
import { roundOrder } from './round-order.ts'
import { RunKeeper } from './run-keeper.ts'
import type { RunRecord } from './run-record.ts'
import { pointsOf } from './speedup.ts'
import { median } from './statistics.ts'
import { type Goal, isPrecise, isSpent, MOST_ROUNDS, roundsToGo } from './stop-rule.ts'
import { text } from './text/experiment.ts'

/** What became of one try of a round. `paused`: the visitor looked away, and the time it took is given back. */
type Attempt =
  | { readonly state: 'measured'; readonly round: Round; readonly runs: ReadonlyMap<number, RunRecord | null> }
  | { readonly state: 'excluded'; readonly reason: string; readonly paused: boolean }
  | { readonly state: 'ended'; readonly ending: Ending }

/** With nothing kept yet, how often a round is tried although the budget is spent. */
const FIRST_ATTEMPTS = 3

const cancelled: Attempt = { state: 'ended', ending: { ended: 'cancelled' } }
const hidden: Attempt = { state: 'excluded', reason: text.hidden, paused: true }

class Experiment {
  readonly #options: ExperimentOptions
  readonly #goal: Goal
  readonly #rounds: Round[]
  readonly #excluded: Exclusion[]
  readonly #keeper = new RunKeeper()
  readonly #durations: Ms[] = []
  readonly #startedAt: Ms
  #points: readonly Point[]
  #result: string | null
  #resultOk = true
  #pausedMs: Ms = 0
  #attempts = 0
  #trialsDone = 0

  constructor(options: ExperimentOptions) {
    const { workers, minRounds = 9, precision = 0.05, previous } = options
    this.#options = options
    this.#goal = { workers, minRounds, precision }
    this.#rounds = [...(previous?.rounds ?? [])]
    this.#excluded = [...(previous?.excluded ?? [])]
    this.#result = previous?.result ?? null
    this.#points = pointsOf(this.#rounds, workers)
    this.#startedAt = options.clock()
    for (const round of this.#rounds) {
      const runs = previous?.runs.filter((kept) => kept.round === round.index) ?? []
      this.#keep(round, new Map(runs.map((kept) => [kept.workers, kept.run])))
    }
  }

  async run(): Promise<Outcome> {
    for (;;) {
      const ending = this.#enough() ?? (await this.#step())
      if (ending === null) continue
      return {
        ...ending,
        rounds: this.#rounds,
        excluded: this.#excluded,
        runs: this.#keeper.kept(),
        result: this.#result,
        resultOk: this.#resultOk && this.#result !== null,
        elapsedMs: this.#elapsed(),
      }
    }
  }

  /** Time since the start without pauses. */
  #elapsed(): Ms {
    return this.#options.clock() - this.#startedAt - this.#pausedMs
  }

  #medianDuration(): Ms {
    return this.#durations.length === 0 ? 0 : median(this.#durations)
  }

  #enough(): Ending | null {
    if (this.#options.signal.aborted) return { ended: 'cancelled' }
    if (this.#attempts === 0) return null
    if (isPrecise(this.#rounds, this.#goal)) return { ended: 'precise' }
    if (this.#rounds.length >= MOST_ROUNDS) return { ended: 'budget' }
    const tried = this.#durations.length > 0 || this.#attempts >= FIRST_ATTEMPTS
    return tried && isSpent(this.#elapsed(), this.#options.budgetMs, this.#medianDuration())
      ? { ended: 'budget' }
      : null
  }

  /** Tries one round and files it. Returns how the experiment ended, or null to go on. */
  async #step(): Promise<Ending | null> {
    const index = this.#rounds.length
    const from = this.#elapsed()
    const attempt = await this.#attempt(index).catch((error: unknown) => this.#failure(error))
    switch (attempt.state) {
      case 'measured':
        this.#attempts++
        this.#durations.push(this.#elapsed() - from)
        this.#rounds.push(attempt.round)
        this.#keep(attempt.round, attempt.runs)
        this.#points = pointsOf(this.#rounds, this.#goal.workers)
        return null
      case 'excluded':
        this.#excluded.push({ round: index, reason: attempt.reason })
        if (attempt.paused) this.#pausedMs += this.#elapsed() - from
        else this.#attempts++
        return null
      case 'ended':
        if (attempt.ending.ended === 'wrong-result') this.#excluded.push({ round: index, reason: text.wrongResult })
        return attempt.ending
      default:
        return assertNever(attempt)
    }
  }

  async #attempt(index: number): Promise<Attempt> {
    const { signal, gate, sentinel, seed, onProgress } = this.#options
    await this.#passGate()
    const closures = gate?.closures ?? 0
    const order = roundOrder(seed, index, this.#goal.workers)
    const sentinelMs = (await sentinel?.()) ?? null
    const walls = new Map<Condition, Ms>()
    const runs = new Map<number, RunRecord | null>()
    for (const [place, condition] of order.entries()) {
      if (signal.aborted) return cancelled
      await onProgress?.(this.#progress(index, place, condition))
      if (signal.aborted) return cancelled
      const { wallMs, result, run, exclude } = await this.#options.trial(condition, signal)
      if (signal.aborted) return cancelled
      this.#trialsDone++
      if (exclude !== undefined) return { state: 'excluded', reason: exclude, paused: false }
      const wrong = this.#check(condition, result)
      if (wrong !== null) return { state: 'ended', ending: wrong }
      if (gate !== undefined && gate.closures !== closures) return hidden
      walls.set(condition, timed(condition, wallMs))
      if (condition !== 'serial') runs.set(condition, run)
    }
    return { state: 'measured', round: roundOf(index, order, walls, sentinelMs), runs }
  }

  /** Waits until the gate is open; the wait is not taken from the budget. */
  async #passGate(): Promise<void> {
    const { gate, signal } = this.#options
    if (gate === undefined) return
    const from = this.#elapsed()
    await gate.waitUntilOpen(signal)
    this.#pausedMs += this.#elapsed() - from
  }

  /** Compares an answer with the expected one, or with the first. */
  #check(condition: Condition, got: string): Ending | null {
    this.#result ??= got
    const wanted = this.#options.expected ?? this.#result
    if (got === wanted) return null
    this.#resultOk = false
    return { ended: 'wrong-result', condition, got, wanted }
  }

  /** A trial stopped by the signal rejects too: that is a cancel, not a failure. */
  #failure(error: unknown): Attempt {
    if (this.#options.signal.aborted) return cancelled
    return {
      state: 'ended',
      ending: { ended: 'failed', error: error instanceof Error ? error : new Error(String(error)) },
    }
  }

  #keep(round: Round, runs: ReadonlyMap<number, RunRecord | null>): void {
    for (const workers of this.#goal.workers) {
      const wall = round.poolMs[workers]
      if (wall !== undefined) this.#keeper.add(workers, round.index, wall, runs.get(workers) ?? null)
    }
  }

  #progress(round: number, trial: number, condition: Condition): Progress {
    const elapsedMs = this.#elapsed()
    const left = Math.max(0, this.#options.budgetMs - elapsedMs)
    const trialsPerRound = this.#goal.workers.length + 1
    const pace = this.#medianDuration()
    const needed = (roundsToGo(this.#rounds, this.#goal) - trial / trialsPerRound) * pace
    return {
      round,
      trial,
      trialsPerRound,
      condition,
      roundsDone: this.#rounds.length,
      trialsDone: this.#trialsDone,
      elapsedMs,
      etaMs: pace === 0 ? left : Math.min(left, needed),
      points: this.#points,
    }
  }
}

function timed(condition: Condition, wallMs: Ms): Ms {
  if (wallMs > 0 && Number.isFinite(wallMs)) return wallMs
  throw new RangeError(condition === 'serial' ? text.serialTooShort(wallMs) : text.poolTooShort(condition, wallMs))
}

function roundOf(
  index: number,
  order: readonly Condition[],
  walls: ReadonlyMap<Condition, Ms>,
  sentinelMs: Ms | null,
): Round {
  const pool = order.filter((condition) => condition !== 'serial')
  return {
    index,
    order,
    serialMs: walls.get('serial') as Ms,
    poolMs: Object.fromEntries(pool.map((workers) => [workers, walls.get(workers) as Ms])),
    sentinelMs,
  }
}

/**
 * Measures a workload serially and with each worker count, round after round, each round in a fresh random order,
 * until every interval is narrow enough, the budget is spent, or the signal aborts. Whatever ends it, the rounds kept
 * are in the outcome: this promise rejects for nothing that happens while measuring.
 * @throws {RangeError} at once, when the worker counts, budget, fewest rounds or precision are out of range
 */
export function runExperiment(options: ExperimentOptions): Promise<Outcome> {
  const { workers, budgetMs, minRounds = 1, precision = 1 } = options
  const distinct = new Set(workers).size === workers.length && workers.length > 0
  if (!distinct || workers.some((count) => !Number.isInteger(count) || count < 1)) {
    throw new RangeError(`Worker counts are distinct whole numbers from 1, not [${workers.join(', ')}].`)
  }
  if (!(budgetMs >= 0)) throw new RangeError(`A budget is 0 ms or more, not ${budgetMs}.`)
  if (!Number.isInteger(minRounds) || minRounds < 1) throw new RangeError(`Rounds are 1 or more, not ${minRounds}.`)
  if (!(precision > 0)) throw new RangeError(`A precision is above 0, not ${precision}.`)
  return new Experiment(options).run()
}
