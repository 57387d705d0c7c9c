import type { CSSProperties } from 'react'
import type { StageProps } from './layout-props.ts'
import { MemoryColumn } from './MemoryColumn.tsx'
import { ProcessColumn } from './ProcessColumn.tsx'
import styles from './StageView.module.css'
import { processViews } from './view.ts'
import { wireViews } from './wires.ts'

/** The processes with what they share in their middle. */
export function StageView(props: StageProps) {
  const { step, shown, model, compact = false } = props
  const processes = processViews(shown, step)
  const { pid: last, wires } = wireViews(shown, step)
  return (
    <div
      className={styles['stage']}
      data-count={Math.min(processes.length, 3)}
      style={{ '--columns': Math.min(processes.length, 4) } as CSSProperties}
    >
      {processes.map((process) => (
        <ProcessColumn
          key={process.pid}
          process={process}
          lowered={shown.stage.lowered}
          wires={process.pid === last ? wires : []}
          {...{ model, compact }}
        />
      ))}
      <MemoryColumn shown={shown} step={step} />
    </div>
  )
}
