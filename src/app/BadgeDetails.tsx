import { useEffect, useRef } from 'react'
import { Button, ButtonLink, ExternalIcon } from '#ui'
import styles from './BadgeDetails.module.css'
import type { Findings } from './capabilities.ts'
import type { Rung } from './ladder.ts'
import { type Remedy, remedyOf, rungMeaning } from './remedy.ts'

interface BadgeDetailsProps {
  readonly id: string
  readonly findings: Findings
  readonly rung: Rung
  ownTab(): string
  onClose(): void
}

const titles = {
  1: 'Shared memory is on',
  2: 'Shared memory is off on this page',
  3: 'Shared memory is off on this page',
  4: 'Workers are off on this page',
} as const

const circumstances = () => ({
  secure: isSecureContext,
  isolated: crossOriginIsolated,
  framed: window !== window.top,
  controlled: isControlled(),
})

function isControlled(): boolean {
  try {
    return navigator.serviceWorker.controller !== null
  } catch {
    // Not there, or not for this document.
    return false
  }
}

/** What works here, why not all of it, and what helps. */
export function BadgeDetails({ id, findings, rung, ownTab, onClose }: BadgeDetailsProps) {
  const panel = useRef<HTMLDivElement>(null)
  // It appears by a press on the badge; without the focus a keyboard would have to look for it.
  useEffect(() => panel.current?.focus(), [])
  const { sharedMemory, clockTick } = findings
  return (
    <div ref={panel} id={id} role="dialog" aria-label={titles[rung]} tabIndex={-1} className={styles['details']}>
      <h2>{titles[rung]}</h2>
      {rung > 1 && sharedMemory.state === 'off' && <p>{sharedMemory.cause}</p>}
      <p>{rungMeaning(rung)}</p>
      {clockTick !== null && <p className={styles['fact']}>Smallest step of the clock here: {shownTick(clockTick)}.</p>}
      <Help remedy={remedyOf(rung, circumstances())} ownTab={ownTab} />
      <div className={styles['actions']}>
        <Button tone="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}

const shownTick = (tick: number): string =>
  Number.isFinite(tick) ? `${Number(tick.toPrecision(2))} ms` : 'none was seen'

function Help({ remedy, ownTab }: { readonly remedy: Remedy; ownTab(): string }) {
  switch (remedy.kind) {
    case 'none':
      return null
    case 'advice':
      return <p>{remedy.text}</p>
    case 'reload':
      return (
        <div className={styles['actions']}>
          <Button onClick={() => location.reload()}>Load the page again</Button>
        </div>
      )
    case 'own-tab': {
      const address = ownTab()
      return (
        <>
          <div className={styles['actions']}>
            <ButtonLink href={address} target="_blank" rel="noopener">
              Open in a new tab <ExternalIcon />
            </ButtonLink>
          </div>
          <p className={styles['fact']}>
            It opens with what is set here. Where the page around blocks new tabs, copy the address:
          </p>
          <code className={styles['address']}>{address}</code>
        </>
      )
    }
  }
}
