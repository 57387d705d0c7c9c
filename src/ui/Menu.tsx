import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonTone } from './Button.tsx'
import { classNames } from './class-names.ts'
import { ChevronDownIcon } from './FrameIcons.tsx'
import { findByLetter, moveByKey } from './list-keys.ts'
import styles from './Menu.module.css'
import { CheckIcon } from './StatusIcons.tsx'

/** One action of a menu. With `checked` it is one choice of several; with `href` it is a link, and `checked` says that it leads here. */
export interface MenuItem {
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string
  readonly checked?: boolean
  /** On or off by itself, beside the choices of `checked`. */
  readonly toggled?: boolean
  readonly href?: string
  readonly onSelect?: () => void
}

/** What a menu takes. */
export interface MenuProps {
  /** The words on the button; without `icon` only words, with `iconOnly` only the icon. */
  readonly label: string
  readonly icon?: ReactNode
  readonly iconOnly?: boolean
  readonly items: readonly MenuItem[]
  readonly tone?: ButtonTone
  /** The edge of the button that the list keeps to. */
  readonly align?: 'start' | 'end'
  readonly className?: string
}

/** A button that opens a list of actions. Arrow keys, Home, End and first letters move, Esc closes. */
export function Menu(props: MenuProps) {
  const { label, icon, iconOnly = false, items, tone = 'quiet', align = 'start', className } = props
  const { root, open, openAt, close, onButtonKey, onListKey } = useMenu(items)
  const listId = useId()
  const listLook = classNames(styles['list'], styles[align])
  const chosen = items.findIndex((item) => item.checked)
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus left its parts
    <div ref={root} className={classNames(styles['menu'], className)} onBlur={onBlur}>
      <Button
        tone={tone}
        icon={icon}
        {...(iconOnly && { label })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => (open ? close(false) : openAt(Math.max(0, chosen)))}
        onKeyDown={onButtonKey}
      >
        {iconOnly ? undefined : <Named label={label} />}
      </Button>
      {open && (
        <div id={listId} role="menu" aria-label={label} className={listLook} onKeyDown={onListKey}>
          {items.map((item) => (
            <Entry key={item.label} item={item} close={() => close(true)} />
          ))}
        </div>
      )}
    </div>
  )
}

function Named({ label }: { readonly label: string }) {
  return (
    <>
      {label} <ChevronDownIcon />
    </>
  )
}

/** Whether the list is open, and where the focus goes in it. */
function useMenu(items: readonly MenuItem[]) {
  const [start, setStart] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  // The entry can take the focus only once the list stands in the page.
  useEffect(() => {
    if (start !== null) entriesOf(root.current).at(start)?.focus()
  }, [start])
  const close = (returnFocus: boolean) => {
    setStart(null)
    if (returnFocus) root.current?.querySelector('button')?.focus()
  }
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setStart(event.key === 'ArrowDown' ? 0 : -1)
  }
  const onListKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Esc closes the menu and must not also cancel what runs below it.
      event.stopPropagation()
      close(true)
      return
    }
    const all = entriesOf(root.current)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const labels = items.map((item) => item.label)
    const next = moveByKey(event.key, at, items.length, 'vertical') ?? findByLetter(event.key, at, labels)
    if (next === null) return
    event.preventDefault()
    all[next]?.focus()
  }
  return { root, open: start !== null, openAt: setStart, close, onButtonKey, onListKey }
}

function entriesOf(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
}

function Entry({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const ticked = item.checked ?? item.toggled
  const content = (
    <>
      {ticked !== undefined && <span className={styles['tick']}>{ticked && <CheckIcon />}</span>}
      {item.icon}
      {item.label}
      {item.hint !== undefined && <span className={styles['hint']}>{item.hint}</span>}
    </>
  )
  if (item.href !== undefined) {
    return (
      <a
        role="menuitem"
        tabIndex={-1}
        aria-current={item.checked ? 'page' : undefined}
        className={styles['item']}
        href={item.href}
        onClick={close}
      >
        {content}
      </a>
    )
  }
  const role =
    item.checked !== undefined ? 'menuitemradio' : item.toggled !== undefined ? 'menuitemcheckbox' : 'menuitem'
  const kind = ticked === undefined ? { role } : { role, 'aria-checked': ticked }
  const select = () => {
    close()
    item.onSelect?.()
  }
  return (
    <button type="button" {...kind} tabIndex={-1} className={styles['item']} onClick={select}>
      {content}
    </button>
  )
}
