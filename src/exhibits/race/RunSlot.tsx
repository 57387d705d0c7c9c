import { formatDuration } from '#measure'
import type { VariantId } from '#race'
import { Button, classNames, PlayIcon, Progress, StopIcon } from '#ui'
import styles from './RealRace.module.css'
import type { RealRaceModel, RealRaceSnapshot } from './real-race-model.ts'

interface RunSlotProps {
  readonly model: RealRaceModel
  readonly snapshot: RealRaceSnapshot
  /** There is shared memory to race on. */
  readonly ready: boolean
  /** What is raced, where it is not what the model has chosen. */
  readonly variant?: VariantId
  /** Something has been measured that would be replaced. */
  readonly again: boolean
  /** A smaller button, for beside the schedule. */
  readonly small?: boolean
}

/** Starts and ends a race, and says how far it is: one place for both, so that nothing moves. */
export function RunSlot({ model, snapshot, ready, variant, again, small = false }: RunSlotProps) {
  const { activity } = snapshot
  const inProgress = activity.state !== 'idle' && activity.state !== 'litmus'
  const blocked = activity.state === 'litmus' ? 'The store-buffer test is running' : 'Looking for shared memory'
  return (
    <div className={classNames(!small && styles['slot'], inProgress && styles['busy'])}>
      {inProgress && <RaceProgress snapshot={snapshot} />}
      {/* One button for both, so that it keeps the focus. */}
      <Button
        tone={inProgress || small ? 'plain' : 'primary'}
        size={inProgress || small ? 'regular' : 'large'}
        icon={inProgress ? <StopIcon /> : <PlayIcon />}
        hint={inProgress ? undefined : 'about 15 s'}
        disabledReason={inProgress || (ready && activity.state === 'idle') ? undefined : blocked}
        onClick={() => (inProgress ? model.cancel() : void model.race(variant))}
      >
        {inProgress ? 'Cancel' : again ? 'Race again' : 'Race for real'}
      </Button>
    </div>
  )
}

function RaceProgress({ snapshot: { activity, measured } }: { readonly snapshot: RealRaceSnapshot }) {
  if (activity.state === 'calibrating') {
    const tried = activity.increments.toLocaleString('en')
    return <Progress label="Looking for a run of 300 ms" aside={`${tried} increments`} value={0} />
  }
  if (activity.state !== 'racing' || measured === null) return <Progress label="Starting workers" value={0} />
  const { runs, setup } = measured
  const left = `${formatDuration(Math.ceil(activity.etaMs / 1000) * 1000, 1000)
    .replace('.00', '')
    .replace('.0 ', ' ')} left`
  return <Progress label={`Run ${runs.length} of ${setup.trials}`} aside={left} value={runs.length / setup.trials} />
}
