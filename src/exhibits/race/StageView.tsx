import { type CSSProperties, useRef } from 'react'
import type { StageProps } from './layout-props.ts'
import { MemoryColumn } from './MemoryColumn.tsx'
import { ProcessColumn } from './ProcessColumn.tsx'
import styles from './StageView.module.css'
import { useStepMotion } from './use-step-motion.ts'
import { processViews } from './view.ts'

/** The processes with what they share in their middle. */
export function StageView(props: StageProps) {
  const { snapshot, shown, model } = props
  const root = useRef<HTMLDivElement>(null)
  const processes = processViews(shown, snapshot.settings.step)
  useStepMotion(root, shown, snapshot)
  return (
    <div
      ref={root}
      className={styles['stage']}
      data-count={Math.min(processes.length, 3)}
      style={{ '--columns': Math.min(processes.length, 4) } as CSSProperties}
    >
      {processes.map((process) => (
        <ProcessColumn
          key={process.pid}
          process={process}
          lowered={shown.stage.lowered}
          onRun={() => model.run(process.pid)}
        />
      ))}
      <MemoryColumn {...props} />
      <span className={styles['token']} data-token="" aria-hidden="true" />
    </div>
  )
}
