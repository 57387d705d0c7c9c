import { formatDuration, formatPercent, formatSpeedup, formatTick, karpFlatt } from '#measure'
import { type Column, DataTable, Panel } from '#ui'
import type { Measurement, ShownPoint } from './measurement.ts'
import styles from './TableView.module.css'

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
  return low === null || high === null ? 'too few rounds' : `${low.toFixed(2)}× to ${high.toFixed(2)}×`
}

function serialFraction({ speedup, workers }: ShownPoint): string {
  const fraction = karpFlatt(speedup, workers)
  return fraction === null ? '–' : fraction.toFixed(2)
}

/** How fine the times can be, where that is known. */
const clock = (measurement: Measurement): string =>
  measurement.source === 'link'
    ? ''
    : ` The clock moves in steps of ${formatTick(measurement.report.machine.clockTickMs)}.`

const columns: readonly Column<ShownPoint>[] = [
  { title: 'Workers', cell: ({ workers }) => workers },
  { title: 'Median time', cell: ({ medianMs }) => formatDuration(medianMs) },
  { title: 'Speedup', cell: (point) => formatSpeedup(point) },
  { title: '95% interval', cell: interval },
  { title: 'Rounds', cell: ({ rounds }) => rounds },
  { title: 'Efficiency', cell: ({ efficiency }) => formatPercent(efficiency) },
  { title: 'Karp-Flatt e', cell: serialFraction },
  { title: 'Handing out', cell: (point) => share(point.breakdown?.handOutMs, point) },
  { title: 'Idle', cell: (point) => share(point.breakdown?.idleMs, point) },
  { title: 'Merge', cell: (point) => share(point.breakdown?.mergeMs, point) },
  { title: 'Start', cell: ({ startMs }) => (startMs === null ? '–' : formatDuration(startMs)) },
]

/** The points in full: what the chart shows, and what it leaves out. */
export default function TableView({ measurement, points, comparison, selected, onSelect, cpus }: TableViewProps) {
  if (measurement === null || points.length === 0) {
    return (
      <Panel>
        <p className={styles['empty']}>No measurements yet. Your points come here after the first round.</p>
      </Panel>
    )
  }
  const compared: Column<ShownPoint> = {
    title: 'Compared run',
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
          caption="Measured points by worker count"
          columns={comparison === null ? columns : [...columns.slice(0, 4), compared, ...columns.slice(4)]}
          rows={points}
          keyOf={({ workers }) => workers}
          selected={selected ?? undefined}
          onSelect={({ workers }) => onSelect(workers)}
          ruleBelow={ruleBelow}
        />
      </Panel>
      <p className={styles['note']}>
        Serial baseline {formatDuration(measurement.serialMs)}, one worker and no pool.
        {ruleBelow !== undefined && ` The rule below row ${ruleBelow} marks navigator.hardwareConcurrency.`} Handing
        out, idle and merge are shares of workers × time in the run nearest the median; starting the workers comes
        before it.{clock(measurement)}
      </p>
    </>
  )
}
