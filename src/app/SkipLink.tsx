import styles from './SkipLink.module.css'
import { text } from './text/shell.ts'

/** The first stop of the Tab key: past the bar. */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: assistive technology looks for a link here
    <a
      className={styles['skip']}
      href="#main"
      onClick={(event) => {
        // The hash is the address of the page, so the jump is made by hand.
        event.preventDefault()
        document.querySelector('main')?.focus()
      }}
    >
      {text.skip}
    </a>
  )
}
