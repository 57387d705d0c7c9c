import type { MouseEvent } from 'react'
import { CheckIcon, Menu, useStore, VisuallyHidden } from '#ui'
import { doneParts } from './done-parts.ts'
import styles from './PartNavigation.module.css'
import type { Part } from './part.ts'
import { parts } from './parts.ts'
import { text } from './text/pool.ts'

interface PartNavigationProps {
  readonly current: Part
  hrefOf(slug: string): string
  onGo(slug: string): void
}

/** The lesson path: its parts with their numbers as a row of links, on a narrow screen as a menu. */
export function PartNavigation({ current, hrefOf, onGo }: PartNavigationProps) {
  const done = useStore(doneParts)
  // The link holds what another page needs; inside this one the shell's own way keeps the theme of the address.
  const follow = (event: MouseEvent, slug: string): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(slug)
  }
  return (
    <nav className={styles['parts']} aria-label={text.parts}>
      <ol className={styles['row']}>
        {parts.map(({ slug, order, title }) => (
          <li key={slug}>
            <a
              href={hrefOf(slug)}
              aria-current={slug === current.slug ? 'page' : undefined}
              onClick={(event) => follow(event, slug)}
            >
              <span className={styles['number']}>{order}</span>
              {title}
              {done.has(slug) && (
                <>
                  <CheckIcon size={12} />
                  <VisuallyHidden>{text.done}</VisuallyHidden>
                </>
              )}
            </a>
          </li>
        ))}
      </ol>
      <Menu
        className={styles['menu'] ?? ''}
        label={`${current.order} ${current.title}`}
        items={parts.map(({ slug, order, title }) => ({
          label: `${order} ${title}`,
          href: hrefOf(slug),
          checked: slug === current.slug,
        }))}
      />
    </nav>
  )
}
