import { lazy, type MouseEvent, Suspense } from 'react'
import { Button, PlayIcon } from '#ui'
import type { SpeedupModel } from './model.ts'
import styles from './RunSlot.module.css'
import type { Activity, CodeState } from './snapshot.ts'
import { text } from './text/lab.ts'

const RunProgress = lazy(() => import('./RunProgress.tsx'))

interface RunSlotProps {
  readonly model: SpeedupModel
  readonly activity: Activity
  readonly seconds: number
  readonly again: boolean
  readonly code: CodeState
}

/**
 * The one place for Run, and while it runs for its progress and Cancel: nothing moves when one takes the other's turn,
 * and the focus stays where it was, because the button is the same.
 */
export function RunSlot({ model, activity, seconds, again, code }: RunSlotProps) {
  const running = activity.state === 'running' ? activity : null
  const press = (event: MouseEvent): void => {
    // The second half of a double click on Run is no wish to cancel.
    if (event.detail > 1) return
    if (running === null) void (code === 'unread' ? model.runUnread() : model.run())
    else model.cancel()
  }
  const look = running === null ? runLook(seconds) : cancelLook
  return (
    <div className={styles['slot']}>
      {running !== null && (
        <Suspense key="progress" fallback={<div className={styles['progress']} />}>
          <RunProgress activity={running} />
        </Suspense>
      )}
      <Button key="button" onClick={press} disabledReason={code === 'reading' ? text.readingLink : undefined} {...look}>
        {running !== null ? text.cancel : code !== 'own' ? text.runThisCode : again ? text.runAgain : text.run}
      </Button>
    </div>
  )
}

const runLook = (seconds: number) =>
  ({ tone: 'primary', size: 'large', icon: <PlayIcon />, hint: text.upToSeconds(seconds) }) as const

const cancelLook = {
  tone: 'plain',
  size: 'regular',
  hint: <kbd>{text.escape}</kbd>,
  className: styles['cancel'] ?? '',
} as const
