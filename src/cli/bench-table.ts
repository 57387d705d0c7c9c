/** What a person reads of a benchmark of pools. */
import type { BenchGoal, BenchRow, BenchSection } from './bench-report.ts'
import { alignColumns } from './columns.ts'

const digits = (value: number | null): string =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3)

const ratio = (value: number | null, to: number | null): string =>
  value === null || to === null ? '' : `${digits(value / to)}x`

function bestOf(rows: readonly BenchRow[], isWanted: (row: BenchRow) => boolean): number | null {
  const medians = rows.filter(isWanted).flatMap(({ ok, median }) => (ok && median !== null ? [median] : []))
  return medians.length === 0 ? null : Math.min(...medians)
}

function caseTable(rows: readonly BenchRow[], unit: string): string {
  const limit = bestOf(rows, ({ contender }) => contender === 'limit')
  const bestPeer = bestOf(rows, ({ kind }) => kind === 'peer')
  const width = Math.max(...rows.map(({ contender }) => contender.length))
  const cells = rows.map(({ contender, version, median, q1, q3, n, ok }) => [
    contender.padEnd(width),
    version,
    ...[digits(median), digits(q1), digits(q3), String(n)],
    ...[ratio(median, limit), ratio(median, bestPeer), ok ? 'ok' : 'FAILED'],
  ])
  const heading = ['', 'version', `median ${unit}`, 'q1', 'q3', 'n', 'to limit', 'to best peer', '']
  const [head = '', ...lines] = alignColumns([
    heading.map((text, at) => (at === 0 ? text.padEnd(width) : text)),
    ...cells,
  ]).split('\n')
  return [head, ...lines.map((line, at) => `${line}  ${rows[at]?.note ?? ''}`.trimEnd())].join('\n')
}

/** A goal and its measured interval, in a line. */
function goalLine({ contender, of, case: inCase, atMost, median, low, high, rounds, met }: BenchGoal): string {
  const what = `${contender}${of === null ? '' : ` / ${of}`}${inCase === null ? '' : ` (${inCase})`}`
  const verdict = met === null ? 'not judged: too few rounds' : met ? 'met' : 'MISSED'
  return `${what}: ${digits(median)} [${digits(low)}, ${digits(high)}] in ${rounds} rounds, goal ${digits(atMost)}: ${verdict}`
}

/** A section: a table for each of its cases, then its goals. */
export function sectionTable({ name, about, unit, rows, goals, seconds, failed }: BenchSection): string {
  const cases = [...new Set(rows.map((row) => row.case))]
  const tables = cases.map((inCase) => {
    const table = caseTable(
      rows.filter((row) => row.case === inCase),
      unit,
    )
    return inCase === null ? table : `${inCase}\n${table}`
  })
  const judged = goals.length === 0 ? [] : [goals.map(goalLine).join('\n')]
  const end = failed === undefined ? [] : [`FAILED: ${failed}`]
  return `${[`${name}: ${about}${seconds === undefined ? '' : ` (${seconds.toFixed(0)} s)`}`, ...tables, ...judged, ...end].join('\n\n')}\n\n`
}
