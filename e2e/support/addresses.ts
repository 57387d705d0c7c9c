import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const hashes = (page: Page, navigation: string): Promise<readonly string[]> =>
  page
    .getByRole('navigation', { name: navigation })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))

async function findAddresses(page: Page): Promise<readonly string[]> {
  await page.goto('#/')
  const addresses = new Set(await hashes(page, 'Exhibits'))
  for (const address of [...addresses]) {
    await openExhibit(page, address)
    // The part that an exhibit opens with has the address of the exhibit.
    for (const part of await hashes(page, 'Parts of this exhibit')) addresses.add(part)
  }
  return [...addresses]
}

/** What was found stays true for all tests: each would load every exhibit once more. */
let found: readonly string[] | undefined

/**
 * The exhibits that the navigation leads to, and the parts that theirs leads to: a new one is tested without a change here.
 * @param msPerAddress what each may add to the time of the test, which grows with what it walks
 */
export async function exhibitAddresses(page: Page, msPerAddress = 12_000): Promise<readonly string[]> {
  found ??= await findAddresses(page)
  test.setTimeout(test.info().timeout + msPerAddress * found.length)
  return found
}

/** The address with further keys. */
export const withKeys = (address: string, keys: string): string =>
  `${address}${address.includes('?') ? '&' : '?v=1&'}${keys}`

/** Goes there and waits until it is all there. */
export async function openExhibit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  // A part of an exhibit may be all words.
  if (!address.includes('part=')) await expect(page.getByRole('img').first()).toBeVisible()
}
