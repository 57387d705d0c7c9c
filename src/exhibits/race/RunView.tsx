import { useRef } from 'react'
import type { StageProps } from './layout-props.ts'
import { ScheduleRoll } from './ScheduleRoll.tsx'
import { StageView } from './StageView.tsx'
import { Transport } from './Transport.tsx'
import { useStepMotion } from './use-step-motion.ts'

/** The run: the processes, the schedule, and the way through it. A step moves in all of it at once. */
export function RunView(props: StageProps) {
  const root = useRef<HTMLDivElement>(null)
  useStepMotion(root, props.shown, props.snapshot)
  return (
    <div ref={root}>
      <StageView {...props} />
      <ScheduleRoll {...props} />
      <Transport {...props} />
    </div>
  )
}
