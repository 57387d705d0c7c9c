/** What the page says and draws for a snapshot: pure, so that chart, table, headline and text agree by construction. */

import { assertNever } from '#base'
import { type Baseline, formatSpeedup, formatWorkerList, formatWorkers } from '#measure'
import { grouped } from '#workloads'
import { type Measurement, type Shown, type ShownPoint, shownOf } from './measurement.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/lab.ts'

export type Stage = 'predict' | 'running' | 'result'

/** Everything derived that more than one part of the page needs. */
export interface View {
  readonly stage: Stage
  readonly title: string
  readonly sentence: string
  /** The points drawn: those of the run under way, else those measured. */
  readonly points: readonly ShownPoint[]
  /** The worker counts on the axis. */
  readonly ticks: readonly number[]
  /** The worker count that is looked into; null without points. */
  readonly selected: number | null
  /** Logical CPUs reported where the points were measured. */
  readonly cpus: number
  readonly baseline: Baseline
  /** "median of 9 rounds, bars 95% interval" */
  readonly legend: string
  /** The whole chart in a sentence, for those who do not see it. */
  readonly description: string
}

const listed = (counts: readonly number[]): string => {
  const [first, last] = [counts[0], counts.at(-1)]
  const gapless = counts.length > 2 && counts.every((count, index) => count === (first ?? 0) + index)
  return gapless ? text.gapless(first, last) : formatWorkerList(counts)
}

function predictText(most: number, cpus: number, view: Snapshot['settings']['view']): Pick<View, 'title' | 'sentence'> {
  const ask = view === 'code' ? text.askCode : text.askGuess
  return {
    title: text.askSpeed(formatWorkers(most)),
    sentence: `${ask} ${text.reports(cpus)}.`,
  }
}

function runningText({ activity }: Snapshot): Pick<View, 'title' | 'sentence'> {
  if (activity.state !== 'running') return { title: '', sentence: '' }
  return {
    title: text.measuring(listed(activity.setup.workers)),
    sentence: text.phases[activity.phase.step],
  }
}

/** What was not measured in this visit says where it comes from. */
function resultText(shown: Measurement, { finding }: Shown): Pick<View, 'title' | 'sentence'> {
  switch (shown.source) {
    case 'here':
      return finding
    case 'file':
      return {
        title: finding.title,
        sentence: text.reopened(shown.report.measuredAt.slice(0, 10), finding.sentence),
      }
    case 'link': {
      return { title: finding.title, sentence: text.fromLink(shown.cpus) }
    }
    default:
      return assertNever(shown)
  }
}

function descriptionOf(points: readonly ShownPoint[], cpus: number): string {
  if (points.length === 0) return text.nothingYet(cpus)
  const values = points.map((point) => `${formatWorkers(point.workers)} ${formatSpeedup(point)}`)
  return text.inWords(cpus, values.join(', '))
}

function legendOf(points: readonly ShownPoint[]): string {
  const rounds = points[0]?.rounds ?? 0
  if (rounds === 0) return text.ratio
  return text.median(rounds)
}

function textOf(snapshot: Snapshot, result: Shown | null, chosen: readonly number[], cpus: number) {
  const { activity, shown } = snapshot
  if (activity.state === 'running') return runningText(snapshot)
  if (activity.state === 'opening') return { title: text.readingLink, sentence: '' }
  if (shown !== null && result !== null) return resultText(shown, result)
  return predictText(Math.max(...chosen), cpus, snapshot.settings.view)
}

/** @param chosen the worker counts that the settings choose @param cpus what this browser reports */
export function viewOf(snapshot: Snapshot, chosen: readonly number[], cpus: number): View {
  const { settings, activity, shown, comparison } = snapshot
  const running = activity.state === 'running'
  const result = shown === null ? null : shownOf(shown, settings.baseline)
  const points = running ? activity.points : (result?.points ?? [])
  const compared = comparison === null ? [] : shownOf(comparison, settings.baseline).points
  const counts = running ? activity.setup.workers : points.length > 0 ? points.map(({ workers }) => workers) : chosen
  const measuredCpus = !running && shown !== null ? shown.cpus : cpus
  const wanted = points.find(({ workers }) => workers === snapshot.selected) ?? points.at(-1)
  const selected = snapshot.selected === null ? (result?.finding.workers ?? wanted?.workers) : wanted?.workers
  return {
    ...textOf(snapshot, result, chosen, cpus),
    stage: running ? 'running' : shown === null ? 'predict' : 'result',
    points,
    baseline: settings.baseline,
    ticks: [...new Set([...counts, ...compared.map(({ workers }) => workers)])].sort((a, b) => a - b),
    selected: running ? null : (selected ?? null),
    cpus: measuredCpus,
    legend: legendOf(points),
    description: descriptionOf(points, measuredCpus),
  }
}

/** A speedup with the digits that its interval bears; one that is no measured point, such as a guess, with one decimal. */
export function speedupText(points: readonly ShownPoint[], speedup: number): string {
  const point = points.find((candidate) => candidate.speedup === speedup)
  return point === undefined ? `${speedup.toFixed(1)}×` : formatSpeedup(point)
}

/** "16 chunks of 63, the last 55". */
export function chunksText(tasks: number, chunksize: number): string {
  const count = Math.ceil(tasks / chunksize)
  if (count === 1) return text.oneChunk(grouped(tasks))
  const last = tasks - (count - 1) * chunksize
  return text.chunksOf(grouped(count), grouped(chunksize), last === chunksize ? null : grouped(last))
}
