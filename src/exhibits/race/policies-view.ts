/** The same program under several schedulers: what each makes likely. */
import { createRandom } from '#base'
import { type Machine, type Scheduler, schedule, timeQuantum } from '#race'
import { compareEnds } from './end-order.ts'
import type { KeptRace } from './measured-races.ts'
import { endLabel, endNameAt, formatCount, formatShare, isRight } from './panel-ends.ts'
import { severalCpus } from './several-cpus.ts'
import type { Outcome } from './snapshot.ts'
import type { Stage } from './stage.ts'
import { text } from './text/panels.ts'

/** How often a policy leads to one end. */
export interface PolicyBar {
  readonly name: string
  readonly label: string
  /** In [0, 1]. */
  readonly share: number
  readonly right: boolean
}

export interface PolicyView {
  readonly title: string
  /** Where the numbers come from. */
  readonly source: 'exact count' | 'exact probability' | 'simulated' | 'measured here'
  readonly bars: readonly PolicyBar[]
  /** The share that ends right, in [0, 1]. */
  readonly right: number
  readonly note: string
}

/** The most bars of one policy; the rest is said in words. */
export const mostBars = 8

/** Sums of fractions miss 1 by a hair, which would read as "over 99.9%". */
const rounded = (share: number): number => Math.round(share * 1e9) / 1e9

function policy(stage: Stage, shares: ReadonlyMap<string, number>, of: Omit<PolicyView, 'bars' | 'right'>): PolicyView {
  const bars = [...shares]
    .sort(([a], [b]) => compareEnds(a, b))
    .map(([name, share]) => ({ name, label: endLabel(name), share: rounded(share), right: isRight(stage, name) }))
  return { ...of, bars, right: rounded(bars.reduce((sum, bar) => sum + (bar.right ? bar.share : 0), 0)) }
}

/** `part` of `all` as a number in [0, 1], to nine digits. */
const ratio = (part: bigint, all: bigint): number => Number((part * 1_000_000_000n) / all) / 1e9

/** Every schedule counts once; null where there is no exact count. */
export function allSchedules(stage: Stage, outcomes: readonly Outcome[]): PolicyView | null {
  const total = outcomes.reduce<bigint | null>(
    (sum, { schedules }) => (sum === null || schedules === null ? null : sum + schedules),
    0n,
  )
  if (total === null || total === 0n) return null
  const shares = new Map(outcomes.map(({ name, schedules }) => [name, ratio(schedules ?? 0n, total)]))
  const note = text.countedOnce(formatCount(total))
  return policy(stage, shares, { title: text.allSchedules, source: text.exactCount, note })
}

/** Every step a fair choice among the processes that can step. */
export function coinFlipPolicy(stage: Stage, probabilities: Readonly<Record<string, number>>): PolicyView {
  const note = text.fairChoice
  const shares = new Map(Object.entries(probabilities))
  return policy(stage, shares, { title: text.coinFlip, source: text.exactProbability, note })
}

/** Steps that all runs of one simulation take together, about; and the steps after which a run is given up. */
const budget = { steps: 40_000, ofRun: 2000 } as const

/** How many runs a simulation has: 1000, and fewer where a run is long. */
function runsOf(machine: Machine): number {
  const steps = machine.model.code.reduce((sum, code) => sum + code.length, 0)
  return Math.max(100, Math.min(1000, Math.floor(budget.steps / Math.max(1, steps))))
}

/** How often runs under a scheduler come to each end: simulated, the same for the same seed. */
function simulated(stage: Stage, scheduler: () => Scheduler, title: string, note: string): PolicyView {
  const { machine } = stage
  const runs = runsOf(machine)
  const found = new Map<string, number>()
  for (let run = 0; run < runs; run++) {
    const states = machine.run(schedule(machine, scheduler(), budget.ofRun))
    const name = endNameAt(machine, states.at(-1) ?? machine.initial) ?? text.noEndYet
    found.set(name, (found.get(name) ?? 0) + 1 / runs)
  }
  return policy(stage, found, { title, source: text.simulated, note: text.runsWith(formatCount(runs), note) })
}

/** One CPU: a process runs for `quantum` steps, then another. */
export function quantumPolicy(stage: Stage, quantum: number, seed: number): PolicyView {
  const random = createRandom(seed + 7919 * quantum)
  return simulated(stage, () => timeQuantum(quantum, random), text.timeQuantum, text.quantumNote(seed, quantum))
}

/** A CPU for each process: nobody is ever interrupted, and still their steps mix. */
export function togetherPolicy(stage: Stage, seed: number): PolicyView {
  const random = createRandom(seed)
  return simulated(stage, () => severalCpus(random), text.together, text.togetherNote(seed))
}

/** The longest quantum worth trying: the longest process in one go. */
export const mostQuantum = ({ machine }: Stage): number =>
  Math.max(2, Math.min(40, Math.max(...machine.model.code.map((code) => code.length))))

/** What really happened: the share of trials that kept every update. */
export function measuredPolicy({ runs, setup: { workers } }: KeptRace): PolicyView {
  const kept = runs.filter(({ final, increments }) => final === workers * increments).length
  const right = runs.length === 0 ? 0 : kept / runs.length
  const bars: readonly PolicyBar[] = [
    { name: 'kept', label: text.nothingLost, share: right, right: true },
    { name: 'lost', label: text.updatesLost, share: 1 - right, right: false },
  ]
  const increments = runs[0]?.increments ?? 0
  const note = text.trials(formatCount(runs.length), workers, formatCount(increments))
  return { title: text.thisMachine, source: text.measuredHere, bars, right, note }
}

/** What the policies say together. */
export function policiesTitle(views: readonly PolicyView[]): string {
  const [count, coin] = views
  if (views.every(({ right }) => right === 1)) return text.allRight
  if (views.every(({ right }) => right === 0)) return text.noneRight
  if (count?.source !== text.exactCount || coin?.source !== text.exactProbability) return text.schedulerDecides
  return text.sharesRight(formatShare(count.right), formatShare(coin.right))
}
