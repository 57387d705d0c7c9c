import { Button, Panel } from '#ui'
import { MemoryTable } from '../MemoryTable.tsx'
import { memoryProblem } from '../memory.ts'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './MemoryPanel.module.css'
import { counted } from './words.ts'

/** What a pool takes of memory before it has anything to do: the parent and each worker. */
export function MemoryPanel({ model, snapshot: { settings, activity, memory } }: BelowCodeProps) {
  const problem = memoryProblem()
  const isMeasuring = activity.state === 'measuring'
  const busy = isMeasuring || activity.state === 'recording'
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
      {memory.length > 0 && <MemoryTable caption="JavaScript memory on this machine, nothing to do" uses={memory} />}
    </Panel>
  )
}
