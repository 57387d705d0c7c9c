import { Store } from '#base'
import { isThemeChoice, type ThemeChoice } from './address.ts'
import { browserStorage, type KeyValueStorage, readStored, writeStored } from './storage.ts'

// public/before-paint.js reads the same key, so that the first paint has the right colours.
const key = 'theme'

/** The theme that the visitor chose by hand in an earlier visit; `auto` when there is none. Never throws. */
export function storedTheme(storage: KeyValueStorage | null): ThemeChoice {
  const text = readStored(storage, key)
  return isThemeChoice(text) ? text : 'auto'
}

/** The visitor's own choice, kept in this browser where it allows that. */
export const chosenTheme = new Store<ThemeChoice>(storedTheme(browserStorage()))

/** Takes over the visitor's choice and keeps it. */
export function chooseTheme(choice: ThemeChoice): void {
  chosenTheme.set(choice)
  writeStored(browserStorage(), key, choice)
}

const typeKey = 'type'

/** Whether the visitor chose large type, to be read from the last row, in an earlier visit or in this one. */
export const chosenLarge = new Store(readStored(browserStorage(), typeKey) === 'large')

/** Takes over the visitor's choice and keeps it. */
export function chooseLarge(large: boolean): void {
  chosenLarge.set(large)
  writeStored(browserStorage(), typeKey, large ? 'large' : 'regular')
}

/** Puts a theme on the document: the attribute that the tokens look at, and the colour of the browser's own bar. */
export function applyTheme(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = choice
  const surface = getComputedStyle(root).getPropertyValue('--surface').trim()
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['auto'] ??= meta.content
    meta.content = choice === 'auto' ? meta.dataset['auto'] : surface
  }
}
