import styles from './MemoryTable.module.css'
import type { MemoryUse } from './memory.ts'
import { text } from './text/memory.ts'

const totalOf = ({ parentBytes, workerBytes }: MemoryUse): number =>
  workerBytes.reduce((sum, bytes) => sum + bytes, parentBytes)

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`

interface MemoryTableProps {
  readonly caption: string
  readonly uses: readonly MemoryUse[]
}

/** What pools were measured to take: the parent, each worker, all of them. */
export function MemoryTable({ caption, uses }: MemoryTableProps) {
  const most = Math.max(1, ...uses.map(totalOf))
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.workers}</th>
          <th scope="col">{text.parent}</th>
          <th scope="col">{text.eachWorker}</th>
          <th scope="col">{text.together}</th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <MemoryRow key={use.processes} use={use} most={most} />
        ))}
      </tbody>
    </table>
  )
}

function MemoryRow({ use, most }: { readonly use: MemoryUse; readonly most: number }) {
  const { processes, parentBytes, workerBytes } = use
  const [largest = 0] = workerBytes
  const smallest = workerBytes.at(-1) ?? 0
  const each =
    megabytes(largest) === megabytes(smallest)
      ? megabytes(largest)
      : text.range(megabytes(smallest), megabytes(largest))
  return (
    <tr>
      <th scope="row">{processes}</th>
      <td>{megabytes(parentBytes)}</td>
      <td>{workerBytes.length === processes ? each : text.reported(each, workerBytes.length)}</td>
      <td>
        {megabytes(totalOf(use))}
        <meter min="0" max={most} value={totalOf(use)} aria-hidden="true" />
      </td>
    </tr>
  )
}
