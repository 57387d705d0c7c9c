import { formatDuration } from '#measure'
import type { VariantId } from '#race'
import { Button, classNames, PlayIcon, Progress, StopIcon } from '#ui'
import styles from './RealRace.module.css'
import type { RealRaceModel, RealRaceSnapshot } from './real-race-model.ts'
import { text } from './text/real-race.ts'

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
  /** What was begun here has ended. */
  readonly onOver?: () => void
}

/** Starts and ends a race, and says how far it is: one place for both, so that nothing moves. */
export function RunSlot({ model, snapshot, ready, variant, again, small = false, onOver }: RunSlotProps) {
  const { activity } = snapshot
  const inProgress = activity.state !== 'idle' && activity.state !== 'litmus'
  const blocked = activity.state === 'litmus' ? text.litmusRuns : text.looking
  return (
    <div className={classNames(!small && styles['slot'], inProgress && styles['busy'])}>
      {inProgress && <RaceProgress snapshot={snapshot} />}
      {/* One button for both, so that it keeps the focus. */}
      <Button
        tone={inProgress || small ? 'plain' : 'primary'}
        size={inProgress || small ? 'regular' : 'large'}
        icon={inProgress ? <StopIcon /> : <PlayIcon />}
        hint={inProgress ? undefined : text.seconds}
        disabledReason={inProgress || (ready && activity.state === 'idle') ? undefined : blocked}
        onClick={() => (inProgress ? model.cancel() : void model.race(variant).then(onOver))}
      >
        {inProgress ? text.cancel : again ? text.raceAgain : text.race}
      </Button>
    </div>
  )
}

function RaceProgress({ snapshot: { activity, measured } }: { readonly snapshot: RealRaceSnapshot }) {
  if (activity.state === 'calibrating') {
    return <Progress label={text.lookingForRun} aside={text.increments(activity.increments)} value={0} />
  }
  if (activity.state !== 'racing' || measured === null) return <Progress label={text.starting} value={0} />
  const { runs, setup } = measured
  const time = formatDuration(Math.ceil(activity.etaMs / 1000) * 1000, 1000)
    .replace('.00', '')
    .replace('.0 ', ' ')
  return (
    <Progress
      label={text.runOf(runs.length, setup.trials)}
      aside={text.left(time)}
      value={runs.length / setup.trials}
    />
  )
}
