import { DataTable, Panel } from '#ui'
import { type Cut, cutOf } from './programs.ts'
import { text } from './text/chunk-table.ts'

interface ChunkTableProps {
  readonly items: number
  /** The row that is set. */
  readonly workers: number
}

const counts = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** How map cuts a list for 1 to 8 workers, and for the ten of the notes. */
export function ChunkTable({ items, workers }: ChunkTableProps) {
  const rows = [...counts, ...(items > 10 ? [10] : [])].map((count) => cutOf(items, count))
  return (
    <Panel flush>
      <DataTable<Cut>
        caption={text.caption(items.toLocaleString('en'))}
        showCaption
        columns={[
          { title: text.workers, cell: (row) => row.workers },
          { title: text.chunks, cell: (row) => row.chunks },
          { title: text.size, cell: (row) => row.chunksize },
          { title: text.last, cell: (row) => row.last },
          {
            title: text.share,
            cell: (row) => (items / row.workers).toLocaleString('en', { maximumFractionDigits: 1 }),
          },
        ]}
        rows={rows}
        keyOf={(row) => row.workers}
        selected={workers}
      />
    </Panel>
  )
}
