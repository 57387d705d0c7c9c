import { Component, type ReactNode } from 'react'
import { Button, ButtonLink, Notice } from '#ui'
import styles from './ErrorBoundary.module.css'
import { text } from './text/shell.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Where the start page is, or null where there is nothing to go back to. */
  readonly startHref: string | null
}

interface ErrorBoundaryState {
  readonly error: Error | null
}

/** Keeps the page alive when a part of it throws or its code does not load. The address is left as it is. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const { startHref } = this.props
    return (
      <div className={styles['place']}>
        <h1 className={styles['title']}>{text.stopped}</h1>
        <Notice
          tone="bad"
          title={`${error.name}: ${error.message}`}
          announce
          actions={
            <>
              <Button onClick={() => window.location.reload()}>{text.reload}</Button>
              {startHref !== null && (
                <ButtonLink tone="quiet" href={startHref}>
                  {text.backToAll}
                </ButtonLink>
              )}
            </>
          }
        >
          <p>{text.stoppedKept}</p>
        </Notice>
      </div>
    )
  }
}
