import { lazy, Suspense, useState } from 'react'
import { LinkIcon } from './ActionIcons.tsx'
import { CopyButton } from './CopyButton.tsx'
import type { Copied } from './CopyOutcome.tsx'
import { text } from './text/blocks.ts'

const CopyOutcome = lazy(async () => ({ default: (await import('./CopyOutcome.tsx')).CopyOutcome }))

/** What the button takes. */
export interface CopyLinkProps {
  /** The address of what is shown, asked for at the press. */
  readonly address: () => string
  /** A sentence: what it brings back. */
  readonly opens: string
}

/** Copies the address of what is shown; where the browser refuses, shows it to be copied by hand. */
export function CopyLink({ address, opens }: CopyLinkProps) {
  const [outcome, setOutcome] = useState<Copied | null>(null)
  const count = (before: Copied | null): Copied => ({
    times: before !== null && 'times' in before ? before.times + 1 : 1,
  })
  return (
    <>
      <CopyButton
        tone="quiet"
        icon={<LinkIcon />}
        copied={address}
        confirmation={text.linkCopied}
        onCopied={() => setOutcome(count)}
        onRefused={(refused) => setOutcome({ refused })}
      >
        {text.copyLink}
      </CopyButton>
      <Suspense>
        {outcome !== null && <CopyOutcome {...{ outcome, opens }} onClose={() => setOutcome(null)} />}
      </Suspense>
    </>
  )
}
