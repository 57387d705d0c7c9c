import type { Page } from '@playwright/test'
import { axeFindingsInBothThemes, expect, sidewaysOverflow, test } from './support/test.ts'

async function measured(page: Page, settings: string): Promise<void> {
  // A new address alone would not start the exhibit again.
  await page.goto('#/')
  await page.goto(`#/speedup?v=1&${settings}`)
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['run']), { timeout: 60_000 })
    .toBe('done')
}

const answers = [
  ['sum', 1_000_000, '31250125000 + 93750125000 + 156250125000 + 218750125000 = 500000500000'],
  ['monte-carlo-pi', 1_000_000, '785,448 of 1,000,000 points inside: pi is about 3.1418'],
  ['mandelbrot', 240, '2,365,738 steps, checksum 1e6b1b47'],
  ['image-filter', 240, '38,400 pixels, sum of brightness 4,611,468, checksum 89f361a7'],
  ['word-count', 20_000, '120,000 words, 234 different: 200 13,199, GET 12,438'],
  ['merge-sort', 200_000, '0 to 4294949205, in the middle 2147491251, checksum 715886446'],
  ['matrix-multiply', 128, 'trace 463491072, sum of all elements 53600583680'],
  ['tiny-tasks', 1_000_000, '27000000'],
] as const

const schedules = ['static', 'dynamic', 'guided'] as const

for (const [at, [workload, size, answer]] of answers.entries()) {
  const schedule = schedules[at % schedules.length]
  test(`${workload} shows the answer that all of 1 to 8 workers gave, ${schedule}`, async ({ page }) => {
    test.slow()
    await measured(page, `workload=${workload}&size=${size}&workers=1,2,3,4,5,6,7,8&schedule=${schedule}&seconds=1`)
    await expect(page.getByRole('region', { name: 'Answer of every run' })).toContainText(answer)
  })
}

test('a picture says in words who painted it, for the worker count that is chosen', async ({ page }) => {
  await measured(page, 'workload=mandelbrot&size=600&workers=1,2&seconds=2')
  await page
    .getByRole('button', { name: /^(Fewer|More) workers$/, disabled: false })
    .first()
    .click()
  const picture = page.getByRole('img', { name: /^Picture of Mandelbrot/ })
  await expect(picture).toBeVisible()
  const words = (await picture.getAttribute('aria-label')) ?? ''
  const tiles = [...words.matchAll(/(\d+) tiles? in/g)].map(([, count]) => Number(count))
  expect(tiles.reduce((sum, count) => sum + count, 0)).toBe(150)
  await expect(page.getByRole('region', { name: 'Who painted what' }).getByRole('listitem')).toHaveCount(tiles.length)
})

test('a picture passes axe in both themes and fits a phone', async ({ page }) => {
  await measured(page, 'workload=image-filter&size=480&workers=1,2&seconds=2&chunksize=1')
  await expect(page.getByRole('img', { name: /^Picture of Image filter/ })).toBeVisible()
  expect(await axeFindingsInBothThemes(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 640 })
  expect(await sidewaysOverflow(page)).toBe(0)
})

test('the chosen workload is in sight in the list, and the page fits without scrolling', async ({ page }) => {
  await page.goto('#/speedup?v=1&workload=tiny-tasks')
  await expect(page.getByRole('option', { name: /^Tiny tasks/ })).toBeInViewport({ ratio: 0.9 })
  await expect(page.getByRole('button', { name: /^Run/ })).toBeInViewport({ ratio: 0.9 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800)
})
