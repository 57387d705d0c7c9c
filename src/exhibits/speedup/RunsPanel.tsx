import { formatSpeedup, formatWorkers } from '#measure'
import { DataTable, Panel } from '#ui'
import type { ShownPoint } from './measurement.ts'
import styles from './RunsPanel.module.css'
import { text } from './text/lab.ts'

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
    <Panel title={text.runs}>
      <DataTable<Row>
        caption={text.soFar}
        columns={[
          { title: text.workers, cell: ({ workers }) => formatWorkers(workers) },
          { title: text.roundsColumn, cell: ({ point }) => roundsText(point) },
          { title: text.speedup, cell: ({ point }) => (point === null ? '–' : formatSpeedup(point)) },
        ]}
        rows={rows}
        keyOf={({ workers }) => workers}
        selected={measuring ?? undefined}
        hideHeadings
      />
      <p className={styles['note']}>{text.keepVisible}</p>
    </Panel>
  )
}

function roundsText(point: ShownPoint | null): string {
  if (point === null) return text.waiting
  return text.rounds(point.rounds)
}
