import { type ReactNode, useEffect } from 'react'
import { announce as say } from './Announcer.tsx'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { CloseIcon } from './FrameIcons.tsx'
import styles from './Notice.module.css'
import { ErrorIcon, InfoIcon, OkIcon, WarnIcon } from './StatusIcons.tsx'
import { text } from './text/blocks.ts'

/** What a notice is about: a fact, a caution, a failure, a success. */
export type NoticeTone = 'info' | 'warn' | 'bad' | 'ok'

const icons = { info: InfoIcon, warn: WarnIcon, bad: ErrorIcon, ok: OkIcon } as const

/** What a notice takes. */
export interface NoticeProps {
  readonly tone?: NoticeTone
  /** What happened, in a few words without a full stop unless it has two sentences. */
  readonly title: string
  /** What was kept, and why it happened. */
  readonly children?: ReactNode
  /** At most one button that helps, and a quiet one. */
  readonly actions?: ReactNode
  /** Has a screen reader say the title once, when the notice appears. */
  readonly announce?: boolean
  /** Shows a button that takes the notice away. */
  readonly onDismiss?: () => void
}

/** Says what happened, what was kept and what helps. */
export function Notice({ tone = 'info', title, children, actions, announce = false, onDismiss }: NoticeProps) {
  // Inserted live regions are often not read: the page's own region says it, after the notice is there.
  useEffect(() => {
    if (announce) say(title)
  }, [announce, title])
  const Icon = icons[tone]
  return (
    <div className={classNames(styles['notice'], styles[tone], onDismiss && styles['dismissible'])}>
      <Icon />
      <div className={styles['body']}>
        <strong className={styles['title']}>{title}</strong>
        {children !== undefined && <div className={styles['text']}>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {onDismiss && <Button tone="quiet" label={text.dismiss} icon={<CloseIcon />} onClick={onDismiss} />}
    </div>
  )
}
