import type { ReportSummary } from '#measure'
import { alignColumns } from './columns.ts'

const headings = ['workers', 'median ms', 'speedup', '95 % interval', 'efficiency', 'rounds', 'start ms'] as const

function cells(point: ReportSummary['points'][number]): readonly string[] {
  const { low, high, startMs } = point
  return [
    String(point.workers),
    point.medianMs.toFixed(1),
    point.speedup.toFixed(2),
    low === null || high === null ? 'too few rounds' : `${low.toFixed(2)} to ${high.toFixed(2)}`,
    `${(point.efficiency * 100).toFixed(0)} %`,
    String(point.rounds),
    startMs === null ? '' : startMs.toFixed(1),
  ]
}

/** The summary for people: one line per worker count, then what to know about it. */
export function speedupTable(summary: ReportSummary): string {
  const { workload, size, hardwareConcurrency, clockTickMs, isolated, serial } = summary
  const memory = isolated ? 'shared memory' : 'no shared memory'
  return [
    `${workload}, size ${size}: one worker without a pool takes ${serial.medianMs.toFixed(1)} ms`,
    `The browser reports ${hardwareConcurrency} logical CPUs; clock tick ${clockTickMs.toFixed(3)} ms; ${memory}`,
    '',
    alignColumns([headings, ...summary.points.map(cells)]),
    '',
    summary.resultOk ? 'Every run gave the same, right result.' : 'A RUN GAVE A WRONG RESULT.',
    ...summary.warnings,
    '',
  ].join('\n')
}
