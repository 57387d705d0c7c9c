/** What the page says and draws for a snapshot: pure, so that chart, table, headline and text agree by construction. */

import { assertNever } from '#base'
import { type Baseline, formatSpeedup, formatWorkerList, formatWorkers } from '#measure'
import { grouped } from '#workloads'
import { type Measurement, type Shown, type ShownPoint, shownOf } from './measurement.ts'
import type { Snapshot } from './snapshot.ts'

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
  return gapless ? `${first} to ${last} workers` : formatWorkerList(counts)
}

function predictText(most: number, cpus: number, view: Snapshot['settings']['view']): Pick<View, 'title' | 'sentence'> {
  const ask =
    view === 'code'
      ? 'A first run is not measured and shows what the code prints.'
      : 'Drag the diamond, or use the arrow keys, before the first run.'
  return {
    title: `How fast will ${formatWorkers(most)} be?`,
    sentence: `${ask} The browser reports ${cpus} logical ${cpus === 1 ? 'CPU' : 'CPUs'}.`,
  }
}

function runningText({ activity }: Snapshot): Pick<View, 'title' | 'sentence'> {
  if (activity.state !== 'running') return { title: '', sentence: '' }
  const sentences = {
    starting: 'Starting workers, and timing how long that takes for each count.',
    rehearsing: 'Running your code once, with a limit of 5 seconds for each task, before anything is timed.',
    rehearsed: 'Running your code once, with a limit of 5 seconds for each task, before anything is timed.',
    warming: 'Warming up every worker alike, so that none is measured while its code is still being compiled.',
    measuring: 'Each round runs every count once, in random order. Points appear as they are measured.',
    paused:
      'Paused: this tab is hidden, and browsers slow down hidden tabs. The round starts again when it is visible.',
  }
  return {
    title: `Measuring ${listed(activity.setup.workers)}`,
    sentence: sentences[activity.phase.step],
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
        sentence: `Reopened, measured ${shown.report.measuredAt.slice(0, 10)}. ${finding.sentence}`,
      }
    case 'link': {
      const origin = `From the link: measured where the browser reported ${shown.cpus} logical CPUs.`
      return { title: finding.title, sentence: `${origin} Run to measure this machine.` }
    }
    default:
      return assertNever(shown)
  }
}

function descriptionOf(points: readonly ShownPoint[], cpus: number): string {
  if (points.length === 0) return `No measurements yet. The browser reports ${cpus} logical CPUs.`
  const values = points.map((point) => `${formatWorkers(point.workers)} ${formatSpeedup(point)}`)
  return `Speedup by worker count, on a machine whose browser reports ${cpus} logical CPUs: ${values.join(', ')}.`
}

function legendOf(points: readonly ShownPoint[]): string {
  const rounds = points[0]?.rounds ?? 0
  if (rounds === 0) return 'serial time ÷ pool time'
  return `median of ${rounds === 1 ? '1 round' : `${rounds} rounds`}${rounds >= 6 ? ', bars 95% interval' : ''}`
}

function textOf(snapshot: Snapshot, result: Shown | null, chosen: readonly number[], cpus: number) {
  const { activity, shown } = snapshot
  if (activity.state === 'running') return runningText(snapshot)
  if (activity.state === 'opening') return { title: 'Reading the link', sentence: '' }
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
  if (count === 1) return `1 chunk of ${grouped(tasks)}`
  const last = tasks - (count - 1) * chunksize
  return `${grouped(count)} chunks of ${grouped(chunksize)}${last === chunksize ? '' : `, the last ${grouped(last)}`}`
}
