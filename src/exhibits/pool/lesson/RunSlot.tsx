import { type ReactNode, useEffect, useRef } from 'react'
import { Button, PlayIcon, StopIcon } from '#ui'
import styles from './lesson.module.css'
import { runText as text } from './text.ts'

interface RunSlotProps {
  readonly running: boolean
  /** What the button says at rest. */
  readonly label: string
  /** What is going on, while it runs. */
  readonly progress?: string
  /** Why it cannot run here. */
  readonly disabledReason?: string | undefined
  onRun(): void
  onCancel(): void
  /** Other runs to choose, hidden while one goes on. */
  readonly children?: ReactNode
}

/** The button that runs a lesson and then cancels it; one button for both, so that it keeps the focus. */
export function RunSlot(props: RunSlotProps) {
  const { running, label, progress = text.running, disabledReason, onRun, onCancel, children } = props
  const button = useRef<HTMLButtonElement>(null)
  // A run begun by one of the other buttons takes that button away: its focus goes to the one that cancels.
  useEffect(() => {
    if (running && document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [running])
  return (
    <div className={styles['slot']}>
      <Button
        ref={button}
        tone={running ? 'plain' : 'primary'}
        icon={running ? <StopIcon /> : <PlayIcon />}
        disabledReason={running ? undefined : disabledReason}
        onClick={running ? onCancel : onRun}
      >
        {running ? text.cancel : label}
      </Button>
      {running ? <span className={styles['kind']}>{progress}</span> : children}
    </div>
  )
}
