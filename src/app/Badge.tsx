import { type FocusEvent, lazy, Suspense, useId, useRef, useState } from 'react'
import { classNames, WarnIcon } from '#ui'
import styles from './Badge.module.css'
import type { Findings } from './capabilities.ts'
import { rungOf } from './ladder.ts'
import { text } from './text/shell.ts'

const BadgeDetails = lazy(async () => ({ default: (await import('./BadgeDetails.tsx')).BadgeDetails }))

/** What the badge takes. */
export interface BadgeProps {
  readonly findings: Findings
  /** In a frame it lies below the exhibit, and opens upward. */
  readonly place: 'bar' | 'strip'
  /** The address of this page in a tab of its own, with the state that it has now. */
  ownTab(): string
}

/** What this browser offers here, in a few words; pressed, it says why and what helps. */
export function Badge({ findings, place, ownTab }: BadgeProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const rung = rungOf(findings, crossOriginIsolated)
  const { logicalCpus } = findings
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys and the focus of its parts
    <div
      className={classNames(styles['badge'], styles[place], rung !== null && rung > 1 && styles['less'])}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        // Esc closes this and must not also cancel what runs below it.
        event.stopPropagation()
        close()
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles['offer']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <WarnIcon />
        <span className={styles['words']} dir="auto">
          <b>{logicalCpus}</b> {text.logicalCpus(logicalCpus)}
          <span className={classNames(rung === null && styles['pending'])}>, {text.rungs[rung ?? 1]}</span>
        </span>
      </button>
      {open && rung !== null && (
        <Suspense>
          <BadgeDetails {...{ id, findings, rung, ownTab }} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
