import { memo, useRef } from 'react'
import type { RunProps } from './run-props.ts'
import { ScheduleRoll } from './ScheduleRoll.tsx'
import { StageView } from './StageView.tsx'
import type { Snapshot } from './snapshot.ts'
import { Transport } from './Transport.tsx'
import { useStepMotion } from './use-step-motion.ts'

/** What the run takes out of a snapshot: the counts of the explorer, for instance, do not draw it again. */
export const runOf = ({
  settings,
  arrival,
  playing,
  speed,
  undo,
  redo,
}: Snapshot): Omit<RunProps, 'model' | 'shown'> => ({
  ...{ step: settings.step, arrival, playing, speed },
  canUndo: undo.length > 0,
  canRedo: redo.length > 0,
})

/** The run: the processes, the schedule, and the way through it. A step moves in all of it at once. */
export const RunView = memo((props: RunProps) => {
  const { model, shown, step, playing, speed, canUndo, canRedo, compact = false } = props
  const root = useRef<HTMLDivElement>(null)
  useStepMotion(root, props)
  return (
    <div ref={root} data-compact={compact || undefined}>
      <StageView {...{ model, shown, step, compact }} />
      <ScheduleRoll {...{ model, shown, step }} />
      <Transport {...{ model, step, playing, speed, canUndo, canRedo }} length={shown.schedule.length} />
    </div>
  )
})
