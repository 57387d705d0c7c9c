import { finding, focusRace } from './support/race-page.ts'
import { startHost } from './support/static-host.ts'
import { expect, sidewaysOverflow, test } from './support/test.ts'

for (const [query, title, summary] of [
  ['schedule=010011&step=4', 'P2 still holds the old value', '18 of 20 schedules lose an update'],
  ['program=one-line&step=7', /^P/, '910 of 924 schedules lose an update'],
  ['k=10', /scheduler/, /118,264,581,564,861,424 schedules lose an update/],
  ['p=3&step=4', /^P/, '1,674 of 1,680 schedules lose an update'],
  ['program=dining-philosophers&schedule=012&step=3', /^Deadlock/, '6 of 234 schedules end in a deadlock'],
  ['program=peterson&step=5', /^P/, /schedules/],
] as const) {
  test(`the embed of ${query} fits 720 by 520 without scrolling, and teaches the same`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 520 })
    await page.goto(`#/race?v=1&ui=min&${query}`)
    await expect(finding(page)).toHaveText(title)
    await expect(page.getByText(summary)).toBeVisible({ timeout: 15_000 })
    expect(await sidewaysOverflow(page)).toBe(0)
    const over = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(await over()).toBeLessThanOrEqual(0)
    await focusRace(page)
    await page.keyboard.press('End')
    expect(await over()).toBeLessThanOrEqual(0)
    // Of a long code the line that is next is always among those that are shown.
    await page.keyboard.press('Home')
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('ArrowRight')
      const hidden = page.locator('[data-process] li[aria-current=step]').filter({ visible: true })
      for (const row of await hidden.all()) await expect(row).toBeInViewport({ ratio: 0.9 })
    }
  })
}

test('in a frame without shared memory the exhibit steps, counts and replays all the same', async ({
  page,
  ownOrigins,
}) => {
  const course = `<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">
    <iframe title="course" width="720" height="520" src="/#/race?v=1&ui=min&schedule=010011"></iframe></html>`
  await using host = await startHost({ pages: { '/course': course } })
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/course`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('18 of 20 schedules lose an update')).toBeVisible()
  await expect(
    frame
      .getByRole('button', { name: /shared memory off/i })
      .or(frame.getByText(/shared memory off/i))
      .first(),
  ).toBeVisible()
  // What says that memory is not shared takes its place from the exhibit, not from the page around.
  expect(await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  for (let step = 0; step < 6; step++) await frame.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
  await frame.getByRole('button', { name: 'Everything is okay', exact: true }).click()
  for (let step = 0; step < 6; step++) await frame.getByRole('button', { name: 'Step', exact: true }).click()
  await expect(frame.locator('[data-cell] [data-digit]')).toHaveText('2')
})
