import { useEffect, useRef } from 'react'
import type { ThemeChoice } from './address.ts'
import type { Language } from './language.ts'
import { text } from './text/shell.ts'
import { applyTheme } from './theme.ts'

/** What the document shows outside of the components. */
export interface PageFrame {
  /** The exhibit's title; undefined on the start page. */
  readonly title: string | undefined
  readonly slug: string
  readonly theme: ThemeChoice
  readonly large: boolean
  readonly language: Language
  readonly embedded: boolean
  /** What works here; null until it has been tried. */
  readonly rung: number | null
  /** The strip that says what does not work is shown below the exhibit. */
  readonly strip: boolean
}

/** Keeps the document's title, theme and frame up to date, and takes the focus to the page that was gone to. */
export function usePageFrame({ title, slug, theme, large, language, embedded, rung, strip }: PageFrame): void {
  const shown = useRef(slug)
  useEffect(() => {
    document.title = title === undefined ? text.site : text.pageTitle(title)
    document.documentElement.lang = language
    const { dataset } = document.documentElement
    dataset['ui'] = embedded ? 'min' : 'full'
    dataset['type'] = large ? 'large' : 'regular'
    dataset['strip'] = strip ? 'on' : 'off'
    if (rung !== null) dataset['rung'] = `${rung}`
    applyTheme(theme)
    if (shown.current === slug) return
    shown.current = slug
    // A link inside the page is no page load to the browser: without this the focus stays on a link that is gone.
    document.querySelector('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [title, slug, theme, large, language, embedded, rung, strip])
}
