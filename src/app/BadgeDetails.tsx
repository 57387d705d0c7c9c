import { useEffect, useRef } from 'react'
import { Button, ButtonLink, CloseIcon, classNames, ExternalIcon, OkIcon, WarnIcon } from '#ui'
import styles from './BadgeDetails.module.css'
import type { Findings } from './capabilities.ts'
import type { Rung } from './ladder.ts'
import { type Remedy, remedyOf } from './remedy.ts'
import { text } from './text/badge.ts'

interface BadgeDetailsProps {
  readonly id: string
  readonly findings: Findings
  readonly rung: Rung
  ownTab(): string
  onClose(): void
}

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
  const title = text.titles[rung]
  const isLess = rung > 1
  return (
    <div
      ref={panel}
      id={id}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={classNames(styles['details'], isLess && styles['less'])}
    >
      <div className={styles['head']}>
        {isLess ? <WarnIcon /> : <OkIcon />}
        <h2>{title}</h2>
        <Button tone="quiet" label={text.close} icon={<CloseIcon />} onClick={onClose} />
      </div>
      {isLess && sharedMemory.state === 'off' && <p>{sharedMemory.cause}</p>}
      {isLess && <h3>{text.whatWorks}</h3>}
      <p>{text.meanings[rung]}</p>
      {clockTick !== null && <p className={styles['fact']}>{text.clock(clockTick)}</p>}
      <Help remedy={remedyOf(rung, circumstances())} ownTab={ownTab} />
    </div>
  )
}

function Help({ remedy, ownTab }: { readonly remedy: Remedy; ownTab(): string }) {
  switch (remedy.kind) {
    case 'none':
      return null
    case 'advice':
      return (
        <>
          <h3>{text.whatHelps}</h3>
          <p>{remedy.text}</p>
        </>
      )
    case 'reload':
      return (
        <div className={styles['action']}>
          <Button onClick={() => location.reload()}>{text.reload}</Button>
        </div>
      )
    case 'own-tab': {
      const address = ownTab()
      return (
        <>
          <div className={styles['action']}>
            <ButtonLink href={address} target="_blank" rel="noopener">
              {text.ownTab} <ExternalIcon />
            </ButtonLink>
          </div>
          <p className={styles['fact']}>{text.ownTabKeeps}</p>
          <code className={styles['address']}>{address}</code>
        </>
      )
    }
  }
}
