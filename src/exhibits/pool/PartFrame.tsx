import { lazy, Suspense } from 'react'
import { ExternalIcon, Finding, Notice } from '#ui'
import styles from './PartFrame.module.css'
import type { PartFrameProps } from './part-frame-props.ts'
import { text } from './text/frame.ts'

const PartTools = lazy(() => import('./PartTools.tsx'))

/** What every part has around it: the finding, its tools and notices, and in a course page the footer. */
export function PartFrame(props: PartFrameProps) {
  const {
    title,
    sentence,
    lines = 1,
    narrated = false,
    embedded,
    addressOf,
    context,
    message,
    onDismiss,
    children,
  } = props
  return (
    <div className={embedded ? styles['embed'] : styles['page']}>
      <div className={styles['head']}>
        <div className={styles['finding']}>
          <Finding {...{ title, lines, narrated }}>{sentence}</Finding>
        </div>
        {!embedded && (
          <Suspense fallback={<div className={styles['tools']} />}>
            <PartTools {...props} />
          </Suspense>
        )}
      </div>
      {message !== null && (
        <div className={styles['message']}>
          <Notice title={message} announce onDismiss={onDismiss} />
        </div>
      )}
      {children}
      {embedded && (
        <footer className={styles['foot']}>
          <span>{context}</span>
          <a href={addressOf()} target="_blank" rel="noopener">
            {text.open} <ExternalIcon />
          </a>
        </footer>
      )}
    </div>
  )
}
