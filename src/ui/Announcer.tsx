import { Store } from '#base'
import styles from './Announcer.module.css'
import { useStore } from './use-store.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const spoken = new Store('')

/** Has a screen reader say `text` once, when it is next idle. The same text twice is said twice. */
export function announce(text: string): void {
  // A live region speaks only when its text changes: a trailing no-break space makes a repeat different.
  spoken.set((last) => (last === text ? `${text}\u00a0` : text))
}

/** The page's one polite live region for `announce`; mounted once, by the shell. */
export function Announcer() {
  return (
    <div aria-live="polite" className={styles['region']}>
      <VisuallyHidden>{useStore(spoken)}</VisuallyHidden>
    </div>
  )
}
