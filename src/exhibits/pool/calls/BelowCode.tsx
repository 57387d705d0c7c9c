import styles from './BelowCode.module.css'
import type { BelowCodeProps } from './below-code-props.ts'
import { ChunkRule } from './ChunkRule.tsx'
import { Differences } from './Differences.tsx'
import { EventLog } from './EventLog.tsx'
import { MemoryPanel } from './MemoryPanel.tsx'

/** What is behind the picture: how tasks are cut, what a pool takes of memory, and every event in words. */
export default function BelowCode(props: BelowCodeProps) {
  return (
    <div className={styles['below']}>
      <ChunkRule {...props} />
      <MemoryPanel {...props} />
      <EventLog {...props} />
      <Differences />
    </div>
  )
}
