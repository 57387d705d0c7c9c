import { course, eventsHeardBy, heardBy } from './support/course-page.ts'
import { expect, test } from './support/test.ts'

test('a guess and its run in the speedup lab are heard by the course page, in this order', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  await using host = await course('<iframe title="Speedup" width="1100" height="760"></iframe>')
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  const query = `v=1&ui=min&workload=sleep&size=5&workers=1,2&seconds=1&guess=1.5&parent=${encodeURIComponent(host.origin)}`
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
    frame.src = src
  }, `${baseURL}#/speedup?${query}`)
  await page.frameLocator('iframe').getByRole('button', { name: /^Run/ }).click()
  await expect
    .poll(async () => (await eventsHeardBy(page)).map(({ event }) => event), { timeout: 60_000 })
    .toEqual(['predicted', 'ran'])
  const [guess] = await eventsHeardBy(page)
  expect(guess).toMatchObject({ exhibit: 'speedup', sequence: 1, about: 'speedup with 2 workers', value: 1.5 })
  const result = (await heardBy(page)).find(({ data }) => data.type === 'playground:result')
  expect(result?.data['rows']).toHaveLength(2)
})

test('a goal that is reached in the race is heard by the course page as solved', async ({
  page,
  baseURL,
  ownOrigins,
}) => {
  await using host = await course('<iframe title="Race" width="1280" height="900"></iframe>')
  ownOrigins.add(host.origin)
  await page.goto(`${host.origin}/`)
  // Not in the small form, which has no goals: a course may embed the whole page as well.
  const address = `${baseURL}#/race?v=1&program=opposite-locks&panel=goals&parent=${encodeURIComponent(host.origin)}`
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
    frame.src = src
  }, address)
  const race = page.frameLocator('iframe')
  await race.getByRole('button', { name: 'Show a solution' }).click()
  await race.getByRole('group', { name: 'Race' }).focus()
  await page.keyboard.press('End')
  await expect.poll(async () => (await eventsHeardBy(page)).map(({ event }) => event).sort()).toEqual(['ran', 'solved'])
})

test('the preview opens the exhibit as the course page will show it', async ({ page, context }) => {
  await page.goto('#/')
  await page.getByRole('button', { name: 'Embed in a course page' }).click()
  const dialog = page.getByRole('dialog', { name: 'Embed in a course page' })
  await dialog.getByText('Options').click()
  await dialog.getByLabel('Theme').selectOption({ label: 'Dark' })
  const preview = dialog.getByRole('link', { name: 'Preview' })
  const [opened] = await Promise.all([context.waitForEvent('page'), preview.click()])
  await expect(opened.locator('html[data-ui="min"][data-theme="dark"]')).toBeAttached()
  await expect(opened.getByRole('img').first()).toBeVisible()
})

test('on paper the last result stands as a table, and on the screen it does not', async ({ page }) => {
  await page.goto('#/race?v=1&schedule=010101&step=6')
  const printed = page.getByRole('table').filter({ hasText: 'Statement' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1, not 2: P2 wrote over P1’s update')
  await expect(printed).toHaveCount(0)
  await expect(page.getByRole('banner')).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(printed).toBeVisible()
  await expect(printed.getByRole('row')).toHaveCount(7)
  // What only a screen has a use for is left out, and paper is light whatever the screen was.
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(23, 27, 32)')
})

test('a printed run of the lab, and a call of the pool, have their tables too', async ({ page }) => {
  await page.goto('#/speedup?v=1&workload=sleep&size=5&workers=1,2&seconds=1')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.locator('html[data-run="done"]')).toBeAttached({ timeout: 60_000 })
  await page.emulateMedia({ media: 'print' })
  const printed = page.getByRole('table').last()
  await expect(printed).toBeVisible()
  await expect(printed.getByRole('row')).toHaveCount(3)
  await page.emulateMedia({ media: 'screen' })
  await page.goto('#/pool?v=1&step=0')
  await page.getByRole('group', { name: 'Pool' }).focus()
  await page.keyboard.press('End')
  await page.emulateMedia({ media: 'print' })
  const events = page.getByRole('table').filter({ hasText: 'What happened' })
  await expect(events).toBeVisible()
  expect(await events.getByRole('row').count()).toBeGreaterThan(16)
})
