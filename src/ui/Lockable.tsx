import type { ReactNode } from 'react'
import styles from './Lockable.module.css'
import { text } from './text/blocks.ts'

/** Controls that a link may lock, so that they are seen and cannot be used, or hide. */
export function Lockable(props: { readonly access: 'open' | 'locked' | 'hidden'; readonly children: ReactNode }) {
  const { access, children } = props
  if (access === 'hidden') return null
  if (access === 'open') return children
  return (
    <fieldset disabled className={styles['locked']} aria-label={text.locked}>
      {children}
    </fieldset>
  )
}
