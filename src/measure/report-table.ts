import type { Ms } from '#base'
import type { Breakdown } from './breakdown.ts'
import type { SpeedupReport } from './report.ts'

const header = ['workload', 'size', 'round', 'place', 'condition', 'workers', 'wallMs', 'speedup', 'sentinelMs']

const quoted = (field: string | number): string => {
  const text = String(field)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Every trial of every round as one row: round and place count from 0, `condition` is serial or pool, `speedup` is the
 * round's serial time over the row's (1 for the serial row), `sentinelMs` is empty where nothing was timed. Numbers in
 * full. The median of `speedup` over a worker count is that point's speedup.
 * @see RFC 4180
 */
export function toCsv(report: SpeedupReport): string {
  const rows = report.rounds.flatMap((round) =>
    round.order.map((condition, place) => {
      const serial = condition === 'serial'
      const wallMs = serial ? round.serialMs : (round.poolMs[condition] as Ms)
      const what = serial ? ['serial', 1] : ['pool', condition]
      const measured = [wallMs, round.serialMs / wallMs, round.sentinelMs ?? '']
      return [report.workload, report.size, round.index, place, ...what, ...measured]
    }),
  )
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** What the command line prints. */
export interface ReportSummary {
  readonly workload: string
  readonly size: number
  readonly hardwareConcurrency: number
  readonly clockTickMs: Ms
  readonly isolated: boolean
  readonly serial: { readonly medianMs: Ms }
  readonly points: readonly {
    readonly workers: number
    readonly medianMs: Ms
    readonly speedup: number
    readonly low: number | null
    readonly high: number | null
    readonly rounds: number
    readonly efficiency: number
    readonly startMs: Ms | null
    readonly breakdown: Breakdown | null
  }[]
  readonly resultOk: boolean
  /** One sentence each. */
  readonly warnings: readonly string[]
}

/** The report without its raw rounds and runs. */
export function summaryOf(report: SpeedupReport): ReportSummary {
  const { hardwareConcurrency, clockTickMs, isolated } = report.machine
  return {
    workload: report.workload,
    size: report.size,
    hardwareConcurrency,
    clockTickMs,
    isolated,
    serial: report.serial,
    points: report.points.map(({ hodgesLehmann: _, ...point }) => point),
    resultOk: report.resultOk,
    warnings: report.warnings.map(({ text }) => text),
  }
}
