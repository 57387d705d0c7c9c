import { formatDuration, formatPercent, formatSpeedup, formatTick, karpFlatt } from '#measure'
import { type Column, DataTable, Panel } from '#ui'
import type { Measurement, ShownPoint } from './measurement.ts'
import styles from './TableView.module.css'
import { text } from './text/lab.ts'

interface TableViewProps {
  readonly measurement: Measurement | null
  readonly points: readonly ShownPoint[]
  readonly comparison: readonly ShownPoint[] | null
  readonly selected: number | null
  readonly onSelect: (workers: number) => void
  readonly cpus: number
}

const share = (part: number | undefined, { breakdown, workers }: ShownPoint): string =>
  part === undefined || breakdown === null ? '–' : formatPercent(part / (workers * breakdown.wallMs))

function interval({ low, high }: ShownPoint): string {
  return low === null || high === null ? text.tooFewRounds : text.interval(low, high)
}

function serialFraction({ speedup, workers }: ShownPoint): string {
  const fraction = karpFlatt(speedup, workers)
  return fraction === null ? '–' : fraction.toFixed(2)
}

/** How fine the times can be, where that is known. */
const clock = (measurement: Measurement): string =>
  measurement.source === 'link' ? '' : ` ${text.clockSteps(formatTick(measurement.report.machine.clockTickMs))}`

const columns: readonly Column<ShownPoint>[] = [
  { title: text.workers, cell: ({ workers }) => workers },
  { title: text.columns.median, cell: ({ medianMs }) => formatDuration(medianMs) },
  { title: text.speedup, cell: (point) => formatSpeedup(point) },
  { title: text.columns.interval, cell: interval },
  { title: text.roundsColumn, cell: ({ rounds }) => rounds },
  { title: text.columns.efficiency, cell: ({ efficiency }) => formatPercent(efficiency) },
  { title: text.columns.karpFlatt, cell: serialFraction },
  { title: text.columns.handOut, cell: (point) => share(point.breakdown?.handOutMs, point) },
  { title: text.columns.idle, cell: (point) => share(point.breakdown?.idleMs, point) },
  { title: text.columns.merge, cell: (point) => share(point.breakdown?.mergeMs, point) },
  { title: text.columns.start, cell: ({ startMs }) => (startMs === null ? '–' : formatDuration(startMs)) },
]

/** The points in full: what the chart shows, and what it leaves out. */
export default function TableView({ measurement, points, comparison, selected, onSelect, cpus }: TableViewProps) {
  if (measurement === null || points.length === 0) {
    return (
      <Panel>
        <p className={styles['empty']}>{text.noPointsYet}</p>
      </Panel>
    )
  }
  const compared: Column<ShownPoint> = {
    title: text.columns.compared,
    cell: ({ workers }) => {
      const other = comparison?.find((point) => point.workers === workers)
      return other === undefined ? '–' : formatSpeedup(other)
    },
  }
  const ruleBelow = points.filter(({ workers }) => workers <= cpus).at(-1)?.workers
  return (
    <>
      <Panel flush>
        <DataTable
          caption={text.pointsByCount}
          columns={comparison === null ? columns : [...columns.slice(0, 4), compared, ...columns.slice(4)]}
          rows={points}
          keyOf={({ workers }) => workers}
          selected={selected ?? undefined}
          onSelect={({ workers }) => onSelect(workers)}
          ruleBelow={ruleBelow}
        />
      </Panel>
      <p className={styles['note']}>
        {text.tableNote(formatDuration(measurement.serialMs), ruleBelow)}
        {clock(measurement)}
      </p>
    </>
  )
}
