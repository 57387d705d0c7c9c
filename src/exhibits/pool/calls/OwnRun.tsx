import { Button, PlayIcon, RepeatIcon, StopIcon } from '#ui'
import styles from './CallsControls.module.css'
import type { CallsModel } from './model.ts'
import type { Snapshot } from './snapshot.ts'
import { text } from './text/controls.ts'

interface OwnRunProps {
  readonly model: CallsModel
  readonly snapshot: Snapshot
}

/** Runs the visitor's own code, and stops it: one button, so that the focus stays. */
export default function OwnRun({ model, snapshot: { activity, code, run } }: OwnRunProps) {
  if (activity.state === 'recording') {
    return (
      <Button className={styles['run']} icon={<StopIcon />} onClick={() => void model.stop()}>
        {text.stop}
      </Button>
    )
  }
  const reason = code === 'reading' ? text.readingLink : activity.state === 'measuring' ? text.busy : null
  return (
    <Button
      className={styles['run']}
      tone="primary"
      icon={run === null ? <PlayIcon /> : <RepeatIcon />}
      disabledReason={reason ?? undefined}
      onClick={() => void (code === 'unread' ? model.runUnread() : model.record())}
    >
      {code === 'unread' ? text.runThisCode : run === null ? text.run : text.runAgain}
    </Button>
  )
}
