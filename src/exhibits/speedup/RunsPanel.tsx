import { formatSpeedup, formatWorkers } from '#measure'
import { DataTable, Panel } from '#ui'
import type { ShownPoint } from './measurement.ts'
import styles from './RunsPanel.module.css'

interface Row {
  readonly workers: number
  readonly point: ShownPoint | null
}

interface RunsPanelProps {
  readonly counts: readonly number[]
  readonly points: readonly ShownPoint[]
  readonly measuring: number | null
}

/** Where each worker count stands while the run goes on. */
export default function RunsPanel({ counts, points, measuring }: RunsPanelProps) {
  const rows = counts.map((workers) => ({ workers, point: points.find((point) => point.workers === workers) ?? null }))
  return (
    <Panel title="Runs">
      <DataTable<Row>
        caption="Rounds and speedup so far"
        columns={[
          { title: 'Workers', cell: ({ workers }) => formatWorkers(workers) },
          { title: 'Rounds', cell: ({ point }) => roundsText(point) },
          { title: 'Speedup', cell: ({ point }) => (point === null ? '–' : formatSpeedup(point)) },
        ]}
        rows={rows}
        keyOf={({ workers }) => workers}
        selected={measuring ?? undefined}
        hideHeadings
      />
      <p className={styles['note']}>Keep this tab visible. Browsers slow down hidden tabs.</p>
    </Panel>
  )
}

function roundsText(point: ShownPoint | null): string {
  if (point === null) return 'waiting'
  return point.rounds === 1 ? '1 round' : `${point.rounds} rounds`
}
