import type { Exhibit } from '#exhibits'
import { Button, KeyboardIcon, Menu, ThemeIcon } from '#ui'
import type { ThemeChoice } from './address.ts'
import { Badge } from './Badge.tsx'
import type { Findings } from './capabilities.ts'
import { Mark } from './Mark.tsx'
import styles from './Navigation.module.css'
import { text } from './text/shell.ts'

/** What the bar takes. */
export interface NavigationProps {
  readonly exhibits: readonly Exhibit[]
  /** The exhibit in sight; undefined on the start page. */
  readonly current: Exhibit | undefined
  readonly findings: Findings
  readonly theme: ThemeChoice
  readonly large: boolean
  onLarge(large: boolean): void
  ownTab(): string
  onTheme(choice: ThemeChoice): void
  onShortcuts(): void
  hrefOf(slug: string): string
}

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark']

/** The bar: the mark, the path through the exhibits, what this browser offers, shortcuts and theme. */
export function Navigation(props: NavigationProps) {
  const { exhibits, current, hrefOf } = props
  return (
    <header className={styles['bar']} data-screen>
      <a className={styles['brand']} href={hrefOf('')} aria-label={text.home}>
        <Mark />
        <span className={styles['name']}>{text.site}</span>
      </a>
      <nav className={styles['path']} aria-label={text.exhibits}>
        {exhibits.map(({ slug, order, title }) => (
          <a key={slug} href={hrefOf(slug)} aria-current={slug === current?.slug ? 'page' : undefined}>
            <span className={styles['number']}>{order}</span>
            {title}
          </a>
        ))}
      </nav>
      <Menu
        className={styles['phone'] ?? ''}
        label={current ? `${current.order} ${current.title}` : text.allExhibits}
        items={[
          { label: text.allExhibits, href: hrefOf(''), checked: current === undefined },
          ...exhibits.map(({ slug, order, title }) => ({
            label: `${order} ${title}`,
            href: hrefOf(slug),
            checked: slug === current?.slug,
          })),
        ]}
      />
      <End {...props} />
    </header>
  )
}

/** The end of the bar: what this browser offers, shortcuts and theme. */
function End({ findings, theme, large, onTheme, onLarge, onShortcuts, ownTab }: NavigationProps) {
  return (
    <div className={styles['end']}>
      <Badge findings={findings} place="bar" ownTab={ownTab} />
      <Button
        className={styles['keys']}
        tone="quiet"
        label={text.shortcuts}
        icon={<KeyboardIcon />}
        onClick={onShortcuts}
      />
      <Menu
        label={text.theme}
        iconOnly
        icon={<ThemeIcon />}
        align="end"
        items={[
          ...themes.map((choice) => ({
            label: text.themes[choice],
            checked: choice === theme,
            onSelect: () => onTheme(choice),
          })),
          { label: text.largeType, hint: text.largeTypeFor, toggled: large, onSelect: () => onLarge(!large) },
        ]}
      />
    </div>
  )
}
