import { Button, Panel } from '#ui'
import { MemoryTable } from '../MemoryTable.tsx'
import { memoryProblem } from '../memory.ts'
import type { BelowCodeProps } from './below-code-props.ts'
import styles from './MemoryPanel.module.css'
import { text } from './text/below-code.ts'

/** What a pool takes of memory before it has anything to do: the parent and each worker. */
export function MemoryPanel({ model, snapshot: { settings, activity, memory } }: BelowCodeProps) {
  const problem = memoryProblem()
  const isMeasuring = activity.state === 'measuring'
  const busy = isMeasuring || activity.state === 'recording'
  return (
    <Panel title={text.memory.title} aside={text.memory.processes(settings.processes + 1)}>
      <p className={styles['note']}>{text.memory.grows(settings.processes)}</p>
      {problem === null ? (
        <Button disabledReason={busy ? text.memory.busy : undefined} onClick={() => void model.measureMemory()}>
          {isMeasuring ? text.memory.measuring : text.memory.measure(settings.processes)}
        </Button>
      ) : (
        <p className={styles['note']}>{problem}</p>
      )}
      <output className={styles['said']}>{isMeasuring && text.memory.wait}</output>
      {memory.length > 0 && <MemoryTable caption={text.memory.uses} uses={memory} />}
    </Panel>
  )
}
