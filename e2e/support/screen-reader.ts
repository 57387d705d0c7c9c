import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What the live regions have said, in order. */
    heard?: string[]
  }
}

/** Writes down from now on what a screen reader is told: the text of each live region whenever it changes. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    window.heard = heard
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], output'
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(live),
      )
      // A no-break space at the end tells a repeat from silence.
      for (const region of new Set(regions)) {
        const said = region?.textContent.trim() ?? ''
        if (said !== '') heard.push(said)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** What was said since the last time. */
export const heard = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.heard?.splice(0) ?? [])

/** Waits until something was said and for a while nothing more, and says what. */
export async function heardNext(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => (window.heard?.length ?? 0) > 0)
  await page.waitForTimeout(700)
  return heard(page)
}
