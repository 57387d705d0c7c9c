import { Button, PlayIcon, RepeatIcon, StopIcon } from '#ui'
import type { CallsModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'

interface OwnRunProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

/** Runs the visitor's own code, and stops it: one button, so that the focus stays. */
export default function OwnRun({ model, snapshot: { activity, code, run } }: OwnRunProps) {
  if (activity.state === 'recording') {
    return (
      <Button icon={<StopIcon />} onClick={() => void model.stop()}>
        Stop
      </Button>
    )
  }
  const reason =
    code === 'reading' ? 'Reading the link' : activity.state === 'measuring' ? 'Workers are at work.' : null
  return (
    <Button
      tone="primary"
      icon={run === null ? <PlayIcon /> : <RepeatIcon />}
      disabledReason={reason ?? undefined}
      onClick={() => void (code === 'unread' ? model.runUnread() : model.record())}
    >
      {code === 'unread' ? 'Run this code' : run === null ? 'Run' : 'Run again'}
    </Button>
  )
}
