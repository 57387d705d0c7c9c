import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { announce } from './Announcer.tsx'
import { Button, type ButtonProps } from './Button.tsx'
import { copyText } from './copy-text.ts'
import { CheckIcon } from './StatusIcons.tsx'
import { text } from './text/blocks.ts'

/** What a button that copies takes. */
export interface CopyButtonProps extends Pick<ButtonProps, 'tone'> {
  /** What is copied, asked for at the press. */
  readonly copied: () => string
  /** What a screen reader says of it, at every press. */
  readonly confirmation: string
  readonly icon?: ReactNode
  readonly children: string
  /** The text is on the clipboard. */
  readonly onCopied: () => void
  /** The browser did not allow it: show `copied`, to be copied by hand. */
  readonly onRefused: (copied: string) => void
}

/** How long the button says so, in ms. */
const confirmedMs = 2000

/** Both labels lie on one another, so the button keeps its width. */
const stack: CSSProperties = { display: 'inline-grid' }
const label = (isShown: boolean): CSSProperties => ({
  ...{ gridArea: '1 / 1', display: 'inline-flex', alignItems: 'center', justifyContent: 'center', gap: 7 },
  visibility: isShown ? 'visible' : 'hidden',
})

/** Copies a text, and says so in its own place for two seconds, at every press anew. */
export function CopyButton({ copied, confirmation, icon, children, onCopied, onRefused, tone }: CopyButtonProps) {
  const [isConfirmed, setConfirmed] = useState(false)
  // Its time begins with the confirmation and ends with the next press.
  useEffect(() => {
    if (!isConfirmed) return
    const timer = setTimeout(() => setConfirmed(false), confirmedMs)
    return () => clearTimeout(timer)
  }, [isConfirmed])
  const copy = async (): Promise<void> => {
    const wanted = copied()
    // The label is back for a moment, so that a second press is seen too.
    setConfirmed(false)
    if (!(await copyText(wanted))) return onRefused(wanted)
    setConfirmed(true)
    announce(confirmation)
    onCopied()
  }
  return (
    <Button tone={tone ?? 'plain'} onClick={() => void copy()}>
      <span style={stack}>
        <span style={label(!isConfirmed)}>
          {icon}
          {children}
        </span>
        <span style={label(isConfirmed)}>
          <CheckIcon />
          {text.copied}
        </span>
      </span>
    </Button>
  )
}
