import { Button, Panel } from '#ui'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './MemoryPanel.module.css'
import { type MemoryUse, memoryProblem } from './memory.ts'
import { counted } from './words.ts'

const totalOf = ({ parentBytes, workerBytes }: MemoryUse): number =>
  workerBytes.reduce((sum, bytes) => sum + bytes, parentBytes)

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`

/** What a pool takes of memory before it has anything to do: the parent and each worker. */
export function MemoryPanel({ model, snapshot: { settings, activity, memory } }: BelowCodeProps) {
  const problem = memoryProblem()
  const isMeasuring = activity.state === 'measuring'
  const busy = isMeasuring || activity.state === 'recording'
  const most = Math.max(1, ...memory.map(totalOf))
  return (
    <Panel title="Memory" aside={`${settings.processes + 1} processes`}>
      <p className={styles['note']}>
        {counted(settings.processes, 'worker')} and the parent are {settings.processes + 1} processes. Each has its own
        interpreter and its own copy of the data, so memory grows with the workers.
      </p>
      {problem === null ? (
        <Button disabledReason={busy ? 'Workers are at work.' : undefined} onClick={() => void model.measureMemory()}>
          {isMeasuring ? 'Measuring' : `Measure ${counted(settings.processes, 'worker')}`}
        </Button>
      ) : (
        <p className={styles['note']}>{problem}</p>
      )}
      <output className={styles['said']}>
        {isMeasuring && 'The browser answers after it has collected garbage; this can take half a minute.'}
      </output>
      {memory.length > 0 && (
        <table className={styles['table']}>
          <caption>JavaScript memory on this machine, nothing to do</caption>
          <thead>
            <tr>
              <th scope="col">Workers</th>
              <th scope="col">Parent</th>
              <th scope="col">Each worker</th>
              <th scope="col">Together</th>
            </tr>
          </thead>
          <tbody>
            {memory.map((use) => (
              <MemoryRow key={use.processes} use={use} most={most} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function MemoryRow({ use, most }: { readonly use: MemoryUse; readonly most: number }) {
  const { processes, parentBytes, workerBytes } = use
  const [largest = 0] = workerBytes
  const smallest = workerBytes.at(-1) ?? 0
  const each =
    megabytes(largest) === megabytes(smallest) ? megabytes(largest) : `${megabytes(smallest)} to ${megabytes(largest)}`
  return (
    <tr>
      <th scope="row">{processes}</th>
      <td>{megabytes(parentBytes)}</td>
      <td>{workerBytes.length === processes ? each : `${each} (${workerBytes.length} reported)`}</td>
      <td>
        {megabytes(totalOf(use))}
        <meter min="0" max={most} value={totalOf(use)} aria-hidden="true" />
      </td>
    </tr>
  )
}
