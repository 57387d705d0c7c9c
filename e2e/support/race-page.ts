import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The race, as its specs open and read it. */
export const finding = (page: Page): Locator => page.getByRole('heading', { level: 1 })

export const cell = (page: Page): Locator => page.locator('[data-cell] [data-digit]').first()

export async function openRace(page: Page, query = ''): Promise<void> {
  await page.goto(`#/race?v=1${query === '' ? '' : `&${query}`}`)
  await expect(page.getByRole('region', { name: 'Process P1' })).toBeVisible()
}

/** The keys act while the focus is in the exhibit. */
export const focusRace = (page: Page): Promise<void> => page.getByRole('group', { name: 'Race' }).focus()
