import { lazy, type ReactNode, Suspense } from 'react'
import { ExternalIcon, Finding, Notice } from '#ui'
import styles from './PartFrame.module.css'

const PartTools = lazy(() => import('./PartTools.tsx'))

export interface PartFrameProps {
  /** What the screen now shows: the h1. */
  readonly title: string
  /** Why, in a sentence. */
  readonly sentence: string
  /** The lines kept free for the sentence on a wide screen; 1 when absent. */
  readonly lines?: number
  readonly embedded: boolean
  /** The full address of what is shown. */
  readonly addressOf: (options?: { readonly embedded?: boolean }) => string
  /** The name of the part in the embed's title. */
  readonly name: string
  /** A few words at the foot of an embed: what is set. */
  readonly context: string
  /** What an address asked for and could not be used, or null. */
  readonly message: string | null
  readonly onDismiss: () => void
  /** Further tools beside "Copy link" and "Embed". */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** What every part has around it: the finding, its tools and notices, and in a course page the footer. */
export function PartFrame(props: PartFrameProps) {
  const { title, sentence, lines = 1, embedded, addressOf, context, message, onDismiss, children } = props
  return (
    <div className={embedded ? styles['embed'] : styles['page']}>
      <div className={styles['head']}>
        <Finding title={title} lines={lines}>
          {sentence}
        </Finding>
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
            Open in playground <ExternalIcon />
          </a>
        </footer>
      )}
    </div>
  )
}
