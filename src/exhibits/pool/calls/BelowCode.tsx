import type { PartProps } from '../part.ts'
import styles from './BelowCode.module.css'
import { ChunkRule } from './ChunkRule.tsx'
import { EventLog } from './EventLog.tsx'
import { MemoryPanel } from './MemoryPanel.tsx'
import type { CallsModel, Snapshot } from './model.ts'

export interface BelowCodeProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
  readonly capabilities: PartProps['capabilities']
}

/** What is behind the picture: how tasks are cut, what a pool takes of memory, and every event in words. */
export default function BelowCode(props: BelowCodeProps) {
  return (
    <div className={styles['below']}>
      <ChunkRule {...props} />
      <MemoryPanel {...props} />
      <EventLog {...props} />
    </div>
  )
}
