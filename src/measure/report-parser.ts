import type { Breakdown } from './breakdown.ts'
import { type Ending, endings } from './outcome.ts'
import type { Condition, Round } from './point.ts'
import { warningCodes } from './quality.ts'
import {
  createReport,
  type PointDetail,
  type ReportInput,
  type ReportSettings,
  reportFormat,
  reportVersion,
  type SpeedupReport,
  schedules,
} from './report.ts'
import { ReportError } from './report-error.ts'
import { Field } from './report-field.ts'
import type { KeptRun } from './run-keeper.ts'
import type { ChunkRecord, RunRecord } from './run-record.ts'
import { text } from './text/report.ts'
import { MAX_WORKERS } from './worker-counts.ts'

const { wanted } = text

const MOST_CHARACTERS = 20 * 1024 * 1024
const MOST_ROUNDS = 500
const MOST_COUNTS = 64
const MOST_CHUNKS = 40_000
/** A day: no measurement in a browser tab lasts longer. */
const LONGEST_MS = 86_400_000
const SAME = 1e-9

const workersOf = (field: Field): number => field.integer(1, MAX_WORKERS)
const wall = (field: Field): number => field.number(1e-6, LONGEST_MS)
const duration = (field: Field): number => field.number(0, LONGEST_MS)

function conditionOf(field: Field): Condition {
  return field.is('serial') ? 'serial' : workersOf(field)
}

/** A round is whole: its order names the serial run and each worker count once, and each has its time. */
function roundOf(field: Field, place: number): Round {
  const pool = field.at('poolMs')
  const counts = pool.keys().map((key) => (/^[1-9]\d{0,2}$/.test(key) ? Number(key) : pool.refuse(wanted.times)))
  if (counts.length === 0 || counts.length > MOST_COUNTS) pool.refuse(wanted.workerCounts(MOST_COUNTS))
  const orderField = field.at('order')
  const order = orderField.list(counts.length + 1, counts.length + 1, conditionOf)
  const all = new Set<Condition>(['serial', ...counts])
  if (new Set(order).size !== all.size || order.some((condition) => !all.has(condition))) {
    orderField.refuse(wanted.eachOnce)
  }
  return {
    index: field.at('index').integer(place, place),
    order,
    serialMs: wall(field.at('serialMs')),
    poolMs: Object.fromEntries(counts.map((count) => [count, wall(pool.at(String(count)))])),
    sentinelMs: field.at('sentinelMs').nullable(duration),
  }
}

function roundsOf(field: Field): readonly Round[] {
  let place = 0
  const rounds = field.list(1, MOST_ROUNDS, (item) => roundOf(item, place++))
  const counts = (round: Round): string => Object.keys(round.poolMs).join()
  const first = counts(rounds[0] as Round)
  if (rounds.some((round) => counts(round) !== first)) field.refuse(wanted.sameCounts)
  return rounds
}

/** Stamps of two clocks may lie a little outside the run. */
const stamp = (field: Field): number => field.number(-1000, LONGEST_MS)

const chunkOf = (field: Field, workers: number): ChunkRecord => ({
  lane: field.at('lane').integer(0, workers - 1),
  pid: field.at('pid').integer(0, 2 ** 31),
  chunk: field.at('chunk').integer(0, 1e9),
  start: field.at('start').integer(0, 1e9),
  size: field.at('size').integer(1, 1e9),
  posted: stamp(field.at('posted')),
  received: stamp(field.at('received')),
  started: stamp(field.at('started')),
  ended: stamp(field.at('ended')),
  completed: stamp(field.at('completed')),
})

function runOf(field: Field): RunRecord {
  const workers = workersOf(field.at('workers'))
  const startedAt = field.at('startedAt').number(0, 0)
  const lastResultAt = duration(field.at('lastResultAt'))
  const endedAt = field.at('endedAt').number(lastResultAt, LONGEST_MS)
  const chunks = field.at('chunks').list(0, MOST_CHUNKS, (item) => chunkOf(item, workers))
  return { workers, startedAt, lastResultAt, endedAt, chunks }
}

function keptRunOf(field: Field, rounds: readonly Round[]): KeptRun {
  const workers = workersOf(field.at('workers'))
  if (rounds[0]?.poolMs[workers] === undefined) field.at('workers').refuse(wanted.countOfRounds)
  const run = runOf(field.at('run'))
  if (run.workers !== workers) field.at('run').at('workers').refuse(wanted.asKeptRun(workers))
  return { workers, round: field.at('round').integer(0, rounds.length - 1), run }
}

function breakdownOf(field: Field, workers: number): Breakdown {
  const part = (key: string): number => field.at(key).number(0, LONGEST_MS * MAX_WORKERS)
  const [handOutMs, computeMs, idleMs, mergeMs] = [
    part('handOutMs'),
    part('computeMs'),
    part('idleMs'),
    part('mergeMs'),
  ]
  const wallMs = duration(field.at('wallMs'))
  const sum = handOutMs + computeMs + idleMs + mergeMs
  if (Math.abs(sum - workers * wallMs) > 1e-6 * Math.max(1, sum)) field.refuse(wanted.sumOfParts(workers))
  return { handOutMs, computeMs, idleMs, mergeMs, wallMs }
}

function detailOf(field: Field): PointDetail {
  const workers = workersOf(field.at('workers'))
  return {
    workers,
    startMs: field.at('startMs').nullable(duration),
    breakdown: field.at('breakdown').nullable((parts) => breakdownOf(parts, workers)),
  }
}

function chunksizeOf(field: Field): ReportSettings['chunksize'] {
  if (field.is('auto')) return 'auto'
  return field.is('even') ? 'even' : field.integer(1, 1e9)
}

const settingsOf = (root: Field): ReportSettings => ({
  workload: root.at('workload').text(64, /^[a-z0-9][a-z0-9-]*$/),
  workloadTitle: root.at('workloadTitle').text(120),
  size: root.at('size').number(1e-9, 1e15),
  tasks: root.at('tasks').integer(1, 1e9),
  chunksize: chunksizeOf(root.at('chunksize')),
  schedule: root.at('schedule').oneOf(schedules),
  seed: root.at('seed').integer(-(2 ** 53), 2 ** 53),
  budgetMs: duration(root.at('budgetMs')),
})

function measuredAtOf(field: Field): string {
  const written = field.text(30)
  const time = Date.parse(written)
  return Number.isNaN(time) || new Date(time).toISOString() !== written ? field.refuse(wanted.time) : written
}

/** The sentences of warnings are not taken from the file: they are written again from its numbers. */
function notWarmOf(field: Field): readonly number[] {
  const lists = field.list(0, warningCodes.length, (warning) =>
    warning.at('code').oneOf(warningCodes) === 'not-warmed-up'
      ? warning.at('workers').list(1, MOST_COUNTS, workersOf)
      : [],
  )
  return lists.flat()
}

function inputOf(root: Field): ReportInput {
  const rounds = roundsOf(root.at('rounds'))
  const machine = root.at('machine')
  return {
    ...settingsOf(root),
    build: root.at('build').text(80),
    measuredAt: measuredAtOf(root.at('measuredAt')),
    machine: {
      hardwareConcurrency: machine.at('hardwareConcurrency').integer(1, 65_536),
      clockTickMs: machine.at('clockTickMs').number(1e-7, 10_000),
      isolated: machine.at('isolated').boolean(),
      userAgent: machine.at('userAgent').text(1000),
    },
    ended: root.at('ended').oneOf<Ending['ended']>(endings),
    rounds,
    excluded: root.at('excluded').list(0, 10_000, (item) => ({
      round: item.at('round').integer(0, MOST_ROUNDS),
      reason: item.at('reason').text(200),
    })),
    runs: root.at('runs').list(0, MOST_COUNTS, (item) => keptRunOf(item, rounds)),
    result: root.at('result').nullable((field) => field.text(1000)),
    expected: root.at('expected').nullable((field) => field.text(1000)),
    resultOk: root.at('resultOk').boolean(),
    guess: root.at('guess').nullable((field) => ({
      workers: workersOf(field.at('workers')),
      speedup: field.at('speedup').number(0, 10_000),
    })),
    details: root.at('points').list(0, MOST_COUNTS, detailOf),
    notWarm: notWarmOf(root.at('warnings')),
  }
}

/** Logarithms may differ in the last digit between engines, and by nothing more. */
function agree(field: Field, computed: number | null): void {
  if (computed === null) {
    field.nullable(() => field.refuse(wanted.asRounds(null)))
    return
  }
  const written = field.number(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  if (Math.abs(written - computed) > SAME * Math.abs(computed)) field.refuse(wanted.asRounds(computed))
}

const computed = ['workers', 'medianMs', 'speedup', 'low', 'high', 'rounds', 'efficiency', 'hodgesLehmann'] as const
const parts = ['handOutMs', 'computeMs', 'idleMs', 'mergeMs', 'wallMs'] as const

/** The numbers shown must be those that the raw rounds and runs give: an edited report is refused, not drawn. */
function checkAgreement(root: Field, report: SpeedupReport): void {
  agree(root.at('serial').at('medianMs'), report.serial.medianMs)
  const { length } = report.points
  let place = 0
  root.at('points').list(length, length, (field) => {
    const point = report.points[place++] as SpeedupReport['points'][number]
    for (const key of computed) agree(field.at(key), point[key])
    const { breakdown } = point
    if (breakdown === null) return
    for (const part of parts) agree(field.at('breakdown').at(part), breakdown[part])
  })
  const { result, expected, resultOk } = report
  const wrong = result === null || (expected !== null && result !== expected)
  if (resultOk && wrong) root.at('resultOk').refuse(wanted.wrongResult)
}

function documentOf(written: string): Field {
  if (written.length > MOST_CHARACTERS) {
    throw new ReportError(text.tooLarge((written.length / 1024 / 1024).toFixed(0)))
  }
  try {
    return new Field(JSON.parse(written))
  } catch (cause) {
    throw new ReportError(text.notJson, { cause })
  }
}

/**
 * Reads an exported report. Nothing in the text is trusted: every field is checked for type and range, points and
 * warnings are computed again from the raw rounds, and a report whose numbers do not follow from them is refused.
 * @throws {ReportError} saying which field, its value, what it should be and what to do
 */
export function parseReport(written: string): SpeedupReport {
  const root = documentOf(written)
  if (!root.at('format').is(reportFormat)) root.at('format').refuse(`"${reportFormat}"`)
  if (!root.at('version').is(reportVersion)) root.at('version').refuse(wanted.version(reportVersion))
  const report = createReport(inputOf(root))
  checkAgreement(root, report)
  return report
}
