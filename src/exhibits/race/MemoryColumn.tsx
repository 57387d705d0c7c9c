import { ProcessGlyph } from '#ui'
import { didText } from './finding.ts'
import type { StageProps } from './layout-props.ts'
import styles from './MemoryColumn.module.css'
import { nameOf } from './names.ts'
import { StepLog } from './StepLog.tsx'
import { text } from './text/run.ts'
import { traceOf } from './trace.ts'
import { cellViews } from './view.ts'
import { WaitRing } from './WaitRing.tsx'
import { cycleOf, waitingIn } from './waiting.ts'

/** What the processes share, in gold, and who touched it last. */
export function MemoryColumn({ shown, step }: Omit<StageProps, 'model'>) {
  const { stage, states } = shown
  const cells = cellViews(shown, step)
  const ring = cycleOf(waitingIn(stage, states[step] ?? stage.machine.initial))
  const last = traceOf(shown).taken[step - 1]
  return (
    <div className={styles['memory']} data-wide={stage.lowered.processes.length > 2}>
      <p className={styles['caption']}>{text.sharedMemory}</p>
      <div className={styles['cells']} data-many={cells.length > 1}>
        {cells.map(({ slot, name, value }) => (
          <div
            key={slot}
            className={styles['cell']}
            data-cell={slot}
            data-changed={last?.writes.some((write) => write.slot === slot)}
          >
            <b data-word={value.length > 7 ? 'long' : value.length > 3}>
              <span data-digit="">{value}</span>
              <span className={styles['ghost']} data-ghost="" aria-hidden="true" />
            </b>
            <code>{name}</code>
          </div>
        ))}
      </div>
      <p className={styles['say']}>{last === undefined ? '' : didText(shown, last)}</p>
      {ring !== null && ring.length > 1 && (
        <>
          <WaitRing stage={stage} ring={ring} />
          <ol className={styles['ring']} aria-label={text.whoWaits}>
            {ring.map(({ pid, holder, wanted }) => (
              <li key={pid}>
                <ProcessGlyph slot={pid} label={nameOf(stage, pid)} /> {text.wants} <b>{wanted}</b>
                {text.heldBy} {holder !== null && <ProcessGlyph slot={holder} label={nameOf(stage, holder)} />}
              </li>
            ))}
          </ol>
        </>
      )}
      <StepLog step={step} shown={shown} drawn={ring === null || ring.length < 2} />
    </div>
  )
}
